import type { Nodes } from 'mdast'
import type { Counts } from '../model/density.ts'
import { eachText } from './nodes.ts'
import { LINE_END } from './text.ts'

/** Signs with which a block of Markdown may begin. */
const OPENERS: ReadonlySet<string> = new Set('-*+#>|0123456789')
/** Signs of emphasis, between cells, before signs that are meant and characters by their names. */
const MARK = /[|*_`~\\&]/g
const TAG = /<[a-z]/gi
const TAG_OR_LINK = /<[a-z]|\[/gi
const NUMBER = /\d+/g

/** UTF-16 units that never hold more than an article may. */
const SHORT = 100_000

/**
 * How many parts a text has at least, before any is made: its lines that may begin a block, its tags, marks and numbers. Most
 * lines and numbers of subtitles are codes, which go.
 */
export function countParts(text: string, format: string): Counts {
  if (text.length < SHORT || format === 'srt' || format === 'vtt') return {}
  // what scripts and drawings hold is not read
  if (format === 'html') return { tags: visible(text).reduce((sum, it) => sum + count(it, TAG), 0) }
  const isMarkdown = format === 'md'
  let [lines, blocks, isOpen] = [0, 0, false]
  for (const line of text.split(LINE_END)) {
    const first = line.trimStart()[0]
    if (first !== undefined) lines++
    if (first !== undefined && (!isMarkdown || !isOpen || OPENERS.has(first))) blocks++
    isOpen = first !== undefined
  }
  const numerals = count(text, NUMBER)
  return isMarkdown
    ? { numerals, lines, blocks, marks: count(text, MARK), tags: count(text, TAG_OR_LINK) }
    : { numerals, blocks, tags: count(text, TAG) }
}

/** Numbers in the text below a node. */
export function countNumerals(node: Nodes): number {
  let found = 0
  eachText(node, text => {
    found += count(text, NUMBER)
  })
  return found
}

/** The stretches of a page between its scripts, styles and drawings. */
const visible = (html: string): string[] =>
  html.split(/<(?=\/?(?:script|style|svg)\b)/i).filter(it => !/^(?:script|style|svg)/i.test(it))

function count(text: string, sign: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(sign)) found++
  return found
}
