import { readByline } from './byline.ts'
import { cutLine, type Draft, draft } from './draft.ts'
import { furnitureKind, recommendedFrom, splitTail } from './furniture.ts'
import { headingLevels, isHeading, splitItemHeadings, splitRunOnHeadings } from './headings.ts'
import { findLabels } from './labels.ts'
import type { Line } from './lines.ts'
import { readMarker } from './markers.ts'
import { rejoinOpenings } from './rejoin.ts'
import { isRunning } from './shapes.ts'
import { type Speakers, turnLabel } from './speakers.ts'

/** Says of each line below the header what it is. `isCut`: page breaks were mended in the file. */
export function draftBody(lines: readonly Line[], speakers: Speakers, isCut: boolean): Draft[] {
  const whole = isCut ? rejoinOpenings(lines) : lines
  const pieces = [...whole.slice(0, -1), ...whole.slice(-1).flatMap(splitTail)].flatMap(splitRunOnHeadings)
  const parts = (speakers.size > 0 ? pieces : splitItemHeadings(pieces)).flatMap(line => splitTurns(line, speakers))
  const levelOf = headingLevels(parts)
  const recommended = recommendedFrom(parts)
  return parts.map((line, index) => {
    if (line.kind === 'row') return draft('table_row', line)
    if (isCaption(parts, index)) return draft('caption', line)
    const furniture = furnitureKind(line) ?? (index >= recommended ? 'byline' : null)
    if (furniture !== null) return draft(furniture, line)
    const turn = draftTurn(line, speakers)
    if (turn !== null) return turn
    if (isAnswered(parts, index, speakers)) return draft('question', line, { labelLength: markedLength(line.plain) })
    if (isHeading(parts, index)) return draft('heading', line, { level: levelOf(line) })
    return draftPlain(line, parts.length - index)
  })
}

/** Cuts a paragraph before each turn that runs on in it: ……回答了提问。|问：……？|答：…… */
function splitTurns(line: Line, speakers: Speakers): Line[] {
  if (speakers.size === 0 || line.kind !== 'text') return [line]
  const cuts = findLabels(line.plain).filter(label => label.start > 0 && speakers.has(label.name))
  return cuts.length === 0
    ? [line]
    : cutLine(
        line,
        cuts.map(label => label.start),
      )
}

/** Whether a line is a question that nobody is named for, above the 答： of an article in which nobody else asks. */
function isAnswered(lines: readonly Line[], index: number, speakers: Speakers): boolean {
  const { plain } = lines[index]!
  const next = lines[index + 1]
  if (next === undefined || !/[？?]$/.test(plain) || isRunning(plain) || [...speakers.values()].includes('asks'))
    return false
  return /^[答Aa]/.test(turnLabel(next, speakers)?.name ?? '')
}

/** Units of the number of a question, with blanks behind it. */
function markedLength(plain: string): number {
  let length = readMarker(plain)?.length ?? 0
  while (length > 0 && /\s/.test(plain[length] ?? '')) length++
  return length
}

/** A question or an answer, where a text begins with a speaker. */
function draftTurn(line: Line, speakers: Speakers): Draft | null {
  if (line.kind === 'heading') return null
  const label = turnLabel(line, speakers)
  if (label === null) return line.speaker == null ? null : draft('answer', line, { speaker: line.speaker })
  const speaker = line.text.slice(label.nameStart, label.nameStart + label.name.length)
  const kind = speakers.get(label.name) === 'asks' ? 'question' : 'answer'
  return draft(kind, line, { speaker, labelLength: label.end })
}

function draftPlain(line: Line, linesLeft: number): Draft {
  const byline = line.plain.length <= 80 ? readByline(line.plain) : null
  if (byline !== null && (linesLeft <= 3 || byline.authors.length > 0)) return draft('byline', line)
  if (line.kind === 'item' || isEntry(line.plain)) return draft('list_item', line, { level: line.level ?? 1 })
  return draft('paragraph', line)
}

/** Whether a line is an entry of a list: with a bullet, or with an Arabic, circled or lettered marker. */
function isEntry(plain: string): boolean {
  if (/^[-―•●◆■▲※○·]\s*[^\s\d―-]/.test(plain) || /^[―•●◆■▲※·]\s*\d/.test(plain)) return true
  const style = readMarker(plain)?.style
  return style === 'arabic' || style === 'circled' || style === 'letter' || style === 'arabic-bracket'
}

/** An image's words; 表1 …, 图2 …; 单位：万元 beside a table. */
function isCaption(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!
  if (line.kind !== 'text' || line.plain.length > 60) return line.kind === 'caption'
  if (/^(?:附?[表图]|图表)\s?\d+(?:[-—.]\d+)?(?:\s|[：:.、]|(?=[\u4e00-\u9fff]))[^。，]*$/.test(line.plain)) return true
  const isBesideTable =
    lines[index - 1]?.kind === 'row' || lines[index + 1]?.kind === 'row' || lines[index + 2]?.kind === 'row'
  return isBesideTable && /^[（(]?(?:计量)?单位\s?[:：]/.test(line.plain)
}
