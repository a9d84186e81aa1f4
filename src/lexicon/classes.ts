/** The columns of tables of words. */
export type Column =
  | 'word'
  | 'class'
  | 'code'
  | 'dimension'
  | 'aliases'
  | 'prefixes'
  | 'place'
  | 'within'
  | 'need'
  | 'not_before'
  | 'not_after'

/** A closed class of words, and which columns say more of a word of it. */
export interface ClassRule {
  readonly about: string
  readonly needs?: readonly Column[]
  readonly takes?: readonly Column[]
  /** The table of the house that lists the words; `words` where none is said. */
  readonly table?: string
}

const surroundings = ['not_before', 'not_after'] as const

/**
 * The closed classes of words. One that begins with `ends:` or `noun:` holds of every word that ends so, one that begins with
 * `holds:` of every word that holds it.
 */
export const CLASSES = {
  unit: {
    about: 'a unit of measure: 公里',
    needs: ['code', 'dimension'],
    takes: ['aliases', ...surroundings],
    table: 'units',
  },
  currency: {
    about: 'a currency: 美元',
    needs: ['code'],
    takes: ['aliases', 'prefixes', ...surroundings],
    table: 'currencies',
  },
  classifier: {
    about: 'what counts things or events: 辆. Its code is the word in braces',
    takes: ['aliases', ...surroundings],
    table: 'classifiers',
  },
  counted: { about: 'a noun that a number may stand before without a classifier: 八部门', table: 'classifiers' },

  'name:PERSON': {
    about: 'a name, of two characters or more, of a person. A numeral in a name counts nothing',
    table: 'people',
  },
  'name:ORG': { about: 'of a body: 三只松鼠', table: 'organisations' },
  'name:GPE': { about: 'of a country, a province, a town', takes: ['place', 'within'], table: 'places' },
  'name:LOC': { about: 'of another place: a river, a region', table: 'regions' },
  'name:FAC': { about: 'of a building, a road, a station', table: 'facilities' },
  'name:EVENT': { about: 'of an event: 万步有约', table: 'events' },
  'name:WORK': { about: 'of a book, a film, a law', table: 'works' },
  'name:AWARD': { about: 'of an honour', table: 'honours' },
  'name:PROJECT': { about: 'of a programme or product', table: 'programmes' },
  phrase: { about: 'a fixed word that names nothing, though it looks like a name', table: 'phrases' },

  pair: { about: 'countries or continents by one character each: 中美', table: 'pairs' },
  'numeral-name': {
    about: 'a name whose numeral counts nothing, and which is no name of an entity: 三八线',
    takes: surroundings,
    table: 'numeral-words',
  },
  idiom: { about: 'a word whose numeral counts nothing: 千方百计', takes: surroundings, table: 'numeral-words' },
  surname: { about: 'a surname', table: 'surnames' },
  'rare-surname': { about: 'a surname that few have', table: 'surnames' },
  title: { about: 'a title or role, also at the end of a word: 主席', table: 'name-words' },
  'in-name': { about: 'may stand inside a name, though it is no noun: 管理', table: 'name-words' },
  'no-name': { about: 'stands before a name and is no part of it: 我国', table: 'name-words' },
  scope: { about: 'opens a name as a place does: 全国', table: 'name-words' },
  acts: { about: 'a verb that persons and bodies do: 表示', table: 'name-words' },
  introduces: { about: 'stands before a person: 名叫', table: 'name-words' },
  'common-noun': { about: 'ends like a name and is none: 思路', table: 'name-words' },
  'ends-name:ORG': { about: 'what names end with, here of a body: 局', needs: ['need'], table: 'name-endings' },
  'ends-name:LOC': { about: 'of a river, a region', needs: ['need'], table: 'name-endings' },
  'ends-name:FAC': { about: 'of a building, a road', needs: ['need'], table: 'name-endings' },
  'ends-name:EVENT': { about: 'of an event', needs: ['need'], table: 'name-endings' },
  'ends-name:AWARD': { about: 'of an honour', needs: ['need'], table: 'name-endings' },
  'ends-name:PROJECT': { about: 'of a programme', needs: ['need'], table: 'name-endings' },
  called: { about: 'a number after it is a code: 电话', table: 'codes' },
  agency: { about: 'what signs a dateline: 新华社', table: 'agencies' },

  indicator: {
    about: 'an indicator of statistics: 客单价. Its code goes into `measure_code`, and the word into `measure_name`',
    needs: ['code', 'dimension'],
    takes: ['aliases'],
    table: 'indicators',
  },

  'vague-time': { about: 'a time on no calendar: 近日', table: 'times' },
  'no-time': { about: 'only looks like the start of a time: 说明', table: 'times' },
  'before:about': {
    about: 'bounds the amount after it: 大约. With `adverb` it is no part of a name',
    takes: ['not_after'],
    table: 'modifiers',
  },
  'before:nearly': { about: 'so: 将近', takes: ['not_after'], table: 'modifiers' },
  'before:over': { about: 'so: 超过', takes: ['not_after'], table: 'modifiers' },
  'before:at_least': { about: 'so: 至少', takes: ['not_after'], table: 'modifiers' },
  'before:at_most': { about: 'so: 至多', takes: ['not_after'], table: 'modifiers' },
  'before:under': { about: 'so: 不足', takes: ['not_after'], table: 'modifiers' },
  'after:about': {
    about: 'bounds the amount before it: 左右. With `around` it is no part of a name',
    table: 'modifiers',
  },
  'after:nearly': { about: 'so: 弱', table: 'modifiers' },
  'after:over': { about: 'so: 有余', table: 'modifiers' },
  'after:at_least': { about: 'so: 以上', table: 'modifiers' },
  'after:at_most': { about: 'so: 以内', takes: ['not_before'], table: 'modifiers' },
  'after:under': { about: 'so: 不到', table: 'modifiers' },
  'across:nearly': { about: 'so, before `amounts`: 几乎占到一半', table: 'modifiers' },
  'across:about': {
    about: 'bounds an amount from before the verb: 大约花了3天. One syllable does so before `amounts` only: 约需3天',
    takes: ['not_after'],
    table: 'modifiers',
  },
  'across:at_least': { about: 'so: 至少提供1次', table: 'modifiers' },
  'across:at_most': { about: 'so, before `offers`: 最高补助5万元', table: 'modifiers' },
  amounts: { about: 'a verb that an amount follows: 需', table: 'modifiers' },
  offers: { about: 'a verb of rules and offers: 补助', table: 'modifiers' },
  apart: {
    about: 'a word that 约 or 超 stands apart from, though its last syllable could join it: 损失',
    table: 'modifiers',
  },
  negates: { about: 'turns a bound round: 不得低于', table: 'modifiers' },

  property: { about: 'a noun that names a measure: 客单价 goes into `property`, what stands before it into `entity`' },
  'property-modifier': { about: 'begins a property: 人均' },
  'noun-like': { about: 'a verb that also names what it does: 支出' },

  'change:up': { about: 'says that something grew: 增长' },
  'change:down': { about: 'says that it shrank: 下降' },
  comparative: { about: 'an adjective of a change that is one only against a stated base: 高' },
  'only-compared': { about: 'a comparative that a percentage alone does not make a change: 远' },
  'move:up': { about: 'says of its object that it grew: 增加注册资本30亿元' },
  'move:down': { about: 'says of its object that it shrank: 减少' },
  'move-property': { about: 'moves a property of its object and never its number: 降低850项商品关税' },
  save: { about: 'what is saved is an amount of its own: 节约' },
  'differ:up': { about: 'is more than what follows by an amount: 高于' },
  'differ:down': { about: 'is less than what follows by an amount: 低于' },
  'date:up': { about: 'later than was due: 推迟' },
  'date:down': { about: 'earlier than was due: 提前' },
  growth: { about: 'names a change after its amount: 20%的增长' },
  'growth-modifier': { about: 'stands before that name: 高速' },

  copula: { about: 'what stands before it is so much: 为, 达到' },
  predicate: { about: 'a predicate wherever it stands: what stands before it and what it takes are never one name' },
  possess: { about: 'says only that there is something: 拥有' },
  bring: { about: 'leads to what is counted: 造成, 其中' },
  arrive: { about: 'after a change, leads to its end: 增加到' },
  than: { about: 'names what something is compared with: 比' },
  last: { about: 'leads to how long something took: 历时' },
  distribute: { about: 'says that each has its own amount: 分别' },

  'base-itself': { about: 'is compared with by its name: 同比' },
  'base-than': { about: 'what follows is the base of a change: 较' },
  'base-with': { about: 'what follows, up to 相比, is the base: 与' },
  'base-from': { about: 'what follows is where a change began: 由' },
  'base-end': { about: 'ends a base: 相比' },
  extent: { about: 'how far something changed, in words: 大幅' },
  'of-whole': { about: 'leads from a part to its whole: 占' },
  negation: { about: 'turns what follows into its contrary: 不得' },
  outcome: { about: 'before 预期, says how something came out: 好于' },

  degree: { about: 'stands between a verb and its amount: 了, 约' },
  bound: { about: 'bounds an amount after 不: 少于' },
  narrowing: { about: 'turns what follows into another thing: 净' },
  adverb: { about: 'a word of its kind, whatever jieba says: 约' },
  modal: { about: 'before a verb or an amount, says that it may, must or shall be: 可' },
  verb: { about: 'a verb, whatever jieba says: 容纳' },
  noun: { about: 'a noun, whatever jieba says: 身高' },
  around: { about: 'after an amount: 以上' },
  conjunction: { about: 'joins words: 以及' },
  preposition: { about: 'stands before a noun: 根据' },
  aspect: { about: 'stands after a verb: 了' },
  de: { about: 'stands between a noun and what it belongs to: 的' },

  'ends:change': { about: 'a verb of change: 猛涨' },
  'ends:reach': { about: 'a verb that leads to a level: 增至' },
  'ends:say': { about: 'a verb of saying or a source: 据介绍' },
  'ends:compared': { about: 'a comparison by itself: 同比' },
  'ends:portion': { about: 'names a share: 比重' },
  'ends:property': { about: 'a noun that names a property: 率' },
  'ends:second': { about: 'a noun whose amount is a movement or a part of another measure: 增速' },
  'holds:share': { about: 'speaks of a share: 占' },
  'holds:up': { about: 'goes up, the first such part of a word counts: 涨' },
  'holds:down': { about: 'goes down: 跌' },
  'noun:rate': { about: 'a noun that ends so is a rate: 率' },
  'noun:money': { about: 'money: 金额' },
  'noun:amount': { about: 'an amount: 面积' },
  'noun:age': { about: 'a measure of a body: 身高' },
  'noun:index': { about: 'an index: 指数' },
  'noun:second': { about: 'a movement of another measure: 增速' },
  'noun:person': { about: 'people: 员' },
  'noun:org': { about: 'a body: 公司' },
  'noun:place': { about: 'a place: 县' },
  'noun:event': { about: 'an event or a project: 项目' },
} as const satisfies Readonly<Record<string, ClassRule>>

export type WordClass = keyof typeof CLASSES
