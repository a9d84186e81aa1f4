import { writeFileSync } from 'node:fs'
import { linkFigures } from '../../src/link/figures.ts'
import { choose } from './choices.ts'
import { bestLikeness, type GoldDocument, type GoldFigure, readGold } from './gold.ts'
import { createModel, createRandom, type Model, shuffle } from './model.ts'
import { OUTCOMES } from './relation-features.ts'
import { outcomeOfSlot } from './slots.ts'
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
import { type LinkWeights, tableOf, useWeights } from './weights.ts'

// What a comparing choice with fitted weights makes of each amount, beside today's linker: fits on some of the annotated
// sentences and tells how the others fare. Issue 13 builds the linker that uses it; nothing of it is in the product yet.
//
//   npm run bench:choice                        three folds of the sentences of news
//   npm run bench:choice -- --only 1            one fold of them
//   npm run bench:choice -- --shift             fits on sentences of news, looks at the whole articles
//   npm run bench:choice -- --errors FILE       writes what is wrong into a file

/** Weights are integers, this many to a unit of log-odds. */
const SCALE = 64
const KEPT = { relation: 10000, measure: 8000, whole: 4000 }

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
  for (let epoch = 0; epoch < 6; epoch++) for (const { keys, good } of shuffle(rows, random)) model.update(keys, good)
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
  return scores.map(it => (it < 0.6 ? 0 : it >= most - 1e-9 ? 1 : it >= 0.8 ? 0.6 : 0.3))
}

const bestOf = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores))

function trainMeasure(docs: readonly GoldDocument[], outcomes: ReadonlyMap<string, number>, allowed: Allowed): Model {
  const model = createModel({ rate: 0.12, drop: allowed === null ? 0.4 : 0.25, allowed })
  const random = createRandom(11)
  const order = [...docs]
  for (let epoch = 0; epoch < 4; epoch++)
    for (const document of shuffle(order, random))
      walk(document, step => {
        const relation = relationName(outcomes.get(step.key) ?? 0)
        const { candidates, rows } = measureRows(step, relation)
        let chosen = bestOf(rows.map(row => model.score(row)))
        if (step.gold) {
          const good = accept(
            candidates.map(it => it.text),
            step.gold.measures,
          )
          model.update(
            rows.map(row => model.learnable(row)),
            good,
          )
          if (epoch === 0 && good.includes(1)) chosen = good.indexOf(1)
        }
        return decided(step, relation, candidates[chosen]!)
      })
  return model
}

function trainWhole(docs: readonly GoldDocument[], outcomes: ReadonlyMap<string, number>, allowed: Allowed): Model {
  const model = createModel({ rate: 0.12, drop: allowed === null ? 0.4 : 0.25, allowed })
  const random = createRandom(13)
  const order = docs.filter(({ figures }) => [...figures.values()].some(it => it.relation === 'share'))
  for (let epoch = 0; epoch < 6; epoch++)
    for (const document of shuffle(order, random))
      walk(document, step => {
        const { gold } = step
        const relation = gold?.relation ?? relationName(outcomes.get(step.key) ?? 0)
        const measures = gold ? measureRows(step, relation).candidates : []
        const measure = gold
          ? (measures[
              accept(
                measures.map(it => it.text),
                gold.measures,
              ).indexOf(1)
            ] ?? null)
          : null
        if (relation !== 'share') return decided(step, relation, measure)
        const { candidates, rows } = wholeRows(step, measure?.text ?? '')
        let chosen = bestOf(rows.map(row => model.score(row)))
        if (gold) {
          const good = accept(
            candidates.map(it => it.text),
            gold.wholes,
          )
          model.update(
            rows.map(row => model.learnable(row)),
            good,
          )
          if (good.includes(1)) chosen = good.indexOf(1)
        }
        return decided(step, relation, measure, candidates[chosen]!)
      })
  return model
}

/** The features that matter most: far from zero and often met. */
function strongest(model: Model, most: number): Set<number> {
  const rated = model.entries().filter(it => it.count > 2 && it.weight !== 0)
  rated.sort((a, b) => Math.abs(b.weight) * b.count ** 0.5 - Math.abs(a.weight) * a.count ** 0.5 || a.key - b.key)
  return new Set(rated.slice(0, most).map(it => it.key))
}

interface Fitted {
  readonly relation: Map<number, number[]>
  readonly measure: Map<number, number[]>
  readonly whole: Map<number, number[]>
}

