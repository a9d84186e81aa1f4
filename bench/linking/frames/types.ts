/** A figure of a made sentence, with what a reader of it would write down; the first of each list is the best. */
export interface FrameFigure {
  /** Span of the figure, UTF-16, modifiers outside. */
  readonly start: number
  readonly end: number
  readonly relation: 'level' | 'share' | 'change' | 'criterion' | 'rank'
  readonly direction: 'up' | 'down' | null
  /** Acceptable measures, entity and property joined. */
  readonly measures: readonly string[]
  /** Acceptable wholes and bases; the empty string for none. */
  readonly wholes: readonly string[]
  readonly bases: readonly string[]
}

/** A short text made from a frame, with the facts that it states. */
export interface FrameDocument {
  /** Name of the frame. */
  readonly frame: string
  readonly text: string
  readonly figures: readonly FrameFigure[]
}

/** What can be counted: 教师, with 名 before it and 人 after it. */
export interface Thing {
  readonly noun: string
  /** Classifier before the noun. */
  readonly unit: string
  /** Classifier after the noun. */
  readonly after: string
  readonly range: readonly [number, number]
  /** Whether one has it as one has teachers, not as a town has fires. */
  readonly isOwned: boolean
  /** Subsets that may stand for it: 女教师, 外籍教师. */
  readonly kinds: readonly string[]
  /** Subsets by what they are: 党员, 博士. */
  readonly roles: readonly string[]
  /** What some of them are or do: 具有硕士学位. */
  readonly traits: readonly string[]
  /** Verbs whose object it is, done by the owner: 招聘. */
  readonly verbs: readonly string[]
  /** Modifiers that stand between number and noun, 的 left out: 来自各地. */
  readonly decor: readonly string[]
  /** What the counted did: 参加了培训. */
  readonly does: readonly string[]
}

/** Something with a number of its own: 占地面积, 图书销售额, 升学率. */
export interface Measure {
  readonly name: string
  readonly unit: string
  readonly range: readonly [number, number]
  /** Decimals. */
  readonly digits: number
}

/** What falls into parts: 总收入 into 门票收入, 餐饮收入. */
export interface Total extends Measure {
  readonly parts: readonly string[]
}

/** One genre: words that go together. */
export interface World {
  /** Scopes before a verb of having: 全校. */
  readonly all: readonly string[]
  /** What owns properties: 学校, 该校. */
  readonly owners: readonly string[]
  /** Names of the same kind, to be listed and compared. */
  readonly names: readonly string[]
  readonly things: readonly Thing[]
  /** Properties of an owner. */
  readonly sizes: readonly Measure[]
  /** Amounts that rise and fall from year to year, said of an owner or a scope. */
  readonly flows: readonly Measure[]
  readonly rates: readonly string[]
  readonly totals: readonly Total[]
  /** Who answers a survey, and what they think. */
  readonly survey: { readonly group: string; readonly views: readonly string[] }
  /** What is spent, and on what. */
  readonly fund: { readonly name: string; readonly uses: readonly string[] }
  /** Who tells the numbers. */
  readonly sources: readonly string[]
  /** Nouns of 在…方面. */
  readonly fields: readonly string[]
  /** Clauses without an amount that may open a sentence. */
  readonly prefaces: readonly string[]
  /** Sentences without an amount. */
  readonly remarks: readonly string[]
}

/** Who is cut by age, where, and what those inside the bound may or must do. */
interface Rule {
  readonly group: string
  readonly ages: readonly number[]
  readonly may: string
  /** Whether they apply for something, so that a rule may bound their age. */
  readonly isApplying: boolean
}

/** Words that frames are filled with. */
export interface Vocabulary {
  readonly worlds: readonly World[]
  readonly people: readonly string[]
  readonly teams: readonly string[]
  /** Contests and their rounds. */
  readonly contests: readonly string[]
  /** Indices and shares with a price. */
  readonly indices: readonly string[]
  readonly stocks: readonly string[]
  /** Goods with a price, unit and range. */
  readonly goods: readonly Measure[]
  readonly motions: readonly string[]
  readonly rules: readonly Rule[]
  readonly offences: readonly string[]
  /** Money that is paid or given: 补贴, 奖金. */
  readonly grants: readonly { readonly name: string; readonly to: string; readonly condition: string }[]
  /** Entries of notices. */
  readonly labels: readonly Measure[]
  readonly projects: readonly string[]
  /** Things with a length, a width, a height. */
  readonly bodies: readonly { readonly name: string; readonly unit: string; readonly sides: readonly Measure[] }[]
  readonly firms: readonly string[]
  readonly places: readonly string[]
}
