import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Candidate } from '../../src/link/candidates/candidate.ts'
import { choose } from '../../src/link/choice/choices.ts'
import { type Recorder, recordFeatures } from '../../src/link/choice/feature-set.ts'
import { MEASURE_TEMPLATES } from '../../src/link/choice/measure-templates.ts'
import { OUTCOMES, RELATION_TEMPLATES } from '../../src/link/choice/relation-features.ts'
import { type LinkWeights, tableOf, useWeights } from '../../src/link/choice/weights.ts'
import { WHOLE_TEMPLATES } from '../../src/link/choice/whole-features.ts'
import { outcomeOfSlot } from '../../src/link/clause/outcome.ts'
import { openSymbols, symbolName } from '../../src/link/clause/symbols.ts'
import { VOCABULARY_A } from './frames/vocabulary-a.ts'
import { VOCABULARY_B } from './frames/vocabulary-b.ts'
import { bestLikeness, framesAsGold, type GoldDocument, type GoldFigure, readGold, readLabels } from './gold.ts'
import { createModel, createRandom, type Model, shuffle } from './model.ts'
import {
  decided,
  measureRows,
  outcomeOf,
  relationName,
  relationRow,
  type Step,
  walk,
  wholeRows,
  withOutcome,
} from './walk.ts'

// Fits the weights of the linker's choices on annotated text and on sentences made from frames, the same every time.
//
//   npm run bench:fit                           writes link-relation.tsv and link-whole.tsv of src/lexicon/data: the mean of BAGS fits,
//                                               each in a process of its own
//                                               (the committed link-relation.tsv is the mean of two runs, the second after what
//                                               jieba joins was cut off: the second alone took 以上 of plain levels for a bound)
//   npm run bench:fit -- --measure              link-measure.tsv too. The committed one is of the labels' first 6,000: one of them all
//                                               was no better on sentences of news, and worse on articles of other genres
//   npm run bench:fit -- --bag 0 --into DIR     one of them: on everything but a part of the labels
//   npm run bench:fit -- --folds 3              cross-validated on the sentences of news; writes nothing
//   npm run bench:fit -- --folds 3 --only 1     one fold of them
//   npm run bench:fit -- --shift                fits on sentences of news, looks at the whole articles
//   npm run bench:fit -- --errors FILE          writes what is wrong into a file
//   npm run bench:fit -- --folds 3 --margins FILE    writes the margin of each choice, for bench/linking/confidence.ts

/** Names that share so much of their characters count as the same, as in the scores of `../shared`. */
const ALIKE = 0.6
/** Weights are integers, this many to a unit of log-odds. */
const SCALE = 64
/** Documents made from frames that are fitted on, of vocabulary A, and looked at, of vocabulary B. */
const FRAMES = 1500
/** How many features keep a weight. */
const KEPT = { relation: 8000, measure: 24000, whole: 8000 }
/** Fits that a table is the mean of, each without another part of the labelled amounts: steadier than one on all. */
const BAGS = 3
/** How right a name is that is not the likest: one that shares four fifths of its characters, and one that shares less. */
const NEAR = 0.3
const HALF = 0.15

/** From this pass over the data on, the weights are averaged. */
const SETTLING = 2

type Allowed = ReadonlySet<number> | null

function trainRelation(docs: readonly GoldDocument[], allowed: Allowed): Model {
  const model = createModel({ rate: 0.15, drop: 0.3, allowed })
  const rows: { keys: Int32Array[]; good: number[] }[] = []
  for (const document of docs)
    walk(document, step => {
      if (step.gold) {
        const row = relationRow(step)
        const right = outcomeOf(step.gold)
        rows.push({
          keys: OUTCOMES.map((_, o) => model.learnable(withOutcome(row, o))),
          good: OUTCOMES.map((_, o) => (o === right ? 1 : 0)),
        })
      }
      return decided(step, step.gold?.relation ?? 'level', null)
    })
  const random = createRandom(7)
  for (let epoch = 0; epoch < 6; epoch++) {
    for (const { keys, good } of shuffle(rows, random)) model.update(keys, good)
    if (epoch >= SETTLING) model.remember()
  }
  model.settle()
  return model
}

