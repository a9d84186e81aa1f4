import { isEdtf } from '../../src/model/edtf.ts'
import type { Quantified, Tokenized } from '../../src/model/layers.ts'
import type { Segmenter } from '../../src/model/segmenter.ts'
import type { ExtractorInput } from '../../src/read/input.ts'
import { readSource } from '../../src/read/source.ts'
import { recognizeNumbers } from '../../src/recognize/numbers.ts'
import { schemas, type Tables, tableNames } from '../../src/record/schemas.ts'
import { segmentSentences } from '../../src/segment/sentences.ts'
import { segmentWords } from '../../src/segment/words.ts'
import { structureArticles } from '../../src/structure/articles.ts'

const strict = Object.fromEntries(tableNames.map(name => [name, schemas[name].strict()])) as typeof schemas

/** What is wrong with the rows of some documents, in words; empty when they are sound. */
export function defectsOf(tables: Tables): string[] {
  return [brokenRows, wrongSlices, overlaps, straddles, lostDigits, badTimes, cutArguments].flatMap(check =>
    check(tables),
  )
}

function brokenRows(tables: Tables): string[] {
  return tableNames.flatMap(name => {
    const rows: readonly object[] = tables[name]
    const ids = rows.flatMap(row => ('id' in row ? [row.id] : []))
    const twice = ids.length === new Set(ids).size ? [] : [`${name}: an id comes twice`]
    const broken = rows.flatMap(row => strict[name].safeParse(row).error?.issues ?? [])
    return [...twice, ...broken.map(({ path, message }) => `${name}: ${path.join('.')}: ${message}`)]
  })
}

const LOCATED = ['blocks', 'points', 'sentences', 'times', 'mentions', 'figures', 'arguments', 'numerals'] as const

function wrongSlices(tables: Tables): string[] {
  const texts = new Map(tables.documents.map(({ id, text }) => [id, [...text]]))
  return LOCATED.flatMap(name =>
    tables[name]
      .filter(
        // an argument that no words give stands nowhere
        ({ document, start, end, text }) =>
          start !== null && end !== null && (start >= end || texts.get(document)!.slice(start, end).join('') !== text),
      )
      .map(({ start, end, text }) => `${name}: ${start}–${end} is not "${text}"`),
  )
}

function overlaps(tables: Tables): string[] {
  return (['sentences', 'times', 'mentions', 'figures', 'numerals'] as const).flatMap(name => {
    const rows = tables[name]
    return rows.flatMap(({ document, start, text }, i) => {
      const before = rows[i - 1]
      return before?.document === document && before.end > start ? [`${name}: "${before.text}" overlaps "${text}"`] : []
    })
  })
}

/** What begins in a sentence ends in it. */
function straddles(tables: Tables): string[] {
  const ends = new Map(tables.sentences.map(({ id, end }) => [id, end]))
  return (['times', 'mentions', 'figures'] as const).flatMap(name =>
    tables[name]
      .filter(({ sentence, end }) => sentence !== null && end > ends.get(sentence)!)
      .map(({ text }) => `${name}: "${text}" runs out of its sentence`),
  )
}

const ROWS = { figure: 'f', time: 't' } as const

/** Every digit lies in a row of the ledger, and what a figure or a time took leads to it. */
function lostDigits({ documents, numerals }: Tables): string[] {
  const lost = documents.flatMap(({ id, text }) => {
    const held = new Set<number>()
    for (const { document, start, end } of numerals)
      if (document === id) for (let at = start; at < end; at++) held.add(at)
    return [...text].flatMap((character, at) =>
      /[0-9０-９]/.test(character) && !held.has(at) ? [`digit at ${at} is in no row`] : [],
    )
  })
  const loose = numerals.filter(({ role, ref }) => role in ROWS && ref === null)
  return [...lost, ...loose.map(({ text, role }) => `numerals: "${text}" leads to no ${role}`)]
}

function badTimes({ documents, times, figures }: Tables): string[] {
  const dates = [
    ...documents.flatMap(({ date, reference_date }) => [date, reference_date]),
    ...times.map(({ edtf }) => edtf),
    ...figures.map(({ time }) => time),
  ]
  return dates.filter(edtf => edtf !== null && !isEdtf(edtf)).map(edtf => `${edtf} is no EDTF`)
}

