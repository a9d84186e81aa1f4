/** A way in which the language states arithmetic, its numbers drawn anew each time. */
export interface Frame {
  readonly name: string
  /** Numbers as printed, without units, so that the relation holds. */
  readonly draw: (random: Random) => string[]
  readonly text: (numbers: readonly string[]) => string
  /** What the numbers come to, and what is stated; in one unit. */
  readonly relation: (values: readonly number[]) => readonly [computed: number, stated: number]
  /** The most that it is missed by where it still is what the words mean. */
  readonly most?: number
}

export interface Random {
  /** A whole number from `low` to `high`. */
  readonly int: (low: number, high: number) => number
  /** A number in so many decimals. */
  readonly fixed: (low: number, high: number, decimals: number) => number
}

/** Numbers that look random and are the same in every run: a linear congruential generator (Numerical Recipes). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { int, fixed: (low, high, decimals) => int(low * 10 ** decimals, high * 10 ** decimals) / 10 ** decimals }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const addUp: Frame['relation'] = values => [sum(values.slice(0, -1)), values.at(-1)!]
const opened: Frame['relation'] = ([total, ...parts]) => [sum(parts), total!]
const hundred: Frame['relation'] = values => [sum(values), 100]
const minus: Frame['relation'] = ([a, b, c]) => [a! - b!, c!]
const gain: Frame['relation'] = ([a, b, c]) => [(100 * (b! - a!)) / a!, c!]
const loss: Frame['relation'] = ([a, b, c]) => [(100 * (a! - b!)) / a!, c!]
const ratio: Frame['relation'] = ([a, b, c]) => [a! / b!, c!]
const share: Frame['relation'] = ([whole, part, c]) => [(100 * part!) / whole!, c!]

/** So many amounts, and their sum. */
const listOf =
  (count: number, low: number, high: number, decimals: number) =>
  ({ fixed }: Random): string[] => {
    const parts = Array.from({ length: count }, () => fixed(low, high, decimals))
    return [...parts, sum(parts)].map(it => it.toFixed(decimals))
  }

/** The sum first. */
const openedList =
  (...list: Parameters<typeof listOf>) =>
  (random: Random): string[] => {
    const numbers = listOf(...list)(random)
    return [numbers.at(-1)!, ...numbers.slice(0, -1)]
  }

/** Shares that come to a hundred. */
const shares =
  (count: number) =>
  ({ fixed }: Random): string[] => {
    const parts = Array.from({ length: count - 1 }, () => fixed(6, 90 / count, 1))
    return [...parts, 100 - sum(parts)].map(it => it.toFixed(1))
  }

const rise =
  (decimals: number, rate: (from: number, to: number) => number, rateDecimals = 1) =>
  ({ fixed }: Random): string[] => {
    const from = fixed(300, 700, decimals)
    const to = from + fixed(31, 280, decimals)
    return [from.toFixed(decimals), to.toFixed(decimals), rate(from, to).toFixed(rateDecimals)]
  }

const falling = (numbers: readonly string[]): string[] => [numbers[1]!, numbers[0]!, ...numbers.slice(2)]
/** The rate that leads from one to the other in so many years. */
const yearly = (from: number, to: number, years: number): number => 100 * ((to / from) ** (1 / years) - 1)
const growth = (from: number, to: number): number => (100 * (to - from)) / from

