const write = process.stderr.write.bind(process.stderr)

/** Writes an event to stderr: one JSON object on a line. */
export function logEvent(event: string, fields: object): void {
  write(`${JSON.stringify({ event, ...fields })}\n`)
}

/** From here on each line of stderr is an event, also what Node and the processes of the pool have to say. */
export function logOnly(): void {
  process.removeAllListeners('warning')
  process.on('warning', ({ name, message }) => logEvent('warning', { name, message }))
  process.stderr.write = ((text: string | Uint8Array) => {
    const lines = Buffer.from(text as string)
      .toString()
      .split('\n')
    for (const message of lines) if (message.trim() !== '') logEvent('stderr', { message })
    return true
  }) as typeof process.stderr.write
}
