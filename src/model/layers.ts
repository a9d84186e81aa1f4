import type { Article } from './article.ts'
import type { Issue } from './issue.ts'
import type { Span } from './span.ts'

// Each stage takes what it needs and adds one layer; a wrong order does not compile.
// Layers are sorted by `start`. Sentences, words, quantities, times and mentions do not overlap within their own layer.

/** A sentence; sentences lie inside one block. */
export interface Sentence extends Span {
  /** Index into `article.blocks`. */
  readonly block: number
  /** Its clauses, cut after ， ； ： and their half-width forms; they tile the sentence. */
  readonly clauses: readonly Span[]
}

export interface Segmented {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly issues: readonly Issue[]
}

/** What a numeral turned out to be (GB/T 15835: 计量, 编号, 概数; `records.md`). */
export type NumeralRole = 'figure' | 'time' | 'name' | 'code' | 'ordinal' | 'enumerator' | 'article' | 'idiom'

/** A maximal run that writes one number: 1,100.9万, 一百二十, 三四十, 二〇二二. */
export interface Numeral extends Span {
  /** Exact decimal with 万/亿 multiplied out (`"95148000"`); null where it has none (数十, 三四百). */
  readonly value: string | null
  /** Bounds of an approximate number: 三四十 → "30", "40"; 数十 → "20", "99"; null otherwise. */
  readonly lower: string | null
  readonly upper: string | null
  /** Printed precision as a power of ten of the value: 27.0 → 1, 486 → 0, 3.2亿 → -7. */
  readonly decimals: number
  /** `digits`: read one by one, no place value (二〇二二, 0755). */
  readonly form: 'arabic' | 'chinese' | 'mixed' | 'digits'
  /** 余/多/来/几 inside the run: 9600多万, 三百余. Its value is the lower bound. */
  readonly over: boolean
}

/** What stays of a numeral when it is known what it is; the reading that took it holds the rest. */
export interface LedgerNumeral extends Span {
  readonly value: string | null
  readonly role: NumeralRole
}

export type Modifier = 'about' | 'nearly' | 'over' | 'at_least' | 'at_most' | 'under'

export const DIMENSIONS = [
  'count',
  'money',
  'percent',
  'percentage_point',
  'multiple',
  'age',
  'duration',
  'length',
  'area',
  'volume',
  'mass',
  'speed',
  'energy',
  'power',
  'temperature',
  'data',
  'rank',
  'score',
  'index',
  'other',
] as const

/** What kind of quantity it is. */
export type Dimension = (typeof DIMENSIONS)[number]

/** A numeric expression that says how much or how many: numeral(s) with unit or classifier (`annotation.md` § 1). */
export interface Quantity extends Span {
  /** Exact decimal in `unit`, 万/亿 multiplied out: 33.6 for 33.6%. Null for a range or a score. */
  readonly value: string | null
  readonly lower: string | null
  readonly upper: string | null
  /** Printed precision as a power of ten of the value. */
  readonly decimals: number
  readonly modifier: Modifier | null
  /** From the modifier's first character to its last, where one is printed outside the text: 近, 以上. Null otherwise. */
  readonly modifierSpan: Span | null
  readonly unit: string | null
  readonly per: string | null
  /** UCUM, ISO 4217 or braces (`annotation.md` § 1.3). */
  readonly unitCode: string
  readonly dimension: Dimension
  /** Decided by form alone: 第一 `rank`, 翻一番 `change`, 55岁以下 `criterion`; null leaves it to the linker. */
  readonly relation: Relation | null
  /** Name of the rule that fired, for `--debug`. */
  readonly rule: string
}

/** A time expression (`annotation.md` § 2). */
export interface TimeMention extends Span {
  /** EDTF at the precision printed, resolved; null when it cannot be resolved. */
  readonly edtf: string | null
  /** False where a part (year, month, day) was taken from context. */
  readonly certain: boolean
  /** What is wrong with the day it names, as the code of an issue; null when nothing is. */
  readonly doubt: 'impossible-date' | 'unknown-day' | null
  readonly rule: string
}

export interface Quantified extends Segmented {
  /** The ledger: every numeral of the text with its role. */
  readonly numerals: readonly LedgerNumeral[]
  readonly quantities: readonly Quantity[]
  readonly times: readonly TimeMention[]
}

/** A word. Words tile each sentence exactly; a quantity or a time is one word with tag `q` or `t`. */
export interface Word extends Span {
  /** jieba's part of speech: n, v, nr, ns, nt …; `q` quantity, `t` time. */
  readonly tag: string
}

/**
 * The words of an article in order, field by field (`model/words.ts`): a long one has some two million, which would take
 * 60 bytes each as objects.
 */
export interface Words {
  readonly length: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Numbers of their tags. */
  readonly tags: Uint16Array
}

export interface Tokenized extends Quantified {
  readonly words: Words
}

