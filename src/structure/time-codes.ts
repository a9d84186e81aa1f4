import type { Line } from './lines.ts'

const CODE = '\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[.,]\\d{3})?'
/** 00:00:04,000 --> 00:00:08,500 */
const CUE = new RegExp(`^${CODE}\\s*-->\\s*${CODE}`)
/** [00:00:04] 主持人：… */
const PREFIX = new RegExp(`^(?:[[【(（]${CODE}[\\]】)）]|\\d{1,2}:\\d\\d:\\d\\d(?=\\s))\\s*`)
/** 张三 00:00:04, 发言人1 (00:04) */
const SPEAKER = /^([^\s，。：；！？]{1,16})[\s　]+[[【(（]?\d{1,2}:\d\d(?::\d\d)?[\]】)）]?$/

/** Fewest lines with time codes of a transcript: one alone may be the time of day. */
const FEWEST = 2

/**
 * The lines of a transcript or of subtitles without its time codes and numbers of cues, which are no text; each line is
 * marked as spoken, with its speaker where that stands beside the code. `codes` counts those taken out.
 */
export function dropTimeCodes(lines: readonly Line[]): { readonly lines: readonly Line[]; readonly codes: number } {
  const codes = lines.filter(line => line.kind === 'text' && isCoded(line)).length
  if (codes < FEWEST) return { lines, codes: 0 }
  const spoken: Line[] = []
  let speaker: string | null | undefined
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const named = SPEAKER.exec(line.plain)
    if (line.kind !== 'text') spoken.push(line)
    else if (CUE.test(line.plain)) speaker ??= null
    else if (
      /^(?:\d+|WEBVTT)$/.test(line.plain) &&
      next !== undefined &&
      (CUE.test(next.plain) || line.plain === 'WEBVTT')
    )
      continue
    else if (named !== null) speaker = line.text.slice(0, named[1]!.length)
    else {
      const length = PREFIX.exec(line.plain)?.[0].length ?? 0
      if (length > 0) speaker ??= null
      const rest = { ...line, text: line.text.slice(length), plain: line.plain.slice(length) }
      if (rest.text !== '') spoken.push(speaker === undefined ? line : { ...rest, speaker })
    }
  }
  return { lines: spoken, codes }
}

const isCoded = ({ plain }: Line): boolean =>
  CUE.test(plain) || SPEAKER.test(plain) || (/^[[【(（]/.test(plain) && PREFIX.test(plain))
