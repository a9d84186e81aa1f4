import type { Line } from './lines.ts'

const CODE = '\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[.,]\\d{3})?'
/** 00:00:04,000 --> 00:00:08,500 */
const CUE = new RegExp(`^${CODE}\\s*-->\\s*${CODE}`)
/** [00:00:04] 主持人：… */
const PREFIX = new RegExp(`^(?:[[【(（]${CODE}[\\]】)）]|\\d{1,2}:\\d\\d:\\d\\d(?=\\s))\\s*`)
/** 张三 00:00:04, 发言人1 (00:04) */
const SPEAKER = /^([^\s，。：；！？]{1,16})\s+[[【(（]?\d{1,2}:\d\d(?::\d\d)?[\]】)）]?$/

/** Fewest lines with time codes of a transcript: one alone may be the time of day. */
const FEWEST = 2

/**
 * The lines of a transcript or of subtitles without its time codes and numbers of cues, which are no text; each line is
 * marked as spoken, with its speaker where that stands beside the code. `codes` counts those taken out.
 */
export function dropTimeCodes(lines: readonly Line[]): { readonly lines: readonly Line[]; readonly codes: number } {
  const codes = lines.filter(line => line.kind === 'text' && isCoded(line)).length
  if (codes < FEWEST) return { lines, codes: 0 }
  const hasCues = lines.some(({ plain }) => CUE.test(plain))
  const spoken: Line[] = []
  let speaker: string | null | undefined
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const named = SPEAKER.exec(line.plain)
    if (line.kind !== 'text') spoken.push(line)
    else if (CUE.test(line.plain)) speaker ??= null
    else if (
      isCueNumber(line, next) ||
      // subtitles alone have comments
      (hasCues && /^(?:WEBVTT|NOTE|STYLE|REGION|Kind:|Language:)(?=\s|$|[A-Z])/.test(line.plain))
    )
      continue
    else if (named !== null) speaker = line.text.slice(0, named[1]!.length)
    else {
      const length = PREFIX.exec(line.plain)?.[0].length ?? 0
      if (length > 0) speaker ??= null
      const voice = hasCues ? VOICE.exec(line.text) : null
      const rest = { ...line, text: line.text.slice(length), plain: line.plain.slice(length) }
      const said = hasCues ? withoutTags(rest) : rest
      if (said.text !== '') spoken.push(speaker === undefined ? line : { ...said, speaker: voice?.[1] ?? speaker })
    }
  }
  return { lines: spoken, codes }
}

const isCueNumber = ({ plain }: Line, next: Line | undefined): boolean =>
  /^\d+$/.test(plain) && next !== undefined && CUE.test(next.plain)

/** <v 王强>, who speaks in a cue. */
const VOICE = /^<v(?:\.[\w.]+)?\s+([^<>]{1,24})>/
/** Marks of subtitles: <i>, </c>, <v 王强>, {\an8}. */
const TAG = /<\/?[a-z][^<>]{0,40}>|\{\\[^{}]{1,20}\}/g

/** Tags are looked for in the folded text, where ｂ is b, and cut out of both. */
function withoutTags(line: Line): Line {
  const tags = [...line.plain.matchAll(TAG)]
  const starts = [0, ...tags.map(({ index, 0: tag }) => index + tag.length)]
  const kept = (whole: string): string => {
    const parts = starts.map((start, i) => whole.slice(start, tags[i]?.index))
    return parts.join('').trim()
  }
  return { ...line, text: kept(line.text), plain: kept(line.plain) }
}

const isCoded = ({ plain }: Line): boolean => CUE.test(plain) || SPEAKER.test(plain) || PREFIX.test(plain)
