import { loadEntries } from '../../src/lexicon/load.ts'
import { useOwnWords } from '../../src/lexicon/own.ts'
import type { Kind } from '../../src/link/candidates/kinds.ts'
import { ruleOf } from '../../src/link/candidates/rules.ts'

/** What a module keeps to itself. */
export interface OpenedModule {
  readonly constants: Readonly<Record<string, unknown>>
  readonly functions: Readonly<Record<string, { readonly get: () => unknown; readonly set: (it: unknown) => void }>>
}

/** The stage that reads a text again when something of it is switched off. */
export type Stage = 'numbers' | 'entities' | 'link'

/** A rule or a word that can be switched off and on again. */
export interface Switch {
  /** Folder and file below `src`, and the list: link/clause/slots SLOTS. */
  readonly list: string
  readonly name: string
  readonly kind: 'rule' | 'word'
  readonly stage: Stage
  /** What a text must hold for the word to fire; null where any text may be changed. */
  readonly needle: string | null
  readonly off: () => void
  readonly on: () => void
}

type Toggle = Pick<Switch, 'off' | 'on'>

const WORDS_OF_LINKER = /^link\//
/** Lists that are no words of a text: punctuation marks. */
const NOT_WORDS = /^MARK_CLASS$/
const HAN = /\p{Script=Han}/u

/** Everything in the opened modules that can be switched off: rules of lists, ways to find a candidate, words of lists. */
export function switchesOf(modules: ReadonlyMap<string, OpenedModule>): Switch[] {
  const found = [...candidateSwitches(modules), ...tableSwitches()]
  for (const [url, { constants }] of modules) {
    const file = fileOf(url)
    for (const [list, value] of Object.entries(constants)) {
      const at = { list: `${file} ${list}`, stage: stageOf(file) }
      for (const [name, toggle] of rulesIn(value)) found.push({ ...at, name, kind: 'rule', needle: null, ...toggle })
      if (!WORDS_OF_LINKER.test(file) || NOT_WORDS.test(list)) continue
      for (const [name, toggle] of wordsIn(value)) {
        const needle = LITERAL.test(name) ? name : null
        found.push({ ...at, name, kind: 'word', needle, ...toggle })
      }
    }
  }
  return found
}

/** Each word of the table in each of its classes: a line of the caller that says the rest of it counts instead. */
function tableSwitches(): Switch[] {
  return loadEntries('words').flatMap(entry =>
    entry.class.map(
      (name): Switch => ({
        list: `lexicon/words ${name}`,
        name: entry.word,
        kind: 'word',
        stage: 'link',
        needle: entry.word,
        off: () => useOwnWords([{ ...entry, class: entry.class.filter(it => it !== name) }]),
        on: () => useOwnWords(),
      }),
    ),
  )
}

const LITERAL = /^[\p{Script=Han}A-Za-z0-9]+$/u

const fileOf = (url: string): string => /\/src\/(.*)\.ts$/.exec(url)![1]!

const stageOf = (file: string): Stage =>
  file.startsWith('recognize/entities') ? 'entities' : file.startsWith('recognize/') ? 'numbers' : 'link'

/** Each way to find a candidate: without it, nothing is added that way. */
function candidateSwitches(modules: ReadonlyMap<string, OpenedModule>): Switch[] {
  const [, { constants }] = moduleOf(modules, 'link/candidates/kinds')
  const [, { functions }] = moduleOf(modules, 'link/candidates/candidate')
  const add = functions.add!.get() as (all: unknown, kind: Kind, ...rest: unknown[]) => unknown
  return [...(constants.kinds as ReadonlyMap<string, Kind>).keys()].map(name => ({
    list: 'link/candidates',
    name: `${ruleOf(name)} ${name}`,
    kind: 'rule',
    stage: 'link',
    needle: null,
    off: () =>
      functions.add!.set((all: unknown, kind: Kind, ...rest: unknown[]) =>
        kind.name === name ? null : add(all, kind, ...rest),
      ),
    on: () => functions.add!.set(add),
  }))
}

