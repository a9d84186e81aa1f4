import { writeFileSync } from 'node:fs'
import type { Adjunct } from '../../src/link/candidates/adjuncts.ts'
import {
  ADJUNCT_TEMPLATES,
  chosenFeatures,
  ownFeatures,
  pairFeatures,
  zoneFeatures,
} from '../../src/link/choice/adjunct-features.ts'
import { choose } from '../../src/link/choice/choices.ts'
import { emptyFeatures, type Recorder, recordFeatures } from '../../src/link/choice/feature-set.ts'
import {
  adjunctCandidates,
  type Given,
  type Inquiry,
  inquire,
  type Sought,
  type Subject,
  standing,
  subjectOf,
  zoneOf,
} from '../../src/link/choice/inquiry.ts'
import { linkWeights } from '../../src/link/choice/weights.ts'
import { openSymbols, symbolName } from '../../src/link/clause/symbols.ts'
import { readStatuses } from '../../src/link/status.ts'
import { type GoldDocument, type GoldFigure, readGold, readLabels } from './gold.ts'
import { createModel, createRandom, type Model, shuffle } from './model.ts'
import { decided, type Step, walk } from './walk.ts'

// Fits the weights by which the period and the place of a figure are chosen, on sentences of news and on single amounts of
// raw articles, the same every time.
// Relation and measure are those that the linker chooses: run it after `npm run bench:fit`.
//
//   npm run bench:when                      fits on everything and writes src/lexicon/data/link-time.tsv and link-place.tsv
//   npm run bench:when -- --folds 5         cross-validated; writes nothing
//   npm run bench:when -- --errors FILE     with --folds, writes what is wrong into a file

/** Weights are integers, this many to a unit of log-odds. */
const SCALE = 64
/** How many features keep a weight, and how often they are fitted, in other orders: a mean is steadier than one fit. */
const KEPT = 3000
const FITS = 5
const PASSES = 6
/** From this pass over the data on, the weights are averaged. */
const SETTLING = 2
/**
 * How often the sentences that people annotated count for each amount that was only labelled: who labelled carried fewer
 * periods from the sentences before than annotators did.
 */
const TIMES_ANNOTATED = { times: 3, places: 1 }
/** How many features are left out at random in a step; fewer once only the strongest are left. */
const DROP = { times: [0.5, 0.3], places: [0.4, 0.25] }

const SOUGHT = ['times', 'places'] as const

/** An amount, what was made of it, and what people say of it. */
interface Example {
  readonly step: Step
  readonly given: Given
  readonly subject: Subject
  readonly gold: GoldFigure | null
  /** Features that do not depend on the choice before, by candidate. */
  readonly rows: Map<Adjunct | null, Int32Array>
}

/** The amounts of each document in order, for one of both choices. */
function examplesOf(documents: readonly GoldDocument[]): Example[][] {
  return documents.map(document => {
    const list: Example[] = []
    walk(document, step => {
      const { relation, measure, whole } = choose(step.setting)
      const { doc, parsed } = step.setting
      const status = readStatuses(doc, parsed)(step.context.quantity.start)
      const given = { relation: relation.value, status, measure: measure.value }
      list.push({ step, given, subject: subjectOf(step.context, given), gold: step.gold, rows: new Map() })
      return decided(step, relation.value, measure.value, whole?.value ?? null)
    })
    return list
  })
}

const hour = (edtf: string): string => edtf.replace(/T(\d\d)(?=$|\/)/g, 'T$1:00')
const bare = (name: string): string => name.replace(/(?<=..)(?:省|市|县|区|镇|乡|自治区|特别行政区)$/u, '')

/** Whether a period, or a place, is among the answers, as the scores of `../shared` see it. */
function isRight(sought: Sought, gold: GoldFigure, it: Adjunct | null): boolean {
  if (it === null) return gold[sought].includes(null)
  return gold[sought].some(answer => {
    if (answer === null) return false
    if (sought === 'times') return hour(answer) === hour(it.value)
    return bare(answer).endsWith(bare(it.value)) || bare(it.value).endsWith(bare(answer))
  })
}

const set = emptyFeatures()

