// Year one of reigns and republics: 民国112年 is 1911 + 112, 光绪二十年 is 1874 + 20. Source: the common chronological tables of
// Chinese history; where several reigns share a name, the one that is meant nearly always, or none.

/** Reigns in order, each with its year one. */
const REIGNS = `
建元-139 元光-133 元朔-127 元狩-121 元鼎-115 元封-109 太初-103 天汉-99 太始-95 征和-91 始元-85 元凤-79 本始-72 地节-68 神爵-60
五凤-56 黄龙-48 初元-47 永光-42 建昭-37 建始-31 河平-27 鸿嘉-19 永始-15 元延-11 绥和-7 建平-5 元寿-1 元始1 居摄6 始建国9 天凤14
地皇20 更始23 建武25 永平58 建初76 章和87 永元89 延平106 元初114 建光121 延光122 永建126 阳嘉132 汉安142 建和147 永寿155 延熹158
熹平172 光和178 中平184 初平190 兴平194 建安196 黄初220 章武221 黄武222 青龙233 景初237 延熙238 赤乌238 正始240 嘉平249 正元254
景耀258 景元260 炎兴263 咸熙264 泰始265 咸宁275 太康280 永熙290 元康291 永嘉307 太兴318 咸和326 咸康335 永和345 升平357 宁康373
太元376 隆安397 义熙405 元熙419 元嘉424 孝建454 元徽473 永明483 天监502 景明500 延昌512 熙平516 孝昌525 太清547 太建569 祯明587
登国386 皇始396 太平真君440 天保550 武平570 开皇581 仁寿601 大业605 武德618 贞观627 永徽650 显庆656 龙朔661 麟德664 乾封666 总章668
咸亨670 仪凤676 调露679 永隆680 永淳682 光宅684 垂拱685 天授690 延载694 证圣695 万岁通天696 圣历698 久视700 神龙705 景龙707 景云710
先天712 开元713 天宝742 乾元758 宝应762 广德763 永泰765 大历766 建中780 兴元784 贞元785 永贞805 元和806 长庆821 宝历825 大和827
开成836 会昌841 咸通860 乾符874 广明880 中和881 光启885 龙纪889 大顺890 景福892 乾宁894 光化898 天复901 天祐904 乾化911 贞明915
同光923 天成926 清泰934 天福936 开运944 乾祐948 广顺951 显德954 建隆960 乾德963 开宝968 太平兴国976 雍熙984 端拱988 淳化990 至道995
咸平998 景德1004 大中祥符1008 天禧1017 天圣1023 明道1032 景祐1034 宝元1038 庆历1041 皇祐1049 至和1054 嘉祐1056 治平1064 熙宁1068
元丰1078 元祐1086 绍圣1094 元符1098 建中靖国1101 崇宁1102 大观1107 政和1111 重和1118 宣和1119 靖康1126 建炎1127 隆兴1163 乾道1165
淳熙1174 绍熙1190 庆元1195 嘉泰1201 开禧1205 绍定1228 端平1234 嘉熙1237 淳祐1241 宝祐1253 开庆1259 景定1260 咸淳1265 德祐1275 景炎1276
祥兴1278 应历951 统和983 重熙1032 清宁1055 咸雍1065 乾统1101 天庆1111 天会1123 皇统1141 正隆1156 大定1161 明昌1190 承安1196 泰和1201
贞祐1213 兴定1217 正大1224 中统1260 至元1264 元贞1295 大德1297 至大1308 皇庆1312 延祐1314 至治1321 泰定1324 天历1328 至顺1330 元统1333
至正1341 洪武1368 建文1399 永乐1403 洪熙1425 宣德1426 正统1436 景泰1450 天顺1457 成化1465 弘治1488 正德1506 嘉靖1522 隆庆1567 万历1573
泰昌1620 天启1621 崇祯1628 弘光1645 隆武1645 永历1647 天命1616 天聪1627 崇德1636 顺治1644 康熙1662 雍正1723 乾隆1736 嘉庆1796 道光1821
咸丰1851 同治1862 光绪1875 宣统1909 景佑1034 皇佑1049 嘉佑1056 元佑1086 淳佑1241 宝佑1253 德佑1275 延佑1314 天佑904`

/** Reigns that are places too: 绍兴三年 is one only where a month, a season or the year by our count follows. */
const PLACES =
  '绍兴1131 嘉定1208 宝庆1225 长兴930 开平907 大中847 文德888 嘉禾232 永康167 建宁168 康定1040 长寿692 大同535 永昌689'

/** Republics and reigns of our time, which may last longer than any before. */
const MODERN = '民国1912 中华民国1912 明治1868 大正1912 昭和1926 平成1989 令和2019'

export interface Era {
  /** Calendar year of its year one, as EDTF counts: year 0 is 1 BC. */
  readonly first: number
  /** The last one, before the next reign; null where that is not known. */
  readonly last: number | null
  readonly kind: 'reign' | 'place' | 'modern'
}

/** Eras by their names. */
export const eras = (): ReadonlyMap<string, Era> =>
  new Map([...erasOf(REIGNS, 'reign'), ...erasOf(PLACES, 'place'), ...erasOf(MODERN, 'modern')])

function erasOf(list: string, kind: Era['kind']): [string, Era][] {
  const reigns = [...list.matchAll(/([^\s\d-]+)(-?\d+)/g)].map(([, name, first]) => ({
    name: name!,
    first: Number(first),
  }))
  return reigns.map(({ name, first }, i) => [name, { first, last: lastOf(first, reigns[i + 1]?.first, kind), kind }])
}

/** Years of one reign at most. */
export const LONGEST_REIGN = 61

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
