import { givenNameWeight, surnameOf } from '../../../lexicon/persons.ts'
import type { Span } from '../../../model/span.ts'
import { Priority, type Proposal } from '../proposal.ts'
import type { Scene } from '../scene/scene.ts'

/** Items that make a list a list, and the share of them that must look like Chinese names. */
const fewest = 6
const mostly = 0.6

/** What leads to the first item: 嘉宾有王明华. */
const lead = /[有为是括](?=[\u4e00-\u9fff]{2,4}$)/

const item = /[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{2,6})?/y

/** Long lists of names, with the pen names that no surname gives away: 王明华，朱涛，印象，木子，林琳. */
export function proposeNameLists({ text, sentences, marks }: Scene): Proposal[] {
  const proposals: Proposal[] = []
  let comma = 0
  for (const sentence of sentences) {
    const first = comma
    while (comma < marks.commas.length && marks.commas[comma]! < sentence.end) comma++
    if (!hasShortItems(marks.commas, first, comma)) continue
    for (const list of listsIn(text, sentence)) {
      if (list.filter(name => looksChinese(text, name)).length < list.length * mostly) continue
      for (const { start, end } of list) {
        proposals.push({ start, end, type: 'PERSON', rule: 'name-list', priority: Priority.marked })
      }
    }
  }
  return proposals
}

/** From one comma to the next over the longest item. */
const longestStep = 12

/** Whether the commas `[from, to)` stand close enough for a list: between two of them all items but the first and last. */
function hasShortItems(commas: readonly number[], from: number, to: number): boolean {
  let run = 0
  for (let i = from + 1; i < to && run < fewest - 2; i++) run = commas[i]! - commas[i - 1]! <= longestStep ? run + 1 : 0
  return run >= fewest - 2
}

/** Runs of short Han items between commas. */
function listsIn(text: string, { start, end }: Span): Span[][] {
  const lists: Span[][] = []
  let list: Span[] = []
  let at = start
  const close = (): void => {
    if (list.length >= fewest) lists.push(list)
    list = []
  }
  while (at < end) {
    item.lastIndex = at
    const found = item.exec(text)
    const stop = found === null ? at : at + found[0].length
    if (found !== null && stop <= end && (stop === end || isComma(text[stop]!))) list.push({ start: at, end: stop })
    else close()
    at = stop
    while (at < end && !isComma(text[at]!)) at++
    if (list.length === 0) {
      const tail = text.slice(Math.max(start, at - 6), at)
      const first = lead.exec(tail)
      if (first !== null) list.push({ start: at - tail.length + first.index + 1, end: at })
    }
    at++
  }
  close()
  return lists
}

const isComma = (c: string): boolean => c === '、' || c === '，' || c === ',' || c === '。'

function looksChinese(text: string, { start, end }: Span): boolean {
  const surname = surnameOf(text.slice(start, end))
  return surname !== null && end - start <= 3 && givenNameWeight(text, start + surname.length, end) > 0
}
