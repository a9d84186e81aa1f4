import { parseArgs } from 'node:util'
import type { Language } from '../report/catalogue.ts'
import { english } from './words/en.ts'
import type { Words } from './words/words.ts'

/** How the command speaks on stderr. */
export interface Voice {
  readonly language: Language
  readonly words: Words
  readonly color: boolean
  /** One JSON object a line, and nothing else. */
  readonly log: 'jsonl' | null
  readonly debug: boolean
}

/** The options that it follows from. */
export interface VoiceFlags {
  readonly lang?: Language
  readonly color?: 'auto' | 'always' | 'never'
  readonly log?: 'jsonl'
  readonly debug?: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

export async function voiceOf({ lang, color, log, debug }: VoiceFlags, env: Environment): Promise<Voice> {
  const language = lang ?? languageOf(env)
  return {
    language,
    words: language === 'zh' ? (await import('./words/zh.ts')).chinese : english,
    color: isColored(color, env, process.stderr.isTTY === true),
    log: log ?? null,
    debug: debug ?? false,
  }
}

/** The language of the locale, as POSIX ranks its variables. */
export function languageOf(env: Environment): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh(?:[_.@-]|$)/i.test(locale) ? 'zh' : 'en'
}

/** `--color` wins; then FORCE_COLOR, then NO_COLOR, as in Node; then whether anybody sees it. */
export function isColored(when: VoiceFlags['color'], env: Environment, isTerminal: boolean): boolean {
  if (when === 'always' || when === 'never') return when === 'always'
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR)
  if (env.NO_COLOR) return false
  return isTerminal && env.TERM !== 'dumb'
}

/** The flags of the voice before the rest of the command line is understood: help and refusals need them. */
export function earlyFlags(args: readonly string[]): VoiceFlags {
  const text = { type: 'string' } as const
  const options = { lang: text, color: text, log: text, debug: { type: 'boolean' } } as const
  const { lang, color, log, debug } = parseArgs({ args: [...args], options, strict: false }).values
  return {
    ...(lang === 'en' || lang === 'zh' ? { lang } : {}),
    ...(color === 'always' || color === 'never' ? { color } : {}),
    ...(log === 'jsonl' ? { log } : {}),
    ...(debug === true ? { debug } : {}),
  }
}
