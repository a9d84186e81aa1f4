import { constants } from 'node:os'
import { CommanderError } from 'commander'
import { explained, Refusal } from '../batch/refusal.ts'
import { similarName } from '../model/similar.ts'
import { refusalOf } from '../report/catalogue.ts'
import { logEvent } from './stderr.ts'
import type { Voice } from './voice.ts'

/** Thrown where a signal asked the run to end. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly signal: NodeJS.Signals

  constructor(signal: NodeJS.Signals) {
    super(`Stopped by ${signal}`)
    this.signal = signal
  }
}

/** Says on stderr why the run ended, in one sentence, and gives the exit code. */
export function explain(thrown: unknown, voice: Voice): number {
  const error = explained(thrown)
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0) say('refused', usageOf(error), voice)
    return error.exitCode === 0 ? 0 : 2
  }
  if (error instanceof Stopped) {
    say('stopped', new Refusal('stopped'), voice)
    return 128 + constants.signals[error.signal]
  }
  say(error instanceof Refusal ? 'refused' : 'error', error, voice)
  return error instanceof Refusal ? 2 : 1
}

function say(event: string, error: unknown, voice: Voice): void {
  const message = messageOf(error, voice)
  if (voice.log === null) process.stderr.write(`${message}\n`)
  else logEvent(event, { ...(error instanceof Refusal ? { code: error.code, params: error.params } : {}), message })
}

function messageOf(error: unknown, { language, words, debug }: Voice): string {
  if (!(error instanceof Error)) return String(error)
  if (debug && error.stack) return error.stack
  return error instanceof Refusal ? refusalOf(error.code, error.params, language) : words.report(error.message)
}

/** commander says what is wrong in English only; what it quotes is found again. */
function usageOf({ code, message }: CommanderError): Refusal {
  const [name = '', other = ''] = [...message.matchAll(/'([^']*)'/g)].map(match => match[1]!)
  const similar = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1]
  const kinds: Readonly<Record<string, () => Refusal>> = {
    'commander.unknownOption': () => orSimilar('option', name, similar),
    // of `wenju help NAME`
    'commander.help': () =>
      new Refusal('unknown-command', { command: process.argv[process.argv.indexOf('help') + 1]! }),
    'commander.unknownCommand': () => orSimilar('command', name, similar),
    'commander.missingArgument': () => new Refusal('missing-argument', { argument: name }),
    'commander.optionMissingArgument': () => new Refusal('missing-value', { option: name }),
    'commander.excessArguments': () => new Refusal('extra-arguments', { command: name || 'wenju' }),
    'commander.conflictingOption': () => new Refusal('conflicting-options', { option: name, other }),
  }
  return kinds[code]?.() ?? new Refusal('bad-usage', { reason: message })
}

/** What commander finds similar may share no more than two letters of five: --nope and --ignore. */
function orSimilar(kind: 'option' | 'command', name: string, found: string | undefined): Refusal {
  const bare = (word: string): string => word.replace(/^--/, '')
  const near = similarName(bare(name), found?.split(', ').map(bare) ?? [])
  if (near === null) return new Refusal(`unknown-${kind}`, { [kind]: name })
  return new Refusal(`similar-${kind}`, { [kind]: name, similar: kind === 'option' ? `--${near}` : near })
}