const ARGUMENTS = ['entity', 'property', 'whole', 'base', 'place'] as const

/**
 * What a figure is linked to begins and ends at no place inside a name, time, amount or number: where the words stand in its
 * sentence, or else anywhere, one of those places is whole; of words pieced together around a time, which a later sentence
 * may take, both pieces.
 */
export function cutArguments(tables: Tables): string[] {
  const sentences = new Map(tables.sentences.map(({ id, start, end }) => [id, { start, end }]))
  return tables.documents.flatMap(({ id, text }) => {
    const mine = <Row extends { document: string }>(rows: Row[]): Row[] => rows.filter(row => row.document === id)
    const units = utf16Offsets(text)
    const inside = new Uint8Array(text.length + 1)
    const layers = [mine(tables.numerals), mine(tables.times), mine(tables.figures), mine(tables.mentions)]
    for (const { start, end } of layers.flat()) inside.fill(1, units[start]! + 1, units[end]!)
    // a name that begins within a numeral, 三十[九江], is a whole name
    for (const { start, end } of layers[3]!) inside[units[start]!] = inside[units[end]!] = 0
    const isCut = (part: string, from: number, to: number): boolean => {
      let cut = false
      for (let at = text.indexOf(part, from); at >= 0 && at < to; at = text.indexOf(part, at + 1)) {
        if (inside[at] === 0 && inside[at + part.length] === 0) return false
        cut = true
      }
      return cut
    }
    // the place of a body may be what its name begins with, 江苏省苏州市统计局
    const opensName = (part: string): boolean =>
      layers[3]!.some(
        ({ start, end }) => text.startsWith(part, units[start]!) && part.length < units[end]! - units[start]!,
      )
    const isPieced = (part: string, from: number, to: number): boolean =>
      Array.from(part, (_, at) => at)
        .slice(1)
        .some(at => !isCut(part.slice(0, at), from, to) && !isCut(part.slice(at), from, to))
    return mine(tables.figures).flatMap(figure =>
      ARGUMENTS.flatMap(name => {
        const part = figure[name]
        if (part === null) return []
        if (part === '') return [`${name} is empty`]
        const { start = 0, end = 0 } = sentences.get(figure.sentence ?? '') ?? {}
        const from = units[start]!
        const to = units[end]!
        if (name === 'place' && opensName(part)) return []
        return isCut(part, from, to) && isCut(part, 0, text.length) && !isPieced(part, 0, text.length)
          ? [`${name} "${part}" is cut`]
          : []
      }),
    )
  })
}

/** UTF-16 offsets of the code points of a text. */
function utf16Offsets(text: string): number[] {
  const offsets = [0]
  for (const character of text) offsets.push(offsets.at(-1)! + character.length)
  return offsets
}

/** What is wrong with the words of an input: they tile every sentence, and no quantity or time is cut. */
export function untiledWords({ text, path = 'article.txt' }: ExtractorInput, segmenter: Segmenter): string[] {
  const source = readSource(new TextEncoder().encode(text), path, { encoding: 'utf-8' })
  return structureArticles(source).flatMap(article => {
    const quantified = recognizeNumbers(segmentSentences(article))
    return [...gapsIn(segmentWords(quantified, segmenter)), ...clashesIn(quantified)]
  })
}

function gapsIn({ sentences, words }: Tokenized): string[] {
  let next = 0
  return sentences.flatMap(({ start, end }) => {
    let at = start
    while (next < words.length && words.starts[next] === at && words.ends[next]! > at && at < end)
      at = words.ends[next++]!
    return at === end ? [] : [`words: a gap at ${at} of the sentence ${start}–${end}`]
  })
}

/** A quantity that a time runs into. */
function clashesIn({ article, quantities, times }: Quantified): string[] {
  const layer = [...quantities, ...times].sort((a, b) => a.start - b.start || a.end - b.end)
  return layer.flatMap(({ start, end }, i) => {
    const before = layer[i - 1]
    if (before === undefined || before.end <= start) return []
    return [`"${article.text.slice(before.start, before.end)}" clashes with "${article.text.slice(start, end)}"`]
  })
}