function predictOutcome(model: Model, row: Int32Array): number {
  const scores = OUTCOMES.map((_, o) => model.score(withOutcome(row, o)))
  return scores.indexOf(Math.max(...scores))
}

function predictAll(model: Model, docs: readonly GoldDocument[], out: Map<string, number>): void {
  for (const document of docs)
    walk(document, step => {
      const certain = outcomeOfSlot(step.context.slot, step.context.quantity)
      const outcome = certain === null ? predictOutcome(model, relationRow(step)) : OUTCOMES.indexOf(certain)
      out.set(step.key, outcome)
      return decided(step, relationName(outcome), null)
    })
}

/** How right each text is: 1 for the likest of those that count as right. */
function accept(texts: readonly string[], answers: readonly string[]): number[] {
  const scores = texts.map(text => bestLikeness(answers, text))
  const most = Math.max(...scores)
  return scores.map(it => (it < ALIKE ? 0 : it >= most - 1e-9 ? 1 : it >= 0.8 ? NEAR : HALF))
}

const bestOf = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores))

const textsOf = (candidates: readonly Candidate[]): string[] => candidates.map(it => it.text)

/** One step towards the candidates that are right; gives how right each is. */
function learn(
  model: Model,
  candidates: readonly Candidate[],
  rows: readonly Int32Array[],
  answers: readonly string[],
): number[] {
  const good = accept(textsOf(candidates), answers)
  model.update(
    rows.map(row => model.learnable(row)),
    good,
  )
  return good
}

/** A model of candidates; fitted on all features first, on the strongest then. */
const candidateModel = (allowed: Allowed, seed: number): Model =>
  createModel({ rate: 0.12, drop: allowed === null ? 0.4 : 0.25, allowed, seed: 12345 + seed })

function trainMeasure(
  docs: readonly GoldDocument[],
  outcomes: ReadonlyMap<string, number>,
  allowed: Allowed,
  seed: number,
): Model {
  const model = candidateModel(allowed, seed)
  const random = createRandom(11 + seed)
  const order = [...docs]
  for (let epoch = 0; epoch < 5; epoch++) {
    for (const document of shuffle(order, random))
      walk(document, step => {
        const relation = relationName(outcomes.get(step.key) ?? 0)
        const { candidates, rows } = measureRows(step, relation)
        let chosen = bestOf(rows.map(row => model.score(row)))
        if (step.gold) {
          const good = learn(model, candidates, rows, step.gold.measures)
          if (epoch === 0 && good.includes(1)) chosen = good.indexOf(1)
        }
        return decided(step, relation, candidates[chosen]!)
      })
    if (epoch >= SETTLING) model.remember()
  }
  model.settle()
  return model
}

function trainWhole(
  docs: readonly GoldDocument[],
  outcomes: ReadonlyMap<string, number>,
  allowed: Allowed,
  seed: number,
): Model {
  const model = candidateModel(allowed, seed)
  const random = createRandom(13 + seed)
  const order = docs.filter(({ figures }) => [...figures.values()].some(it => it.relation === 'share'))
  for (let epoch = 0; epoch < 8; epoch++) {
    for (const document of shuffle(order, random))
      walk(document, step => {
        const { gold } = step
        const relation = gold?.relation ?? relationName(outcomes.get(step.key) ?? 0)
        const measures = gold ? measureRows(step, relation).candidates : []
        const measure = gold ? (measures[accept(textsOf(measures), gold.measures).indexOf(1)] ?? null) : null
        if (relation !== 'share') return decided(step, relation, measure)
        const { candidates, rows } = wholeRows(step, measure?.text ?? '')
        let chosen = bestOf(rows.map(row => model.score(row)))
        if (gold) {
          const good = learn(model, candidates, rows, gold.wholes)
          if (good.includes(1)) chosen = good.indexOf(1)
        }
        return decided(step, relation, measure, candidates[chosen]!)
      })
    if (epoch >= SETTLING) model.remember()
  }
  model.settle()
  return model
}