export const FRAMES: readonly Frame[] = [
  {
    name: '三村合计',
    draw: listOf(3, 101, 398, 0),
    text: ([a, b, c, d]) => `柳村${a}人，石村${b}人，杨村${c}人，三村合计${d}人。`,
    relation: addUp,
  },
  {
    name: '两项合计',
    draw: listOf(2, 11, 48, 2),
    text: ([a, b, c]) => `本次检修中，更换阀门用款${a}万元，加固堤岸用款${b}万元，两项合计${c}万元。`,
    relation: addUp,
  },
  {
    name: '两区共',
    draw: listOf(2, 101, 498, 0),
    text: ([a, b, c]) => `东区栽种银杏${a}棵，西区栽种银杏${b}棵，两区共栽种${c}棵。`,
    relation: addUp,
  },
  {
    name: '合计 of a row',
    draw: listOf(3, 101, 398, 0),
    text: ([a, b, c, d]) => `仓库现存雨衣${a}件、手电${b}件、绳索${c}件，合计${d}件。`,
    relation: addUp,
  },
  {
    name: '总计 after a semicolon',
    draw: listOf(3, 11, 48, 1),
    text: ([a, b, c, d]) => `一标段${a}公里；二标段${b}公里；三标段${c}公里；总计${d}公里。`,
    relation: addUp,
  },
  {
    name: '共 of two',
    draw: listOf(2, 101, 498, 0),
    text: ([a, b, c]) => `报名的男选手${a}人，女选手${b}人，共${c}人。`,
    relation: addUp,
  },
  {
    name: '两项合计占',
    draw: listOf(2, 11, 39, 1),
    text: ([a, b, c]) => `支出中，运费占${a}%，租金占${b}%，两项合计占${c}%。`,
    relation: addUp,
  },
  {
    name: '总数，其中',
    draw: openedList(3, 1101, 3098, 0),
    text: ([a, b, c, d]) => `书店去年进书${a}册，其中小说${b}册、画册${c}册、教辅${d}册。`,
    relation: opened,
  },
  {
    name: '男 女',
    draw: openedList(2, 101, 498, 1),
    text: ([a, b, c]) => `全县常住人口${a}万人，其中男性人口${b}万人，女性人口${c}万人。`,
    relation: opened,
  },
  {
    name: '城镇 乡村',
    draw: openedList(2, 101, 498, 1),
    text: ([a, b, c]) => `全省户籍人口${a}万人，其中城镇人口${b}万人，乡村人口${c}万人。`,
    relation: opened,
  },
  {
    name: '进出口',
    draw: openedList(2, 101, 498, 1),
    text: ([a, b, c]) => `全市进出口总额${a}亿元，其中出口${b}亿元，进口${c}亿元。`,
    relation: opened,
  },
  {
    name: '其余占',
    draw: shares(3),
    text: ([a, b, c]) => `票款里，成人票占${a}%，学生票占${b}%，其余占${c}%。`,
    relation: hundred,
    most: 10,
  },
  {
    name: '其他占',
    draw: shares(4),
    text: ([a, b, c, d]) => `来电中，咨询占${a}%，求助占${b}%，投诉占${c}%，其他占${d}%。`,
    relation: hundred,
    most: 10,
  },
  {
    name: '三次产业',
    draw: shares(3),
    text: ([a, b, c]) => `三次产业比重分别为${a}%、${b}%和${c}%。`,
    relation: hundred,
  },
  {
    name: '顺差',
    draw: ({ fixed }) => {
      const [out, back] = [fixed(501, 899, 1), fixed(101, 398, 1)]
      return [out, back, out - back].map(it => it.toFixed(1))
    },
    text: ([a, b, c]) => `全市出口${a}亿元，进口${b}亿元，贸易顺差${c}亿元。`,
    relation: minus,
  },
  {
    name: '结余',
    draw: ({ fixed }) => {
      const [income, spent] = [fixed(501, 899, 1), fixed(101, 398, 1)]
      return [income, spent, income - spent].map(it => it.toFixed(1))
    },
    text: ([a, b, c]) => `协会去年会费收入${a}万元，会费支出${b}万元，结余${c}万元。`,
    relation: minus,
  },
  {
    name: '由…增至，增长',
    draw: rise(0, growth),
    text: ([a, b, c]) => `门店由${a}家增至${b}家，增长${c}%。`,
    relation: gain,
  },
  {
    name: '从…减少到，下降',
    draw: random => falling(rise(0, (to, from) => (100 * (from - to)) / from)(random)),
    text: ([a, b, c]) => `发案数从${a}起减少到${b}起，下降${c}%。`,
    relation: loss,
  },
  {
    name: '由…增至，增加了',
    draw: rise(0, (from, to) => to - from, 0),
    text: ([a, b, c]) => `社员由${a}户增至${b}户，增加了${c}户。`,
    relation: ([a, b, c]) => [b! - a!, c!],
  },
  {
    name: '由…降至，降幅',
    draw: random => falling(rise(1, (to, from) => (100 * (from - to)) / from)(random)),
    text: ([a, b, c]) => `能耗由${a}吨降至${b}吨，降幅为${c}%。`,
    relation: loss,
  },
  {
    name: '比上年的',
    draw: rise(0, growth),
    text: ([a, b, c]) => `全年发放图书${b}箱，比上年的${a}箱增长${c}%。`,
    relation: gain,
  },
  {
    name: '上年同期为',
    draw: rise(2, growth, 2),
    text: ([a, b, c]) => `上半年公司净利润${b}万元，上年同期为${a}万元，同比增长${c}%。`,
    relation: gain,
  },
  {
    name: '比上年增加，增长',
    draw: random => {
      const [from, to, rate] = rise(1, growth)(random)
      return [to!, (Number(to) - Number(from)).toFixed(1), rate!]
    },
    text: ([a, b, c]) => `全县蔬菜产量${a}万吨，比上年增加${b}万吨，增长${c}%。`,
    relation: ([a, b, c]) => [(100 * b!) / (a! - b!), c!],
  },
  {
    name: '较年初减少，降幅',
    draw: random => {
      const [to, from] = rise(1, growth)(random).map(Number)
      return [to!.toFixed(1), (from! - to!).toFixed(1), ((100 * (from! - to!)) / from!).toFixed(1)]
    },
    text: ([a, b, c]) => `截至6月末，贷款余额${a}亿元，较年初减少${b}亿元，降幅${c}%。`,
    relation: ([a, b, c]) => [(100 * b!) / (a! + b!), c!],
  },
  {
    name: '收于，下跌，跌幅',
    draw: ({ int }) => {
      const [close, fall] = [int(2001, 3998), int(31, 298)]
      return [`${close}`, `${fall}`, ((100 * fall) / (close + fall)).toFixed(2)]
    },
    text: ([a, b, c]) => `豆油期货收于每吨${a}元，较前一交易日下跌${b}元，跌幅${c}%。`,
    relation: ([a, b, c]) => [(100 * b!) / (a! + b!), c!],
  },
  {
    name: '下跌…至，环比下跌',
    draw: ({ int }) => {
      const [close, fall] = [int(2001, 3998), int(131, 298)]
      return [`${fall}`, `${close}`, ((100 * fall) / (close + fall)).toFixed(2)]
    },
    text: ([a, b, c]) => `纯碱均价下跌${a}元/吨至${b}元/吨，环比下跌${c}%。`,
    relation: ([a, b, c]) => [(100 * a!) / (b! + a!), c!],
  },
  {
    name: '百分点',
    draw: ({ fixed }) => {
      const [from, rose] = [fixed(41, 70, 1), fixed(2, 19, 1)]
      return [from, from + rose, rose].map(it => it.toFixed(1))
    },
    text: ([a, b, c]) => `入托率从${a}%提高到${b}%，提高了${c}个百分点。`,
    relation: ([a, b, c]) => [b! - a!, c!],
  },
  {
    name: '基点',
    draw: ({ fixed }) => {
      const [from, fell] = [fixed(3, 5, 2), fixed(0, 1, 2) + 0.11]
      return [from.toFixed(2), (from - fell).toFixed(2), (100 * fell).toFixed(0)]
    },
    text: ([a, b, c]) => `贷款利率由${a}%降至${b}%，下降${c}个基点。`,
    relation: ([a, b, c]) => [100 * (a! - b!), c!],
  },
  {
    name: '增长…倍',
    draw: ({ fixed }) => {
      const [from, times] = [fixed(11, 39, 1), fixed(1, 4, 1) + 0.5]
      return [from.toFixed(1), (from * (1 + times)).toFixed(1), times.toFixed(1)]
    },
    text: ([a, b, c]) => `培训人次由${a}万人次增至${b}万人次，增长${c}倍。`,
    relation: ([a, b, c]) => [(b! - a!) / a!, c!],
  },
  {
    name: '是…的…倍',
    draw: ({ fixed }) => {
      const [from, times] = [fixed(11, 39, 1), fixed(2, 7, 1)]
      return [(from * times).toFixed(1), from.toFixed(1), times.toFixed(1)]
    },
    text: ([a, b, c]) => `全镇茶叶产量${a}万吨，是2010年${b}万吨的${c}倍。`,
    relation: ratio,
  },
  {
    name: 'two years in two sentences',
    draw: rise(1, growth),
    text: ([a, b, c]) => `2021年，全市水产品产量为${a}万吨。2022年，全市水产品产量为${b}万吨，比上年增长${c}%。`,
    relation: gain,
  },
  {
    name: '年均增长',
    draw: rise(1, (from, to) => yearly(from, to, 8), 2),
    text: ([a, b, c]) => `用户由2012年的${a}万户增至2020年的${b}万户，年均增长${c}%。`,
    relation: ([a, b, c]) => [yearly(a!, b!, 8), c!],
  },
  {
    name: '年均增加',
    draw: rise(1, (from, to) => (to - from) / 4, 1),
    text: ([a, b, c]) => `城镇人口从2011年末的${a}万人增加到2015年末的${b}万人，年均增加${c}万人。`,
    relation: ([a, b, c]) => [(b! - a!) / 4, c!],
  },
  {
    name: 'two years of growth',
    draw: ({ fixed }) => {
      const [from, first, second] = [fixed(31, 70, 2), fixed(3, 19, 1), fixed(3, 19, 1)]
      const to = from * (1 + first / 100) * (1 + second / 100)
      return [from.toFixed(2), first.toFixed(1), to.toFixed(2), second.toFixed(1)]
    },
    text: ([a, b, c, d]) =>
      `2021年，全县粮食产量${a}万吨；2022年，粮食产量增长${b}%；2023年，粮食产量${c}万吨，增长${d}%。`,
    relation: ([a, b, c, d]) => [a! * (1 + b! / 100) * (1 + d! / 100), c!],
  },
  {
    name: '其中，占',
    draw: ({ int }) => {
      const [whole, part] = [int(501, 899), int(101, 398)]
      return [`${whole}`, `${part}`, ((100 * part) / whole).toFixed(1)]
    },
    text: ([a, b, c]) => `合唱团有团员${a}人，其中女团员${b}人，占${c}%。`,
    relation: share,
  },
  {
    name: '人均',
    draw: ({ int }) => {
      const [people, mean] = [int(101, 498), int(201, 799)]
      return [`${people}`, `${people * mean}`, `${mean}`]
    },
    text: ([a, b, c]) => `共有${a}名员工参加募捐，捐款${b}元，人均捐款${c}元。`,
    relation: ([a, b, c]) => [b! / a!, c!],
  },
  {
    name: '户均',
    draw: ({ int }) => {
      const [homes, mean] = [int(101, 498), int(2001, 7998)]
      return [`${homes}`, `${homes * mean}`, `${mean}`]
    },
    text: ([a, b, c]) => `全村有${a}户，分红${b}元，户均分红${c}元。`,
    relation: ([a, b, c]) => [b! / a!, c!],
  },
  {
    name: '亩产',
    draw: ({ int, fixed }) => {
      const [land, mean] = [fixed(2, 9, 2) + 0.01, int(401, 799)]
      return [
        land.toFixed(2),
        ((land * mean) / 1000).toFixed(3),
        ((1000 * Number(((land * mean) / 1000).toFixed(3))) / land).toFixed(0),
      ]
    },
    text: ([a, b, c]) => `全乡种植谷子${a}万亩，总产量${b}万吨，平均亩产${c}公斤。`,
    relation: ([a, b, c]) => [(1000 * b!) / a!, c!],
  },
]