function featuresOf(inquiry: Inquiry, it: Adjunct | null, known: Example['rows']): Int32Array {
  const zone = zoneOf(inquiry, it)
  const at = standing(inquiry, it, zone)
  let own = known.get(it)
  if (own === undefined) {
    set.size = 0
    zoneFeatures(set, inquiry.subject, zone)
    if (it !== null) ownFeatures(set, it, zone, at)
    pairFeatures(set, inquiry, it, zone, at)
    own = set.keys.slice(0, set.size)
    known.set(it, own)
  }
  set.size = 0
  chosenFeatures(set, inquiry, it, zone, at)
  return Int32Array.of(...own, ...set.keys.subarray(0, set.size))
}

const NO_FEATURES = new Int32Array(0)

type Decide = (rows: readonly Int32Array[], candidates: readonly (Adjunct | null)[], example: Example) => number

/** Chooses for the amounts of a document in order, each with an eye on the one before. */
function run(sought: Sought, examples: readonly Example[], decide: Decide): void {
  let previous: Adjunct | null | undefined
  let last = -9
  for (const example of examples) {
    const { setting } = example.step
    if (setting.parsed.sentence > last + 1) previous = undefined
    last = setting.parsed.sentence
    const inquiry = inquire(example.subject, previous, sought)
    const candidates = inquiry === null ? [null] : adjunctCandidates(inquiry)
    const rows = candidates.map(it => (inquiry === null ? NO_FEATURES : featuresOf(inquiry, it, example.rows)))
    previous = candidates[decide(rows, candidates, example)]!
  }
}

function bestOf(scores: readonly number[]): number {
  let best = 0
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i
  return best
}

function train(sought: Sought, lists: readonly Example[][], allowed: ReadonlySet<number> | null, seed: number): Model {
  const drop = DROP[sought][allowed === null ? 0 : 1]!
  const model = createModel({ drop, decay: 1e-3, allowed, seed: 99 + seed })
  const random = createRandom(11 + seed)
  const order = lists.filter(list => list.some(it => it.gold !== null))
  for (let pass = 0; pass < PASSES; pass++) {
    for (const list of shuffle([...order], random))
      run(sought, list, (rows, candidates, { gold }) => {
        const chosen = bestOf(rows.map(row => model.score(row)))
        if (gold === null || gold[sought].length === 0) return chosen
        const good = candidates.map(it => (isRight(sought, gold, it) ? 1 : 0))
        if (good.includes(1) && good.includes(0))
          model.update(
            rows.map(row => model.learnable(row)),
            good,
          )
        return pass === 0 && good.includes(1) ? good.indexOf(1) : chosen
      })
    if (pass >= SETTLING) model.remember()
  }
  model.settle()
  return model
}

/** The features that matter most: far from zero and often met. */
function strongest(model: Model): Set<number> {
  const rated = model.entries().filter(it => it.count > 2 && it.weight !== 0)
  rated.sort((a, b) => Math.abs(b.weight) * b.count ** 0.5 - Math.abs(a.weight) * a.count ** 0.5 || a.key - b.key)
  return new Set(rated.slice(0, KEPT).map(it => it.key))
}

/** Integer weights by feature. */
function fitted(sought: Sought, lists: readonly Example[][]): Map<number, number> {
  const allowed = strongest(train(sought, lists, null, 0))
  const sums = new Map<number, number>()
  for (let seed = 0; seed < FITS; seed++)
    for (const { key, weight } of train(sought, lists, allowed, seed).entries())
      sums.set(key, (sums.get(key) ?? 0) + weight / FITS)
  return new Map(
    [...sums].map(([key, weight]): [number, number] => [key, Math.round(weight * SCALE)]).filter(([, it]) => it !== 0),
  )
}

const byWeights =
  (weights: ReadonlyMap<number, number>) =>
  (rows: readonly Int32Array[]): number =>
    bestOf(rows.map(row => row.reduce((sum, key) => sum + (weights.get(key) ?? 0), 0)))