/** How often each table is fitted, on the data in other orders: the mean of several fits is steadier than one. */
const FITS = { measure: 2, whole: 6 }

interface Entry {
  readonly key: number
  readonly weight: number
  readonly count: number
}

/** The mean weight of each feature over several fits. */
function meanOf(fits: number, train: (seed: number) => Model): Entry[] {
  const sums = new Map<number, { weight: number; count: number }>()
  for (let seed = 0; seed < fits; seed++)
    for (const { key, weight, count } of train(seed).entries()) {
      const it = sums.get(key) ?? { weight: 0, count: 0 }
      sums.set(key, { weight: it.weight + weight / fits, count: it.count + count / fits })
    }
  return [...sums].map(([key, it]) => ({ key, ...it }))
}

/** The features that matter most: far from zero and often met. */
function strongest(entries: readonly Entry[], most: number): Set<number> {
  const rated = entries.filter(it => it.count > 2 && it.weight !== 0)
  rated.sort((a, b) => Math.abs(b.weight) * b.count ** 0.5 - Math.abs(a.weight) * a.count ** 0.5 || a.key - b.key)
  return new Set(rated.slice(0, most).map(it => it.key))
}

interface Fitted {
  readonly relation: Map<number, number[]>
  readonly measure: Map<number, number[]>
  readonly whole: Map<number, number[]>
}

const rounded = (entries: readonly Entry[]): Map<number, number[]> =>
  new Map(
    entries
      .map(({ key, weight }): [number, number[]] => [key, [Math.round(weight * SCALE)]])
      .filter(([, [weight]]) => weight !== 0),
  )

/** Fits all three tables. */
function fitWeights(docs: readonly GoldDocument[], tell: (text: string) => void): Fitted {
  const outcomes = new Map<string, number>()
  // relations as wrong as they will be, so that the measure does not lean on them
  for (let j = 0; j < 3; j++) {
    const others = docs.filter((_, i) => i % 3 !== j)
    predictAll(
      trainRelation(others, null),
      docs.filter((_, i) => i % 3 === j),
      outcomes,
    )
  }
  const relations = trainRelation(docs, null)
  tell('relation')
  const measures = strongest(trainMeasure(docs, outcomes, null, 0).entries(), KEPT.measure)
  tell('measure')
  const wholes = strongest(
    meanOf(2, seed => trainWhole(docs, outcomes, null, seed)),
    KEPT.whole,
  )
  tell('whole')
  const measure = rounded(meanOf(FITS.measure, seed => trainMeasure(docs, outcomes, measures, seed)))
  const whole = rounded(meanOf(FITS.whole, seed => trainWhole(docs, outcomes, wholes, seed)))
  tell('fitted again')
  return { relation: relationWeights(docs, relations), measure, whole }
}

/** The weights of each feature for every outcome, of the features that matter most. */
function relationWeights(docs: readonly GoldDocument[], model: Model): Map<number, number[]> {
  const keys = new Map<number, number>()
  for (const document of docs)
    walk(document, step => {
      if (step.gold) for (const key of relationRow(step)) keys.set(key, (keys.get(key) ?? 0) + 1)
      return decided(step, step.gold?.relation ?? 'level', null)
    })
  const rated = [...keys]
    .filter(([, count]) => count > 1)
    .map(([key, count]) => {
      const weights = OUTCOMES.map((_, o) => model.score(withOutcome(Int32Array.of(key), o)))
      const mean = weights.reduce((a, b) => a + b, 0) / weights.length
      const centred = weights.map(it => it - mean)
      return { key, centred, worth: Math.max(...centred.map(Math.abs)) * count ** 0.5 }
    })
  rated.sort((a, b) => b.worth - a.worth || a.key - b.key)
  return new Map(
    rated.slice(0, KEPT.relation).map(({ key, centred }) => [key, centred.map(it => Math.round(it * SCALE))]),
  )
}

