// Events and stretches of history that time expressions count from or name.

export interface Epoch {
  /** EDTF of the event or of the stretch. */
  readonly edtf: string
  readonly words: readonly string[]
}

/** Events with a date: 以来, 以后, 前 and 时 stand after them. Source: the official chronologies of the congresses and the state. */
const EVENTS: readonly [edtf: string, words: string][] = [
  ['1911-10', '辛亥革命'],
  ['1919-05', '五四运动'],
  ['1921-07', '建党 中国共产党成立 党成立 中共成立'],
  ['1937-07-07', '七七事变 卢沟桥事变'],
  ['1931-09-18', '九一八事变'],
  ['1949-10', '新中国成立 中华人民共和国成立 建国 共和国成立 1949年新中国成立'],
  ['1956-09', '党的八大'],
  ['1978-12', '改革开放 党的十一届三中全会 十一届三中全会'],
  ['1982-09', '党的十二大 十二大'],
  ['1987-10', '党的十三大 十三大'],
  ['1992-10', '党的十四大 十四大'],
  ['1997-09', '党的十五大 中共十五大 十五大'],
  ['2002-11', '党的十六大 中共十六大 十六大'],
  ['2007-10', '党的十七大 中共十七大 十七大'],
  ['2012-11', '党的十八大 中共十八大 十八大'],
  ['2013-11', '党的十八届三中全会 十八届三中全会'],
  ['2014-10', '党的十八届四中全会 十八届四中全会'],
  ['2015-10', '党的十八届五中全会 十八届五中全会'],
  ['2016-10', '党的十八届六中全会 十八届六中全会'],
  ['2017-10', '党的十九大 中共十九大 十九大'],
  ['2019-10', '党的十九届四中全会 十九届四中全会'],
  ['2020-10', '党的十九届五中全会 十九届五中全会'],
  ['2021-11', '党的十九届六中全会 十九届六中全会'],
  ['2022-10', '党的二十大 中共二十大 二十大'],
  ['2024-07', '党的二十届三中全会 二十届三中全会'],
  ['1997-07', '香港回归 香港回归祖国'],
  ['1999-12', '澳门回归 澳门回归祖国'],
  ['2001-12', '入世 加入世贸组织 加入世界贸易组织 中国加入世贸组织'],
  ['1979-01', '中美建交'],
  ['2008-05', '汶川地震 汶川特大地震'],
]

/** Stretches of history that are named as such. */
const STRETCHES: readonly [edtf: string, words: string][] = [
  ['1919/1949', '新民主主义革命时期'],
  ['1924/1927', '大革命时期'],
  ['1927/1937', '土地革命战争时期 土地革命时期'],
  ['1931/1945', '抗日战争时期 抗战时期 抗日战争期间 抗战期间'],
  ['1945/1949', '解放战争时期'],
  ['1949/1978', '社会主义革命和建设时期'],
  ['1950/1953', '抗美援朝战争时期 抗美援朝时期'],
  ['1966/1976', '文化大革命时期 “文化大革命”期间 “文革”期间 “文革”时期 文革期间 文革时期'],
  ['1978/2012', '改革开放和社会主义现代化建设新时期 改革开放新时期 改革开放时期'],
]

const split = (rows: readonly [string, string][]): Epoch[] =>
  rows.map(([edtf, words]) => ({ edtf, words: words.split(' ') }))

export const epochEvents = (): Epoch[] => split(EVENTS)
export const epochStretches = (): Epoch[] => split(STRETCHES)

/** First year of a five-year plan by the numeral in its name: 十四五 → 2021; the first three years between plans are skipped (1963–1965). */
export const planStart = (plan: number): number => (plan <= 2 ? 1948 + 5 * plan : 1951 + 5 * plan)