const rounded = (model: Model): Map<number, number[]> =>
  new Map(
    model
      .entries()
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
  const measures = trainMeasure(docs, outcomes, null)
  tell(`measure ${measures.size}`)
  const wholes = trainWhole(docs, outcomes, null)
  tell(`whole ${wholes.size}`)
  const measure = rounded(trainMeasure(docs, outcomes, strongest(measures, KEPT.measure)))
  const whole = rounded(trainWhole(docs, outcomes, strongest(wholes, KEPT.whole)))
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

const weightsOf = ({ relation, measure, whole }: Fitted): LinkWeights => {
  const rows = (table: Map<number, number[]>) => [...table].map(([key, weights]) => ({ key, weights }))
  return {
    relation: tableOf(rows(relation), OUTCOMES.length),
    measure: tableOf(rows(measure), 1),
    whole: tableOf(rows(whole), 1),
  }
}

/** Right and all, for the choice and for today's linker. */
type Tally = Map<string, { choice: number; today: number; all: number }>

/** What was made of an amount. */
interface Made {
  readonly relation: string
  readonly direction: string | null
  readonly measure: string
  readonly whole: string
}

/** Counts what the choices and today's linker come to on annotated text; `show` is told of what the choices get wrong. */
function evaluate(docs: readonly GoldDocument[], tally: Tally, show: (line: string) => void): void {
  for (const document of docs) {
    const { figures } = linkFigures(document.doc)
    walk(document, step => {
      const { relation, direction, measure, whole } = choose(step.setting)
      const { gold } = step
      if (gold) {
        const old = figures[step.quantity]!
        const choice = {
          relation: relation.value,
          direction,
          measure: measure.value.text,
          whole: whole?.value.text ?? '',
        }
        const today = { ...old, measure: `${old.entity ?? ''}${old.property ?? ''}`, whole: old.whole ?? '' }
        const right = judge(choice, gold)
        const rightToday = judge(today, gold)
        for (const [name, ok] of Object.entries(right)) {
          const it = tally.get(name) ?? { choice: 0, today: 0, all: 0 }
          tally.set(name, {
            choice: it.choice + (ok ? 1 : 0),
            today: it.today + (rightToday[name] ? 1 : 0),
            all: it.all + 1,
          })
        }
        if (!right['fact but base'])
          show(
            describe(
              step,
              choice.relation,
              direction,
              choice.measure,
              measure.value.kind,
              choice.whole,
              whole?.value.kind ?? '',
              gold,
            ),
          )
      }
      return decided(step, relation.value, measure.value, whole?.value ?? null)
    })
  }
}

function judge({ relation, direction, measure, whole }: Made, gold: GoldFigure): Record<string, boolean> {
  const isRelation = relation === gold.relation
  const isMeasure = bestLikeness(gold.measures, measure) >= 0.6
  const isWhole = gold.relation !== 'share' || bestLikeness(gold.wholes, whole) >= 0.6
  const isDirection = gold.relation !== 'change' || direction === gold.direction
  const isFact = isRelation && isMeasure && isWhole && isDirection
  return {
    relation: isRelation,
    measure: isMeasure,
    'fact but base': isFact,
    ...(gold.relation === 'share' && { whole: isWhole }),
    ...(gold.relation === 'change' && { direction: isDirection }),
    [`relation of ${gold.relation}`]: isRelation,
    [`measure of ${gold.relation}`]: isMeasure,
    [`fact of ${gold.relation}`]: isFact,
  }
}

function describe(
  { setting, quantity }: Step,
  relation: string,
  direction: string | null,
  measure: string,
  kind: string,
  whole: string,
  wholeKind: string,
  gold: GoldFigure,
): string {
  const { text } = setting.doc.article
  const { start, end } = setting.doc.quantities[quantity]!
  const around =
    `${text.slice(Math.max(0, start - 70), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 30)}`.replaceAll(
      '\n',
      '⏎',
    )
  return `${around}\n    ${relation}${relation === gold.relation ? '' : ` NOT ${gold.relation}`} ${direction ?? ''}${gold.direction === direction ? '' : ` NOT ${gold.direction}`} | ${kind} ${measure}${bestLikeness(gold.measures, measure) >= 0.6 ? '' : ` NOT ${gold.measures.join('|')}`}${gold.relation === 'share' ? ` | ${wholeKind} ${whole}${bestLikeness(gold.wholes, whole) >= 0.6 ? '' : ` NOT ${gold.wholes.join('|')}`}` : ''}`
}

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

function main(): void {
  const began = performance.now()
  const tell = (text: string): void => console.error(`${((performance.now() - began) / 1000).toFixed(0)} s ${text}`)
  const windows = readGold('windows')
  const articles = readGold('gold')
  tell(`${windows.length + articles.length} documents`)
  const folds = Number(argument('--folds') ?? 3)
  const tally: Tally = new Map()
  const lines: string[] = []
  const last = Number(argument('--only') ?? folds)
  const isShift = process.argv.includes('--shift')
  for (let f = 0; f < last; f++) {
    const test = isShift ? articles : windows.filter((_, i) => i % folds === f)
    const train = isShift ? windows : [...windows.filter((_, i) => i % folds !== f), ...articles]
    useWeights(weightsOf(fitWeights(train, tell)))
    evaluate(test, tally, line => lines.push(line))
  }
  const cell = (right: number, all: number): string => ((100 * right) / all).toFixed(1).padStart(8)
  console.log(`${' '.repeat(24)}  choice   today  amounts`)
  for (const [name, { choice, today, all }] of tally)
    console.log(`${name.padEnd(24)}${cell(choice, all)}${cell(today, all)}${String(all).padStart(9)}`)
  const out = argument('--errors')
  if (out !== undefined) writeFileSync(out, `${lines.join('\n')}\n`)
}

main()