const weightsOf = ({ relation, measure, whole }: Fitted): Partial<LinkWeights> => {
  const rows = (table: Map<number, number[]>) => [...table].map(([key, weights]) => ({ key, weights }))
  return {
    relation: tableOf(rows(relation), OUTCOMES.length),
    measure: tableOf(rows(measure), 1),
    whole: tableOf(rows(whole), 1),
  }
}

/** Right and all, by name. */
type Tally = Map<string, { right: number; all: number }>

/** The margin of a choice without another: JSON has no infinity. */
const ALONE = 1 << 20

/** The margins of what was chosen for an amount, and what of it is right: relation, measure, whole of a share, fact. */
export interface MarginLine {
  readonly relation: string
  readonly slot: string
  readonly margins: readonly [number, number, number | null]
  readonly right: readonly [boolean, boolean, boolean | null, boolean]
}

/** What was made of an amount. */
interface Made {
  readonly relation: string
  readonly direction: string | null
  readonly measure: Candidate
  readonly whole: Candidate | null
}

/**
 * Counts what the choices come to on annotated text; `show` is told of what they get wrong, `note` of the margin of each and
 * of whether it is right.
 */
function evaluate(
  docs: readonly GoldDocument[],
  tally: Tally,
  show: (line: string) => void,
  note: (line: MarginLine) => void = () => {},
): void {
  for (const document of docs)
    walk(document, step => {
      const { context, relation, direction, measure, whole } = choose(step.setting)
      const { gold } = step
      if (gold) {
        const made = { relation: relation.value, direction, measure: measure.value, whole: whole?.value ?? null }
        const right = judge(made, gold)
        note({
          relation: relation.value,
          slot: context.slot.kind,
          margins: [relation.margin, Math.min(measure.margin, ALONE), whole?.margin ?? null],
          right: [right.relation!, right.measure!, right.whole ?? null, right['fact but base']!],
        })
        for (const [name, ok] of Object.entries(right)) {
          const it = tally.get(name) ?? { right: 0, all: 0 }
          tally.set(name, { right: it.right + (ok ? 1 : 0), all: it.all + 1 })
        }
        if (!right['fact but base']) show(describe(step, made, gold))
      }
      return decided(step, relation.value, measure.value, whole?.value ?? null)
    })
}

function judge({ relation, direction, measure, whole }: Made, gold: GoldFigure): Record<string, boolean> {
  const isRelation = relation === gold.relation
  const isMeasure = bestLikeness(gold.measures, measure.text) >= ALIKE
  const isWhole = gold.relation !== 'share' || bestLikeness(gold.wholes, whole?.text ?? '') >= ALIKE
  const isDirection = gold.relation !== 'change' || direction === gold.direction
  const isFact = isRelation && isMeasure && isWhole && isDirection
  return {
    relation: isRelation,
    measure: isMeasure,
    'measure to the letter': gold.measures.includes(measure.text),
    'fact but base': isFact,
    ...(gold.relation === 'share' && { whole: isWhole }),
    ...(gold.relation === 'change' && { direction: isDirection }),
    [`relation of ${gold.relation}`]: isRelation,
    [`measure of ${gold.relation}`]: isMeasure,
    [`fact of ${gold.relation}`]: isFact,
  }
}

