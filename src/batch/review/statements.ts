import { bareName } from '../../model/bare-name.ts'
import { printedDigits } from '../../model/digits.ts'
import type { Checked, Figure } from '../../model/layers.ts'
import { slice } from '../../model/span.ts'
import type { Row } from '../../record/schemas.ts'
import type { Recorded } from '../../record/tables.ts'
import { momentOf } from './moment.ts'

/** A figure that is clear enough to be held against those of other articles. */
export interface Statement {
  /** What it measures, by its code or its words, its unit, period, place and holder: what two statements of one thing have in common. */
  readonly key: readonly [measure: string, unit: string, time: string, place: string | null, holder: string | null]
  /** As printed. */
  readonly measure: string
  /** Id of its row. */
  readonly figure: string
  readonly text: string
  readonly value: string
  readonly decimals: number
  /** Whether its own clause says all of that. */
  readonly isStated: boolean
}

/** Shorter measures (人, 面积) are too common to be the same thing twice, and so are numbers of fewer digits. */
const SHORTEST_MEASURE = 4
const FEWEST_DIGITS = 4

/** The figures of a document that name their measure, with a period, and a place or whose it is, in four digits or more. */
export function statementsOf({ doc, rows }: Recorded): Statement[] {
  return doc.figures.flatMap((figure, at) => {
    if (!isClear(figure)) return []
    const [row] = rows('figures', at, at + 1)
    return statementOf(row!, periodOf(doc, figure))
  })
}

const isClear = ({ relation, status, modifier, slot, time, place, holder, implied, ...figure }: Figure): boolean =>
  relation === 'level' &&
  status === 'actual' &&
  modifier === null &&
  slot !== 'table' &&
  time !== null &&
  (place ?? holder) !== null &&
  implied.every(it => FROM_CONTEXT.has(it)) &&
  printedDigits(figure) >= FEWEST_DIGITS

/** Fields that another clause may give. */
const FROM_CONTEXT: ReadonlySet<string> = new Set(['time', 'place', 'holder'])

/** The words that say its period; empty where none do. */
function periodOf({ article }: Checked, figure: Figure): string {
  const said = figure.arguments.find(({ role }) => role === 'period')
  return said === undefined ? '' : slice(article.plain, said)
}

function statementOf(row: Row<'figures'>, printed: string): Statement[] {
  const { id: figure, measure, measure_code, unit_code, time, place, text, exact, decimals, implied } = row
  // 公司 and 全市 are another one's in another article
  const holder = row.holder_entity === null ? null : row.holder
  if (place === null && holder === null) return []
  const name = measure_code ?? bareMeasure(measure ?? '', [holder, place])
  if (measure_code === null && name.length < SHORTEST_MEASURE) return []
  const moment = momentOf({ time: time!, printed, measure: measure! })
  const key = [name, unit_code, moment, place, holder] as const
  return [{ key, measure: measure!, figure, text, value: exact!, decimals, isStated: implied.length === 0 }]
}

/** A measure without what says whose it is, and without marks: 临江市|粮食总产量. */
function bareMeasure(measure: string, owners: readonly (string | null)[]): string {
  const owner = owners.find(it => it !== null && measure.startsWith(it)) ?? ''
  return bareName(measure.slice(owner.length))
}
