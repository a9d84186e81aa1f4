/** Ends the run with one sentence that says what to do; the command line prints it without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** The sentence of the operating system, without its code and path: `no space left on device`. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return /^[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message.split('\n')[0]!
}