function describe({ setting, quantity }: Step, made: Made, gold: GoldFigure): string {
  const { text } = setting.doc.article
  const { start, end } = setting.doc.quantities[quantity]!
  const before = text.slice(Math.max(0, start - 70), start)
  const around = `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + 30)}`.replaceAll('\n', '⏎')
  const against = (given: string, answers: readonly string[]): string =>
    bestLikeness(answers, given) >= ALIKE ? given : `${given} NOT ${answers.join('|')}`
  const parts = [
    against(`${made.relation} ${made.direction ?? ''}`, [`${gold.relation} ${gold.direction ?? ''}`]),
    `${made.measure.kind.name} ${against(made.measure.text, gold.measures)}`,
    ...(gold.relation === 'share' ? [`${made.whole?.kind.name} ${against(made.whole?.text ?? '', gold.wholes)}`] : []),
  ]
  return `${around}\n    ${parts.join(' | ')}`
}

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

/** Writes the tables of weights: feature, its values, its weights. */
function writeTables(fitted: Fitted, docs: readonly GoldDocument[], into: string): void {
  useWeights(weightsOf(fitted))
  const note = `(${SCALE} to a unit of log-odds); made by bench/linking/fit.ts`
  writeTable(
    'link-relation',
    RELATION_TEMPLATES,
    fitted.relation,
    `${OUTCOMES.join(', ')} ${note}`,
    docs,
    into,
    relationRow,
  )
  writeTable('link-measure', MEASURE_TEMPLATES, fitted.measure, `weight ${note}`, docs, into, step => {
    for (const relation of RELATIONS) measureRows(step, relation)
  })
  writeTable('link-whole', WHOLE_TEMPLATES, fitted.whole, `weight ${note}`, docs, into, (step, measure) => {
    wholeRows(step, measure)
  })
}

const RELATIONS = ['level', 'share', 'change', 'criterion', 'rank']

/** Writes one table; the names of a feature's values are learned by running all features once more. */
function writeTable(
  name: string,
  templates: readonly string[],
  weights: ReadonlyMap<number, readonly number[]>,
  title: string,
  docs: readonly GoldDocument[],
  into: string,
  run: (step: Step, measure: string) => void,
): void {
  const rows = new Map<number, string>()
  const record: Recorder = (key, template, values) => {
    const found = weights.get(key)
    if (found === undefined || rows.has(key)) return
    const printed = values.filter(it => it !== 0).map(symbolName)
    rows.set(key, [templates[template]!, ...printed, ...found].join('\t'))
  }
  for (const document of docs)
    walk(document, step => {
      const { relation, measure, whole } = choose(step.setting)
      recordFeatures(record)
      run(step, measure.value.text)
      recordFeatures(null)
      return decided(step, relation.value, measure.value, whole?.value ?? null)
    })
  if (rows.size < weights.size) console.error(`${name}: ${weights.size - rows.size} features not met again`)
  const lines = [...rows.values()].sort((a, b) => (a < b ? -1 : 1))
  writeFileSync(join(into, `${name}.tsv`), `#\tfeature, its values, ${title}\n${lines.join('\n')}\n`)
}

const SELF = fileURLToPath(import.meta.url)
const DATA = fileURLToPath(new URL('../../src/lexicon/data', import.meta.url))

/** Fits the bags side by side and writes the mean of their tables. */
async function fitBags(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'wenju-fit-'))
  const bags = Array.from({ length: BAGS }, (_, bag) => join(work, `${bag}`))
  await Promise.all(
    bags.map(async (into, bag) => {
      mkdirSync(into)
      const fit = spawn(process.execPath, [...process.execArgv, SELF, '--bag', `${bag}`, '--into', into], {
        stdio: 'inherit',
      })
      const [code] = await once(fit, 'exit')
      if (code !== 0) throw new Error(`bag ${bag} ended with ${code}`)
    }),
  )
  for (const [name, columns, kept] of [
    ['link-relation', OUTCOMES.length, KEPT.relation],
    ['link-measure', 1, KEPT.measure],
    ['link-whole', 1, KEPT.whole],
  ] as const) {
    if (name === 'link-measure' && !process.argv.includes('--measure')) continue
    writeFileSync(
      join(DATA, `${name}.tsv`),
      meanOfTables(
        bags.map(it => readFileSync(join(it, `${name}.tsv`), 'utf8')),
        columns,
        kept,
      ),
    )
  }
  rmSync(work, { recursive: true })
}