/** Writes one table; the names of a feature's values are learned by running all features once more. */
function writeTable(sought: Sought, lists: readonly Example[][], weights: ReadonlyMap<number, number>): void {
  const lines = new Map<number, string>()
  const record: Recorder = (key, template, values) => {
    const weight = weights.get(key)
    if (weight !== undefined && !lines.has(key))
      lines.set(key, [ADJUNCT_TEMPLATES[template]!, ...values.map(symbolName), weight].join('\t'))
  }
  recordFeatures(record)
  for (const list of lists) {
    for (const it of list) it.rows.clear()
    run(sought, list, byWeights(weights))
  }
  recordFeatures(null)
  if (lines.size < weights.size) console.error(`${sought}: ${weights.size - lines.size} features not met again`)
  const name = sought === 'times' ? 'link-time' : 'link-place'
  const title = `feature, its values, weight (${SCALE} to a unit of log-odds); made by bench/linking/when-where.ts`
  const sorted = [...lines.values()].sort((a, b) => (a < b ? -1 : 1))
  const url = new URL(`../../src/lexicon/data/${name}.tsv`, import.meta.url)
  writeFileSync(url, `#\t${title}\n${sorted.join('\n')}\n`)
}

function describe(sought: Sought, { step, given, gold }: Example, it: Adjunct | null, isFindable: boolean): string {
  const { doc, parsed } = step.setting
  const { text, referenceDate } = doc.article
  const { start, end, dimension } = step.context.quantity
  const sentence = doc.sentences[parsed.sentence]!
  const answers = gold![sought].map(value => value ?? '-').join(';')
  const around = `${text.slice(Math.max(0, sentence.start - 60), sentence.start)}>>>${text.slice(sentence.start, start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 24)}`
  return `${sought} ${referenceDate} [${given.relation} ${dimension}] ${it?.value ?? '-'} NOT ${answers}${isFindable ? '' : ' (no candidate)'} | ${around.replaceAll('\n', '⏎')}`
}

const repeated = <Item>(sought: Sought, list: readonly Item[]): Item[] =>
  Array.from({ length: TIMES_ANNOTATED[sought] }, () => list).flat()

/** Cross-validates, and prints how many are right, of those that the text says, and of those that are given. */
function validate(
  lists: readonly Example[][],
  others: readonly Example[][],
  folds: number,
  tell: (line: string) => void,
): void {
  const right = new Map<Step, number>()
  const percent = (part: number, all: number): string => ((100 * part) / all).toFixed(1)
  for (const sought of SOUGHT) {
    const count = { all: 0, right: 0, findable: 0, said: 0, saidRight: 0, given: 0, givenRight: 0 }
    for (const list of [...lists, ...others]) for (const it of list) it.rows.clear()
    for (let f = 0; f < folds; f++) {
      const weights = fitted(sought, [
        ...repeated(
          sought,
          lists.filter((_, i) => i % folds !== f),
        ),
        ...others,
      ])
      for (const list of lists.filter((_, i) => i % folds === f))
        run(sought, list, (rows, candidates, example) => {
          const at = byWeights(weights)(rows)
          const { gold, step } = example
          if (gold === null || gold[sought].length === 0) return at
          const good = candidates.map(it => isRight(sought, gold, it))
          const isGood = good[at]!
          count.all++
          if (isGood) count.right++
          if (good.includes(true)) count.findable++
          if (!gold[sought].includes(null)) {
            count.said++
            if (isGood) count.saidRight++
          }
          if (candidates[at] !== null) {
            count.given++
            if (isGood) count.givenRight++
          }
          if (isGood) right.set(step, (right.get(step) ?? 0) + 1)
          else tell(describe(sought, example, candidates[at]!, good.includes(true)))
          return at
        })
    }
    const { all } = count
    console.log(
      `${sought.padEnd(7)} right ${percent(count.right, all)} (${all}), of those said ${percent(count.saidRight, count.said)}, of those given ${percent(count.givenRight, count.given)}, among the candidates ${percent(count.findable, all)}`,
    )
  }
  const both = [...right.values()].filter(it => it === 2).length
  console.log(`both    right ${both}`)
}

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

function main(): void {
  openSymbols()
  linkWeights()
  const windows = examplesOf(readGold('windows'))
  const labels = examplesOf(readLabels('labels-when'))
  const folds = Number(argument('--folds') ?? 0)
  if (folds > 0) {
    const lines: string[] = []
    validate(windows, labels, folds, line => lines.push(line))
    const out = argument('--errors')
    if (out !== undefined) writeFileSync(out, `${lines.join('\n')}\n`)
    return
  }
  for (const sought of SOUGHT) {
    const lists = [...repeated(sought, windows), ...labels]
    for (const list of lists) for (const it of list) it.rows.clear()
    writeTable(sought, lists, fitted(sought, lists))
  }
}

main()
