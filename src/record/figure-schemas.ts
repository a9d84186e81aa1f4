import { z } from 'zod'
import { DIMENSIONS } from '../model/layers.ts'
import { decimal, document, end, id, located, optional, references, sentence, slice, start, text } from './columns.ts'

export const figures = z.object({
  id: id('news/2022-09-26/f12'),
  document,
  sentence,
  ...located,
  value: z
    .number()
    .nullable()
    .describe('The number in `unit`, 万 and 亿 multiplied out; null for a range, a score and what no float can hold'),
  lower: z.number().nullable().describe('Lower bound of a range or an approximate number'),
  upper: z.number().nullable().describe('Upper bound of a range or an approximate number'),
  exact: decimal('`value` as a decimal string, digit for digit').nullable(),
  decimals: z.int().describe('Printed precision as a power of ten of `value`: 27.0% → 1, 3.2亿 → -7'),
  modifier: z
    .enum(['about', 'nearly', 'over', 'at_least', 'at_most', 'under'])
    .nullable()
    .describe('How the number is bounded or blurred; null when exact'),
  unit: optional('Unit or classifier as printed, without multiplier'),
  per: optional('Denominator of a rate as printed: 平方米'),
  unit_code: text('UCUM, ISO 4217, or braces around a classifier: `m2`, `CNY`, `{名}`'),
  base_value: z
    .number()
    .nullable()
    .describe('`value` in `base_unit_code`, to compare 斤 with 吨 and 亩 with 公顷; null where `value` is'),
  base_unit_code: text(
    'Unit that quantities of the kind are compared in: `kg`, `m2`, `CNY/kg`; money keeps its currency',
  ),
  dimension: z.enum(DIMENSIONS).describe('What kind of quantity it is'),
  relation: z
    .enum(['level', 'share', 'change', 'rank', 'criterion'])
    .describe('How much there is, a part of a whole, a rise or fall, a rank, or a bound that defines a group'),
  direction: z
    .enum(['up', 'down'])
    .nullable()
    .describe('Direction of a change: 下降3.2% is 3.2 and down, a printed -3.2% is -3.2 and down'),
  entity: optional('What is counted or measured'),
  property: optional('Property measured, when named: 平均年龄'),
  measure: optional('Entity and property as one name: 社会消费品零售总额'),
  measure_code: optional(
    'Indicator that the measure is by another or the same name, of a table of some 450: `retail_sales`, `net_profit_parent`; also of its growth rate. Null where it is none of them, or narrower by a word',
  ),
  measure_name: optional('Name that its compiler gives the indicator: 归母净利润 → 归属于母公司股东的净利润'),
  whole: optional('What a share is a share of'),
  whole_figure: references('figures', 'Figure that states the size of the whole').nullable(),
  base: optional('What a change is compared with, as printed: 上年'),
  base_figure: references('figures', 'Figure that states the size of the base').nullable(),
  status: z.enum(['actual', 'target', 'estimate']).describe('Stated as fact, as aim, or as estimate'),
  time: optional('Period it speaks of, EDTF'),
  place: optional('Place it speaks of, as printed'),
  holder: optional(
    'The body, person or place whose figure it is, as printed: the company of a result, the city of a GDP',
  ),
  holder_entity: references('entities', 'Entity that the holder is; null where it is none').nullable(),
  check: z
    .enum(['consistent', 'inconsistent'])
    .nullable()
    .describe('Outcome of the checks it takes part in; null when there is none'),
  rule: text(
    'Where it stands in its clause, which settles or suggests its relation: `changed`, `occupied`; `table` in a table',
  ),
  confidence: z
    .enum(['high', 'low'])
    .describe(
      'Whether relation and measure (entity and property), and the whole of a share, beat what else they could be by a clear margin: in news that was not learned from, relation and measure are right in 92 of 100 figures where `high`, which two of three are, and in 65 where `low`; not measured for tables',
    ),
  implied: z
    .array(z.enum(['entity', 'property', 'whole', 'base', 'time', 'place', 'holder']))
    .describe('Fields that were taken from context, not from its own clause'),
})

export const argument = z.object({
  id: id('news/2022-09-26/a31'),
  document,
  figure: references('figures', 'Figure it is an argument of'),
  role: z
    .enum(['entity', 'property', 'whole', 'base', 'period', 'place', 'holder', 'part', 'level'])
    .describe('Which field it gives; `period` gives `time`; `part` of a share and `level` after a change are figures'),
  start: start.nullable(),
  end: end.nullable(),
  text: slice.nullable(),
  rule: text('Where it was found: `left` of the number, `subject`, `earlier_clause`, `occupied` …'),
  certain: z
    .boolean()
    .describe('False where it was carried from outside the clause; of a period or a place, from outside the sentence'),
  other_figure: references('figures', 'Figure that states its size, where one does').nullable(),
})

export const checks = z.object({
  id: id('news/2022-09-26/c1'),
  document,
  kind: z
    .enum(['share', 'change', 'sum', 'total', 'difference', 'per_unit', 'repeat', 'chain'])
    .describe(
      'Which arithmetic was tried: `sum` in prose, `total` in a table, `chain` over the figures of several years',
    ),
  frame: z
    .enum([
      'share_of',
      'of_which',
      'side_by_side',
      'from_to',
      'more_than',
      'amount_and_rate',
      'times_of',
      'year_before',
      'year_on_year',
      'per_year',
      'together',
      'parts',
      'list',
      'rest',
      'balance',
      'mean',
      'price',
      'same',
      'table_total',
      'table_change',
      'table_share',
    ])
    .describe(
      'How the text claims it: `share_of` 占…的, `of_which` 其中, `side_by_side` parts of one whole with their shares, `from_to` 由…增至…, `more_than` 比…增加, `amount_and_rate` 增加…，增长…, `times_of` 是…的…倍, `year_before` over a level in another sentence, `year_on_year` rates of the years between two levels, `per_year` 年均, `together` 合计, `parts` 男 and 女, `list` amounts beside their total, `rest` 其余, `balance` 收入, 支出 and 结余, `mean` 人均, `price` price × quantity, `same` said twice, `table_…` by a table',
    ),
  status: z.enum(['consistent', 'inconsistent']).describe('Whether the printed digits allow the stated result'),
  grade: z
    .enum(['stated', 'linked', 'searched'])
    .describe(
      'How sure it is that the text means it: printed in one passage, one operand linked from elsewhere, or found by searching (never inconsistent)',
    ),
  figures: z.array(z.string()).describe('Figures it relates: operands first, the stated result last'),
  equation: text('The arithmetic in words: 771 ÷ 2296 = 33.58% ≈ 33.6%'),
  stated: decimal('Result as the text states it'),
  likely: optional(
    'Of what is inconsistent: the one printed number that would make it right; null where none is, or several',
  ),
  likely_figure: references('figures', 'Figure that is likely misprinted, and should be `likely`').nullable(),
  computed_lower: decimal('Least result that the printed digits of the operands allow'),
  computed_upper: decimal('Greatest result that the printed digits of the operands allow'),
})