/** The mean of tables that end each line with as many weights, of which the `kept` farthest from zero stay. */
function meanOfTables(tables: readonly string[], columns: number, kept: number): string {
  const sums = new Map<string, number[]>()
  for (const table of tables)
    for (const line of table.trimEnd().split('\n').slice(1)) {
      const cells = line.split('\t')
      const feature = cells.slice(0, -columns).join('\t')
      const sum = sums.get(feature) ?? Array.from({ length: columns }, () => 0)
      cells.slice(-columns).forEach((cell, i) => {
        sum[i]! += Number(cell)
      })
      sums.set(feature, sum)
    }
  const rows = [...sums].map(([feature, sum]) => ({ feature, weights: sum.map(it => Math.round(it / tables.length)) }))
  const strength = ({ weights }: (typeof rows)[number]): number => Math.max(...weights.map(Math.abs))
  rows.sort((a, b) => strength(b) - strength(a) || (a.feature < b.feature ? -1 : 1))
  const lines = rows
    .slice(0, kept)
    .filter(it => strength(it) > 0)
    .map(({ feature, weights }) => [feature, ...weights].join('\t'))
    .sort((a, b) => (a < b ? -1 : 1))
  return `${tables[0]!.split('\n')[0]}\n${lines.join('\n')}\n`
}

async function main(): Promise<void> {
  const isOne = ['--bag', '--folds', '--shift'].some(it => process.argv.includes(it))
  if (!isOne) return fitBags()
  openSymbols()
  const began = performance.now()
  const tell = (text: string): void => console.error(`${((performance.now() - began) / 1000).toFixed(0)} s ${text}`)
  const windows = readGold('windows')
  const articles = readGold('gold')
  const labels = readLabels('labels')
  tell(`${windows.length + articles.length + labels.length} documents`)
  const isShift = process.argv.includes('--shift')
  const frames = framesAsGold(1, FRAMES, VOCABULARY_A)
  const folds = isShift ? 1 : Number(argument('--folds') ?? 0)
  if (folds === 0) {
    const bag = Number(argument('--bag'))
    const all = [...windows, ...articles, ...labels.filter((_, i) => i % BAGS !== bag), ...frames]
    writeTables(fitWeights(all, tell), all, argument('--into')!)
    return
  }
  const tally: Tally = new Map()
  const lines: string[] = []
  const noted: MarginLine[] = []
  const last = Number(argument('--only') ?? folds)
  for (let f = 0; f < last; f++) {
    const test = isShift ? articles : windows.filter((_, i) => i % folds === f)
    const train = isShift
      ? [...windows, ...labels, ...frames]
      : [...windows.filter((_, i) => i % folds !== f), ...articles, ...labels, ...frames]
    useWeights(weightsOf(fitWeights(train, tell)))
    evaluate(
      test,
      tally,
      line => lines.push(line),
      it => noted.push(it),
    )
  }
  const framed: Tally = new Map()
  evaluate(framesAsGold(2, FRAMES, VOCABULARY_B), framed, line => lines.push(line))
  for (const [name, { right, all }] of tally) {
    const frame = framed.get(name) ?? { right: 0, all: 0 }
    const cells = [right, all, frame.right, frame.all]
    const [share, frameShare] = [(100 * right) / all, (100 * frame.right) / frame.all].map(it => it.toFixed(1))
    console.log(
      `${name.padEnd(24)}${share!.padStart(6)}${`${cells[1]}`.padStart(8)}${frameShare!.padStart(8)}${`${cells[3]}`.padStart(8)}`,
    )
  }
  const margins = argument('--margins')
  if (margins !== undefined) writeFileSync(margins, noted.map(it => `${JSON.stringify(it)}\n`).join(''))
  const out = argument('--errors')
  if (out !== undefined) writeFileSync(out, `${lines.join('\n')}\n`)
}

if (process.argv[1] === SELF) await main()
