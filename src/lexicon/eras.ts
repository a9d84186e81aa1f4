// Year one of reigns and republics: 民国112年 is 1911 + 112, 光绪二十年 is 1874 + 20. Source: the common chronological tables of
// Chinese history; where several reigns share a name, the one that is meant nearly always, or none. A reign lasts to the next of its
// line, whose year one may be its last, or to the year behind ~.

/** Reigns in order, each with its year one; 祐 is printed 佑 too. */
const REIGNS = `
建元-139 元光-133 元朔-127 元狩-121 元鼎-115 元封-109 太初-103 天汉-99 太始-95 征和-91 始元-85 元凤-79 本始-72 地节-68 神爵-60
五凤-56 黄龙-48 初元-47 永光-42 建昭-37 建始-31 河平-27 鸿嘉-19 永始-15 元延-11 绥和-7 建平-5 元寿-1 元始1 居摄6 始建国9 天凤14
地皇20 更始23 建武25 永平58 建初76 章和87 永元89 延平106 元初114 建光121 延光122 永建126 阳嘉132 汉安142 建和147 永寿155 延熹158
熹平172 光和178 中平184 初平190 兴平194 建安196 黄初220~226 章武221~223 黄武222~229 青龙233 景初237~239 延熙238~257 赤乌238~251 正始240 嘉平249 正元254
景耀258~263 景元260~264 炎兴263 咸熙264 泰始265 咸宁275 太康280 永熙290 元康291 永嘉307 太兴318 咸和326 咸康335 永和345 升平357 宁康373
太元376 隆安397 义熙405 元熙419 元嘉424 孝建454 元徽473 永明483 天监502~519 景明500 延昌512 熙平516 孝昌525 太清547 太建569 祯明587~589
登国386 皇始396 太平真君440~451 天保550 武平570 开皇581 仁寿601 大业605 武德618 贞观627~649 永徽650 显庆656 龙朔661 麟德664 乾封666 总章668
咸亨670 仪凤676 调露679 永隆680 永淳682 光宅684 垂拱685 天授690 延载694 证圣695 万岁通天696 圣历698 久视700 神龙705 景龙707 景云710
先天712 开元713 天宝742 乾元758 宝应762 广德763 永泰765 大历766 建中780 兴元784 贞元785 永贞805 元和806 长庆821 宝历825 大和827
开成836 会昌841 咸通860 乾符874 广明880 中和881 光启885 龙纪889 大顺890 景福892 乾宁894 光化898 天复901 天祐904~907 乾化911 贞明915
同光923 天成926 清泰934 天福936 开运944 乾祐948 广顺951 显德954 建隆960 乾德963 开宝968 太平兴国976 雍熙984 端拱988 淳化990 至道995
咸平998 景德1004 大中祥符1008 天禧1017 天圣1023 明道1032 景祐1034 宝元1038 庆历1041 皇祐1049 至和1054 嘉祐1056 治平1064 熙宁1068
元丰1078 元祐1086 绍圣1094 元符1098 建中靖国1101 崇宁1102 大观1107 政和1111 重和1118 宣和1119 靖康1126 建炎1127 隆兴1163 乾道1165
淳熙1174 绍熙1190 庆元1195 嘉泰1201 开禧1205 绍定1228 端平1234 嘉熙1237 淳祐1241 宝祐1253 开庆1259 景定1260 咸淳1265 德祐1275 景炎1276
祥兴1278~1279 应历951~969 统和983 重熙1032 清宁1055 咸雍1065 乾统1101 天庆1111 天会1123 皇统1141 正隆1156 大定1161 明昌1190 承安1196 泰和1201
贞祐1213 兴定1217 正大1224~1231 中统1260 至元1264 元贞1295 大德1297 至大1308 皇庆1312 延祐1314 至治1321 泰定1324 天历1328 至顺1330 元统1333
至正1341 洪武1368~1398 建文1399~1402 永乐1403~1424 洪熙1425~1425 宣德1426~1435 正统1436~1449 景泰1450 天顺1457~1464 成化1465~1487
弘治1488~1505 正德1506~1521 嘉靖1522~1566 隆庆1567~1572 万历1573~1620 泰昌1620~1620 天启1621~1627 崇祯1628~1644 弘光1645~1645 隆武1645~1646
永历1647~1661 天命1616 天聪1627 崇德1636 顺治1644~1661 康熙1662~1722 雍正1723~1735 乾隆1736~1795 嘉庆1796~1820 道光1821~1850 咸丰1851~1861
同治1862~1874 光绪1875~1908 宣统1909~1911`

