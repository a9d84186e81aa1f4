import { useOwnWords } from '../../src/lexicon/own.ts'
import { type OpenedModule, type Switch, switchesOf } from './switches.ts'
import { readAgain, readAnnotated, readRaw, type Text } from './texts.ts'

/** What a switch changes. */
export interface Effect {
  readonly it: Switch
  /** Texts that were read again, and their rows. */
  readonly texts: number
  readonly rows: number
  /** Rows of raw text that changed. */
  readonly changed: number
  /** Annotated rows that were right and are wrong without it, and the other way round. */
  readonly lost: number
  readonly won: number
  /** Some of the rows of raw text that changed: what stands around, the row, the row without it. */
  readonly examples: readonly (readonly [around: string, row: string, without: string])[]
}

interface Options {
  /** Raw articles. */
  readonly sample: number
  /** Only what has this in its list or name. */
  readonly only: RegExp
  readonly kinds: readonly Switch['kind'][]
  /** Examples to keep of each. */
  readonly examples: number
}

declare global {
  var openedModules: Map<string, OpenedModule>
}

/** Changed rows of raw text after which no more of it is read. */
const ENOUGH = 60

/** Switches off everything, one after the other, and reads again what that can change. */
export function* ablate({ sample, only, kinds, examples }: Options): Generator<Effect> {
  const switches = switchesOf(globalThis.openedModules).filter(
    ({ kind, list, name }) => kinds.includes(kind) && only.test(`${list} ${name}`),
  )
  const annotated = readAnnotated()
  const raw = readRaw(sample)
  const size = (texts: readonly Text[]): number => texts.reduce((sum, { rows }) => sum + rows.size, 0)
  console.error(`${switches.length} switches, ${size(annotated)} rows annotated or near, ${size(raw)} rows of raw text`)
  for (const it of switches) yield effectOf(it, annotated, raw, examples)
}

const mayFire = ({ needle }: Switch, { doc, from }: Text): boolean =>
  needle === null || doc.article.plain.indexOf(needle, from) >= 0

function effectOf(it: Switch, annotated: readonly Text[], raw: readonly Text[], examples: number): Effect {
  const effect = { it, texts: 0, rows: 0, changed: 0, lost: 0, won: 0, examples: [] as [string, string, string][] }
  forgetWords()
  it.off()
  try {
    for (const text of annotated) {
      if (text.rows.size === 0 || !mayFire(it, text)) continue
      const again = readAgain(text, it.stage)
      if (again === null) continue
      for (const key of text.right) if (!again.right.has(key)) effect.lost++
      for (const key of again.right) if (!text.right.has(key)) effect.won++
    }
    for (const text of raw) {
      if (effect.changed >= ENOUGH) break
      if (text.rows.size === 0 || !mayFire(it, text)) continue
      effect.texts++
      effect.rows += text.rows.size
      const again = readAgain(text, it.stage)
      if (again === null) continue
      for (const [key, row] of text.rows) {
        const without = again.rows.get(key)
        if (without === row) continue
        effect.changed++
        if (effect.examples.length < examples) effect.examples.push([around(text, key), row, without ?? '–'])
      }
      for (const [key, row] of again.rows) {
        if (text.rows.has(key)) continue
        effect.changed++
        if (effect.examples.length < examples) effect.examples.push([around(text, key), '–', row])
      }
    }
  } finally {
    it.on()
    forgetWords()
  }
  return effect
}

/** What is known of a word is remembered with the lists as they were. */
function forgetWords(): void {
  useOwnWords([])
}

function around({ doc }: Text, key: string): string {
  const start = Number(key.split(' ')[1])
  const { text } = doc.article
  return `${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, start + 30)}`.replaceAll('\n', '⏎')
}