export const ENTITY_TYPES = ['PERSON', 'ORG', 'GPE', 'LOC', 'FAC', 'EVENT', 'WORK', 'AWARD', 'PROJECT'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

/** The words that name an entity. */
export interface Mention extends Span {
  readonly type: EntityType
  /** Index into `entities`. */
  readonly entity: number
  readonly rule: string
}

/** The thing named, per article. */
export interface Entity {
  readonly type: EntityType
  /** The longest form. */
  readonly name: string
  readonly aliases: readonly string[]
}

export interface Recognized extends Tokenized {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

export type Relation = 'level' | 'share' | 'change' | 'rank' | 'criterion'
export type Direction = 'up' | 'down'
export type Status = 'actual' | 'target' | 'estimate'

export type Confidence = 'high' | 'low'
/** What an argument is to its figure. */
export type Role = 'entity' | 'property' | 'whole' | 'base' | 'period' | 'place' | 'holder'

/** The words in the article that give a figure one of its fields; an entity in two parts has two. */
export interface Argument extends Span {
  readonly role: Role
  /** Where it was found: `left`, `subject`, `occupied` … (`docs/linking.md`). */
  readonly rule: string
  /** False where it was carried from outside the clause of the figure; of a period or a place, from outside its sentence. */
  readonly certain: boolean
}

/** What a figure is to one that is reckoned from it: the part and the whole of a share, the level a change led to and its base. */
export type OperandRole = 'part' | 'whole' | 'level' | 'base'

/** A figure that another is reckoned from. */
export interface Operand {
  readonly role: OperandRole
  /** Index into `figures`. */
  readonly figure: number
  /** Where it was found: `among`, `named`, `measure` … (`docs/linking.md`). */
  readonly rule: string
  /** False where it was chosen because the arithmetic holds, or only stands nearby. */
  readonly certain: boolean
}

/** A quantity with what it measures, its share of what, its change against what. Texts are as printed in `article.text`. */
export interface Figure extends Quantity {
  readonly relation: Relation
  readonly direction: Direction | null
  readonly entity: string | null
  readonly property: string | null
  readonly whole: string | null
  readonly base: string | null
  readonly status: Status
  /** EDTF of the period it speaks of. */
  readonly time: string | null
  readonly place: string | null
  /** The body, person or place whose figure it is. */
  readonly holder: string | null
  /** What the fields above were read from, by role in the order of the fields. */
  readonly arguments: readonly Argument[]
  /** Where it stands in its clause, which decides or suggests what it is: `changed`, `occupied`, `before` …; `table` in one. */
  readonly slot: string
  /** Whether relation and measure beat what else they could be by a margin that is mostly right. */
  readonly confidence: Confidence
  /** The figures that it is reckoned from; of each kind one at most. */
  readonly operands: readonly Operand[]
  /** Names of the fields above that were taken from context (an earlier clause, sentence, heading or the document). */
  readonly implied: readonly ('entity' | 'property' | 'whole' | 'base' | 'time' | 'place' | 'holder')[]
}

/** Its words and quantities are no longer needed: figures hold what these say. */
export interface Linked extends Omit<Recognized, 'words' | 'quantities'> {
  readonly figures: readonly Figure[]
}

/**
 * How sure it is that the text means an arithmetic relation: it prints all of it in one passage (`stated`), one operand
 * stands elsewhere and is the only one that is meant (`linked`), or operands were tried until one came out (`searched`).
 */
export type Grade = 'stated' | 'linked' | 'searched'

export type CheckKind = 'share' | 'change' | 'sum' | 'total' | 'difference' | 'per_unit' | 'repeat' | 'chain'

/** The way in which the language, or a table, claims an arithmetic relation. */
export type CheckFrame =
  // of a share
  | 'share_of' // 占全体党员的35.4%
  | 'of_which' // 其中党员176人，占55%; also of a sum: 其中一期12.4亿元、二期26.2亿元
  | 'side_by_side' // 工人381名，占31.6%；农民158名，占13.1%；技术人员266名，占22.1%
  // of a change
  | 'from_to' // 由420万吨增至510万吨，增长21.4%
  | 'more_than' // 比上年增加12.4万吨
  | 'amount_and_rate' // 增加7206万人，增长5.38%
  | 'times_of' // 是1990年的3倍
  // of years
  | 'year_before' // 2021年产量31.2万吨 … 2022年36.5万吨，同比增长17.0%
  | 'year_on_year' // 2021年100亿元，2022年增长10%，2023年增长10%，达到121亿元
  | 'per_year' // 由2015年的1200家增至2020年的3216家，年均增长21.8%
  // of a sum
  | 'together' // 三村合计715人
  | 'parts' // 男48人，女37人
  | 'list' // 85人、48人、37人
  | 'rest' // 其余占25%
  // of other arithmetic
  | 'balance' // 收入、支出、结余
  | 'mean' // 人均, 日均
  | 'price' // 单价 × 数量
  | 'same' // said again
  // of a table
  | 'table_total' // 小计, 合计
  | 'table_change' // 本期, 上年同期, 增减
  | 'table_share' // 比重（%）

/** A printed number that is probably wrong. */
export interface Misprint {
  /** Index into `figures`. */
  readonly figure: number
  /** As it would be printed: 318名 for 381名. */
  readonly text: string
}

/** An arithmetic relation between figures, tried with interval arithmetic on the printed digits. */
export interface Check {
  readonly kind: CheckKind
  readonly frame: CheckFrame
  readonly status: 'consistent' | 'inconsistent'
  /** What is searched is only ever consistent. */
  readonly grade: Grade
  /** Indexes into `figures`, operands first, the stated result last. */
  readonly figures: readonly number[]
  /** In words a reader can follow: `771 ÷ 2296 = 33.58% ≈ 33.6%`. */
  readonly equation: string
  /** The stated result, decimal string. */
  readonly stated: string
  /** Of what is inconsistent: the one number that would make it right; null where none is, or several are. */
  readonly likely: Misprint | null
  /** What the printed digits of the operands allow, decimal strings. */
  readonly computedLower: string
  readonly computedUpper: string
}

export interface Checked extends Linked {
  readonly checks: readonly Check[]
}
