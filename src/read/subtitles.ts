import { decodeHTMLStrict } from 'entities'
import type { Paragraph, Root } from 'mdast'
import { type Issue, issue } from '../model/issue.ts'
import { paragraphNode } from './nodes.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** Who says it in a transcript; null where that is not told. */
    readonly speaker?: string | null | undefined
  }
}

// SubRip and WebVTT (https://www.w3.org/TR/webvtt1/) are cues with blank lines between them:
//
//     12                                                 its number or name: no text
//     00:00:04.000 --> 00:00:08.500 align:start          when it is shown: no text
//     <v 王强>今年<i>修路</i>三百公里                       what is said, and by whom

const TIME = String.raw`(?:\d{1,4}:)?\d{1,2}:\d\d[.,]\d{1,3}`
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}`)
/** What a block of WebVTT begins with that is no cue; its first holds what the file says of itself. */
const COMMENT = /^(?:NOTE|STYLE|REGION)(?:\s|$)/
const HEADER = /^\ufeff?WEBVTT(?:\s|$)/
/** <v.loud 王强>, who speaks in a cue. */
const VOICE = /<v(?:\.[\w.-]{1,40})?\s+([^<>]{1,24})>/
/** Where another begins to speak on a line: <v 王强>好。</v> <v 李敏>谢谢。</v> */
const BEFORE_VOICE = /(?=<v[.\s])/
/** Marks within a cue: <i>, </c>, <c.yellow>, <00:00:01.500>, {\an8}, {y:i}; 气温<10度，湿度>60% has none. */
const MARK =
  /<(?:\/?(?:[ibuscv]|font|lang|ruby|rt)(?:[.\s][^<>]{0,80})?|\d[\d:.]{4,15})>|\{(?:\\[^{}]{1,40}|y:[ibus,]{1,7})\}/gi
/** When a word of a cue is shown: captions that roll have it. */
const WORD_TIME = new RegExp(`<${TIME}>`)

/**
 * Reads subtitles: what is said, one line or voice a paragraph, without numbers, times, marks, styles and comments. Captions that
 * roll repeat in each cue the line that the one before ended with, which is read once.
 */
export function readSubtitles(text: string, issues: Issue[]): Root {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/)
  const rolls = WORD_TIME.test(text)
  const children: Paragraph[] = []
  let codes = 0
  let repeated = 0
  let last = ''
  for (const block of blocksIn(lines)) {
    const first = lines[block.start]!
    if (block.isCue) codes++
    else if (COMMENT.test(first) || (block.start === 0 && HEADER.test(first))) continue
    let speaker: string | null = null
    for (let at = block.text; at < block.end; at++) {
      for (const part of lines[at]!.split(BEFORE_VOICE)) {
        speaker = VOICE.exec(part)?.[1]?.trim() ?? speaker
        const said = decodeHTMLStrict(part.replaceAll(MARK, '')).replaceAll(INVISIBLE, '').trim()
        if (said === '') continue
        if (rolls && said === last) repeated++
        else children.push({ ...paragraphNode(said, at + 1), data: { speaker } })
        last = said
      }
    }
  }
  if (children.length === 0) issues.push(issue('empty-file', 'error', null))
  if (codes > 0) issues.push(issue('time-codes', 'info', null, { count: codes }))
  if (repeated > 0) issues.push(issue('repeated-captions', 'info', null, { count: repeated }))
  return { type: 'root', children }
}

/** Marks of the direction of writing. */
const INVISIBLE = /[\u200e\u200f]/g

/** Lines of a file, from `start` to `end`; what is said begins at `text`. */
interface Lines {
  readonly start: number
  readonly text: number
  readonly end: number
  readonly isCue: boolean
}

/**
 * The cues, and what stands between them. A cue whose blank line is missing begins with its number, or where it is timed;
 * a blank in a cue stands for a line of captions that roll, or for an empty line that somebody left.
 */
function blocksIn(lines: readonly string[]): Lines[] {
  const blocks: Lines[] = []
  let start = 0
  let text = 0
  let isCue = false
  const end = (at: number): void => {
    if (at > start) blocks.push({ start, text, end: at, isCue })
    start = text = at
    isCue = false
  }
  for (const [at, line] of lines.entries()) {
    if (line === '' || (!isCue && line.trim() === '')) {
      end(at)
      start = text = at + 1
    } else if (TIMING.test(line)) {
      // one line above it is its number or name
      if (isCue) end(at - 1 > text && /^\s*\d+\s*$/.test(lines[at - 1]!) ? at - 1 : at)
      else if (at - start > 1) end(at - 1)
      isCue = true
      text = at + 1
    }
  }
  end(lines.length)
  return blocks
}
