import { cutLine, type Draft, draft } from './draft.ts'
import { headingLevels, isHeading } from './headings.ts'
import { readLabel } from './labels.ts'
import type { Line } from './lines.ts'
import { readMarker } from './markers.ts'
import { rejoinOpenings } from './rejoin.ts'

/** Says of each line below the header what it is. */
export function draftBody(lines: readonly Line[]): Draft[] {
  const levels = headingLevels()
  const parts = rejoinOpenings(lines).flatMap(splitTurns)
  return parts.map((line, index) => {
    const before = parts[index - 1]
    const after = parts[index + 1]
    if (line.kind === 'row') return draft('table_row', line)
    if (line.kind === 'caption' || isCaption(line, before, after)) return draft('caption', line)
    if (isHeading(line, after)) return draft('heading', line, { level: levels(line) })
    const label = readLabel(line.plain)
    if (label !== null) {
      const kind = label.role === 'asks' ? 'question' : 'answer'
      return draft(kind, line, { speaker: line.text.slice(label.start, label.start + label.speaker.length) })
    }
    if (line.kind === 'item' || isItem(line.plain)) return draft('list_item', line, { level: line.level ?? 1 })
    return draft('paragraph', line)
  })
}

/** Cuts a paragraph before each question and answer that runs on in it: ……回答了提问。|问：……？|答：…… */
function splitTurns(line: Line): Line[] {
  if (line.kind !== 'text' || line.plain.search(/[问答][：:]/) < 0) return [line]
  const cuts = [...line.plain.matchAll(/(?<=[。？！?!”」）)]\s*)[问答]\s?[：:]/g)].map(match => match.index)
  return cuts.length === 0 ? [line] : cutLine(line, ...cuts)
}

const isItem = (plain: string): boolean => {
  if (/^[-―•●◆■▲※○·]\s*\S/.test(plain)) return !/^[-―]{2}/.test(plain)
  const style = readMarker(plain)?.style
  return style === 'arabic' || style === 'circled' || style === 'letter' || style === 'arabic-bracket'
}

/** 表1 …, 图2 …, 单位：万元 beside a table. */
function isCaption(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  if (line.kind !== 'text' || line.plain.length > 60) return false
  if (/^(?:附?[表图]\s?\d+|图表\s?\d+)(?:[-—.]\d+)?[\s:：]?[^。]*$/.test(line.plain)) return true
  return /^[（(]?单位[:：]/.test(line.plain) && (before?.kind === 'row' || after?.kind === 'row')
}
