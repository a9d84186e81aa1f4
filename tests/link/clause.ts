import { linkFigures } from '../../src/link/figures.ts'
import type { EntityType, Figure, Mention, Recognized } from '../../src/model/layers.ts'
import type { Span } from '../../src/model/span.ts'
import { addWord, createWords } from '../../src/model/words.ts'
import { recognizeNumbers } from '../../src/recognize/numbers.ts'
import { segmentSentences } from '../../src/segment/sentences.ts'
import { articleOf } from '../article.ts'

const ARROW = { up: '↑', down: '↓' }
const NAME = /^(?:PERSON|ORG|GPE|LOC|FAC|EVENT|WORK|AWARD|PROJECT)$/

/**
 * Links words that are given with their tags, so that no segmenter can be wrong: a paragraph each, words parted by blanks,
 * `词|tag`, or `词|ORG` for a name; marks have none. `|q` is an amount, `|t` a time; `[55%]` an amount that is asked about.
 *
 * @example clause('教师|n 320人|q ， 其中|c 党员|n 占|v [55%]') // ['occupied share 党员 / 教师']
 */
export function clause(...paragraphs: readonly string[]): string[] {
  const { doc, asked } = documentOf(paragraphs)
  const { figures } = linkFigures(doc)
  return figures.filter(({ start }) => asked.has(start)).map(notate)
}

/** `occupied share 党员 / 教师`: slot relation[↑↓] measure [/ whole] [< base] [status]. */
function notate({ slot, relation, direction, entity, property, whole, base, status }: Figure): string {
  return [
    slot,
    relation + (direction === null ? '' : ARROW[direction]),
    `${entity ?? ''}${property ?? ''}` || '–',
    ...(whole === null ? [] : ['/', whole]),
    ...(base === null ? [] : ['<', base]),
    ...(status === 'actual' ? [] : [status]),
  ].join(' ')
}

interface Item extends Span {
  readonly tag: string
}

function documentOf(paragraphs: readonly string[]): { doc: Recognized; asked: ReadonlySet<number> } {
  const items: Item[] = []
  const asked = new Set<number>()
  let text = ''
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n'
    for (const written of paragraph.split(' ')) {
      const isAsked = /^\[.+\]$/.test(written)
      const [word, tag] = isAsked ? [written.slice(1, -1), 'q'] : written.split('|')
      if (isAsked) asked.add(text.length)
      items.push({ start: text.length, end: text.length + word!.length, tag: tag ?? 'x' })
      text += word
    }
  }
  const numbers = recognizeNumbers(segmentSentences(articleOf(text)))
  expectSame(text, items, 'q', numbers.quantities)
  expectSame(text, items, 't', numbers.times)
  const words = createWords(text)
  for (const { start, end, tag } of items) addWord(words, start, end, NAME.test(tag) ? 'nz' : tag)
  const mentions = items
    .filter(({ tag }) => NAME.test(tag))
    .map(({ start, end, tag }, entity): Mention => ({ start, end, type: tag as EntityType, entity, rule: 'given' }))
  const entities = mentions.map(({ start, end, type }) => ({ type, name: text.slice(start, end), aliases: [] }))
  return { doc: { ...numbers, words, mentions, entities }, asked }
}

/** What is written as an amount or a time is read as one, and nothing else is. */
function expectSame(text: string, items: readonly Item[], tag: string, layer: readonly Span[]): void {
  const list = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' ')
  const written = list(items.filter(it => it.tag === tag))
  if (written !== list(layer)) throw new Error(`${text}: |${tag} are ${list(layer)}, not ${written}`)
}