const moduleOf = (modules: ReadonlyMap<string, OpenedModule>, file: string) =>
  [...modules].find(([url]) => fileOf(url) === file)!

type Named = [name: string, toggle: Toggle]

/** The rules of an ordered list: functions, or objects that hold one. */
function rulesIn(list: unknown): Named[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((rule, i): Named[] => {
    if (typeof rule === 'function')
      return [[rule.name, { off: () => list.splice(list.indexOf(rule), 1), on: () => list.splice(i, 0, rule) }]]
    if (rule === null || typeof rule !== 'object' || typeof rule.read !== 'function') return []
    const { read } = rule
    const put = (it: unknown) => () => {
      rule.read = it
    }
    return [[read.name, { off: put(() => null), on: put(read) }]]
  })
}

/** The words of a set, of the keys of a map, of a pattern, or of a list of these. */
function wordsIn(value: unknown): Named[] {
  if (value instanceof Set) return setWords(value)
  if (value instanceof Map) return mapWords(value)
  if (value instanceof RegExp) return patternWords(value)
  return Array.isArray(value) ? value.flatMap(it => (Array.isArray(it) ? it.flatMap(wordsIn) : wordsIn(it))) : []
}

const isWord = (it: unknown): it is string => typeof it === 'string' && HAN.test(it)

function setWords(set: Set<unknown>): Named[] {
  const all = [...set]
  const on = (): void => {
    set.clear()
    for (const it of all) set.add(it)
  }
  return all.filter(isWord).map(word => [word, { off: () => set.delete(word), on }])
}

function mapWords(map: Map<unknown, unknown>): Named[] {
  const all = [...map]
  const on = (): void => {
    map.clear()
    for (const [key, it] of all) map.set(key, it)
  }
  return all.flatMap(([word]): Named[] => (isWord(word) ? [[word, { off: () => map.delete(word), on }]] : []))
}

/** The alternatives of a pattern, and the members of its classes; a pattern is compiled anew in place. */
function patternWords(pattern: RegExp): Named[] {
  const { source, flags } = pattern
  const on = () => pattern.compile(source, flags)
  return alternatives(source).map(({ start, end, name }) => {
    const less = source.slice(0, start) + source.slice(end)
    return [name, { off: () => pattern.compile(less, flags), on }]
  })
}

interface Alternative {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** What can be cut out of a pattern so that the rest says the same of everything else. */
function alternatives(source: string): Alternative[] {
  const found: Alternative[] = []
  const groups: { readonly bars: number[] }[] = [{ bars: [0] }]
  const close = (end: number): void => {
    const { bars } = groups.pop()!
    if (bars.length < 2) return
    bars.forEach((start, i) => {
      const stop = i + 1 < bars.length ? bars[i + 1]! - 1 : end
      const name = source.slice(start, stop)
      // the bar goes with the alternative: the one before it, or of the first the one behind
      const cut = i === 0 ? { start, end: stop + 1 } : { start: start - 1, end: stop }
      if (HAN.test(name)) found.push({ ...cut, name })
    })
  }
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!
    if (c === '\\') i++
    else if (c === '[') {
      const end = source.indexOf(']', i)
      found.push(...members(source, i + 1, end))
      i = end
    } else if (c === '(') {
      const opening = /\((?:\?(?:[:=!]|<[=!]))?/y
      opening.lastIndex = i
      i += opening.exec(source)![0].length - 1
      groups.push({ bars: [i + 1] })
    } else if (c === '|') groups.at(-1)!.bars.push(i + 1)
    else if (c === ')') close(i)
  }
  close(source.length)
  return found
}

/** The Chinese characters of a class of several. */
function members(source: string, start: number, end: number): Alternative[] {
  const all = [...source.slice(start, end)]
  if (all[0] === '^' || all.length < 2 || all.includes('\\') || all.includes('-')) return []
  return all
    .filter(it => HAN.test(it))
    .map(name => {
      const at = source.indexOf(name, start)
      return { start: at, end: at + 1, name }
    })
}