/** Reigns that are places too: 绍兴三年 is one only where a month, a season or the year by our count follows. */
const PLACES = `
绍兴1131~1162 嘉定1208~1224 宝庆1225~1227 长兴930~933 开平907~911 大中847~860 文德888~888 嘉禾232~238 永康167~167
建宁168~172 康定1040~1041 长寿692~694 大同535~546 永昌689~690`

/** Republics and reigns of our time, which may last longer than any before. */
const MODERN = '民国1912 中华民国1912 明治1868~1912 大正1912~1926 昭和1926~1989 平成1989~2019 令和2019'

/** The last year that somebody still counted by a reign that was over. */
const COUNTED_ON = new Map(
  Object.entries({
    天复: 907,
    天祐: 923,
    天福: 947,
    乾祐: 956,
    至正: 1370,
    洪武: 1402,
    永历: 1683,
    乾隆: 1799,
    宣统: 1924,
  }),
)

const DAYS = new Map<string, ReignDays>([
  ['明治', [18730101, 19120730]],
  ['大正', [19120730, 19261225]],
  ['昭和', [19261225, 19890107]],
  ['平成', [19890108, 20190430]],
  ['令和', [20190501, 99991231]],
])

export interface Era {
  /** Calendar year of its year one, as EDTF counts: year 0 is 1 BC. */
  readonly first: number
  /** The last one, before the next reign; null where that is not known. */
  readonly last: number | null
  /** The last that may have been counted by it. */
  readonly counted: number
  readonly kind: 'reign' | 'place' | 'modern'
  /** Of the reigns of Japan, whose years are ours, not all of the first and last; 明治 from when it counted by our calendar. */
  readonly days: ReignDays | null
}

/** How a year is counted. */
export interface EraYear {
  /** First and last year of a reign: there is no year 50 of 贞观. */
  readonly within: readonly [first: number, last: number] | null
  /** The words do not say which: 公元前10年至5年, and the year in which the next reign may have begun. */
  readonly isGuess: boolean
  /** Its months are those of the old calendar: a reign of China. */
  readonly isLunar?: boolean
  readonly days?: ReignDays | null
}

/** First and last day of a reign, as numbers: 20190501. */
type ReignDays = readonly [first: number, last: number]

/** Eras by their names. */
export const eras = (): ReadonlyMap<string, Era> =>
  new Map([...erasOf(REIGNS, 'reign'), ...erasOf(PLACES, 'place'), ...erasOf(MODERN, 'modern')])

function erasOf(list: string, kind: Era['kind']): [string, Era][] {
  const reigns = [...list.matchAll(/([^\s\d~-]+)(-?\d+)(?:~(\d+))?/g)].map(([, name, first, last]) => ({
    name: name!,
    first: Number(first),
    printed: last === undefined ? null : Number(last),
  }))
  return reigns.flatMap(({ name, first, printed }, i) => {
    const last = printed ?? lastOf(first, reigns[i + 1]?.first, kind)
    const longest = first + (kind === 'modern' ? LONGEST_REPUBLIC : LONGEST_REIGN) - 1
    const counted = COUNTED_ON.get(name) ?? printed ?? (last === null ? longest : last + 1)
    const era: Era = { first, last, counted, kind, days: DAYS.get(name) ?? null }
    return [...new Set([name, name.replace('祐', '佑')])].map((spelling): [string, Era] => [spelling, era])
  })
}

/** Years of one reign at most. */
const LONGEST_REIGN = 61
/** Years of a republic at most. */
const LONGEST_REPUBLIC = 150

/** Reigns of one line follow each other; the list goes from line to line. */
const lastOf = (first: number, next: number | undefined, kind: Era['kind']): number | null =>
  kind === 'reign' && next !== undefined && next > first && next - first <= LONGEST_REIGN ? next - 1 : null

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** Place of a pair of stem and branch in the cycle of sixty, 甲子 0; null where the two do not meet. */
export function sexagenary(stem: string, branch: string): number | null {
  const [s, b] = [STEMS.indexOf(stem), BRANCHES.indexOf(branch)]
  if (s < 0 || b < 0 || (s - b) % 2 !== 0) return null
  return (((6 * s - 5 * b) % 60) + 60) % 60
}

/** The sixty pairs. */
export const sexagenaryPairs = (): string[] =>
  [...STEMS].flatMap(stem =>
    [...BRANCHES].flatMap(branch => (sexagenary(stem, branch) === null ? [] : [stem + branch])),
  )

/** The first year from `from` on that has that place in the cycle: 1984 is 甲子. */
export const sexagenaryYear = (place: number, from: number): number => from + ((((place + 4 - from) % 60) + 60) % 60)
