import { indexAfter, type Span } from '../../model/span.ts'
import { isHan } from '../numerals/surroundings.ts'
import type { QuantityCandidate } from '../quantities/passage.ts'
import { quotationAround, quotedName } from './quoted-titles.ts'

// Numbers with a unit that are a name or a part of one: “三个一批”, 百城千村, 女子100米, 三大产业, 百万级.

type NameRule = (plain: string, quantity: QuantityCandidate) => boolean

/** The first that holds names. */
const RULES: readonly (readonly [rule: string, holds: NameRule])[] = [
  ['quoted', isNumeronym],
  ['pattern', isPattern],
  ['race', isRace],
  ['round', isRound],
  ['mark', isMark],
  ['team', isTeam],
  ['choice', isChoice],
  ['epoch', isEpoch],
  ['group', isFixedGroup],
  ['occasion', isOccasion],
  ['circle', isCircle],
  ['tenths', isTenths],
  ['class', isClass],
  ['norm', isNorm],
]

/** The rule that says why the quantity is part of a name; null when it counts or measures. */
export function readName(plain: string, quantity: QuantityCandidate, titles: readonly Span[]): string | null {
  const title = titles[indexAfter(titles, quantity.start)]
  if (title !== undefined && title.start <= quantity.start) return 'title'
  for (const [rule, holds] of RULES) if (holds(plain, quantity)) return rule
  return null
}

/** 百, 千万: places without a digit. */
const PLACES = /^[百千万亿]+/

/**
 * “三个一批”, “一基地三区”, “金改40条”, “百人援龙江”: a quotation opened by a number in words, longer than the number with its
 * unit; the articles of a policy that close a short one; a round number in words within one.
 *
 * Counter-cases: “24小时”服务, “三个人来了，两个没来”, “一天能卖上千支”, “共有十条”.
 */
function isNumeronym(plain: string, { start, end, quantity }: QuantityCandidate): boolean {
  if (isRounded(plain, start, end) && quantity.modifier === null && quotationAround(plain, start, end, 10) !== null)
    return true
  if (quantity.unit === '条' && '”」'.includes(plain.charAt(end) || '。')) return isPolicy(plain, start, end)
  if (/\d/.test(plain.charAt(start))) return false
  const quoted = quotedName(plain, start)
  if (quoted !== null) return quoted.end > end || (quantity.dimension === 'count' && quantity.unit !== null)
  const around = quantity.modifier === null && end - start <= 3 ? quotationAround(plain, start, end, 8) : null
  return around !== null && /^[一二三四五六七八九十]/.test(plain.slice(around.start, start))
}

/** “大气十条”, 人才“60条”, not 通知说“共有十条”. */
const isPolicy = (plain: string, start: number, end: number): boolean => {
  const around = quotationAround(plain, start, end, 8)
  return around !== null && !/[有共为是了]$/.test(plain.slice(around.start, start))
}

/** 百名, 千人, 万吨: one place and no digit before a unit of a character or two. */
const isRounded = (plain: string, start: number, end: number): boolean =>
  end - start <= 3 && /^[百千万][\p{Script=Han}]{1,2}$/u.test(plain.slice(start, end))

/** 百城千村, 百医百村行, 千行百业: round numbers that pair off. */
function isPattern(plain: string, { start, end, quantity }: QuantityCandidate): boolean {
  if (quantity.modifier !== null || end - start !== 2 || !isRounded(plain, start, end)) return false
  const isLast = /[百千万]$/.test(plain.charAt(start - 2)) && isHan(plain.charCodeAt(start - 1))
  return isLast || /^[百千万][\p{Script=Han}]/u.test(plain.slice(end, end + 2))
}

const RUN =
  /^(?:个人|的?双料|混合|团体)?(?:自由泳|[蛙仰蝶]泳|混合泳|[跨高低]?栏|障碍|接力|短跑|[\p{Script=Han}]{0,2}赛(?![道段])|冠军|跳[板台高远]|三级跳|撑[竿杆]跳|铁饼|铅球|标枪|(?:气|标准|运动)?[步手]枪|(?:健康|迷你|欢乐|亲子|越野)跑|竞走|健步走)/u

/** 女子四人|单桨, 男子两人|雪车 */
const CREW = /^(?:单桨|双桨|皮艇|皮划|划艇|赛艇|有舵|无舵|雪车|雪橇|篮球|沙滩)/

/** 男子, 女子双人, 男子100米和 */
const OF_RUNNERS = /[男女]子(?:双人|单人|团体|个人)?(?:\d{2,5}米[、和及](?:[男女]子)?){0,4}$/

/**
 * 女子100米决赛, 100米自由泳, 75公斤以上级: what is run, swum or shot, and the class of an athlete, name a contest; so do the others of its list.
 *
 * Counter-cases: 沿赛道跑了100米, 体重75公斤以上.
 */
function isRace(plain: string, { start, end, quantity }: QuantityCandidate): boolean {
  const { unitCode, rule, unit } = quantity
  if (unit === '公斤') return /^(?:以[上下])?级(?!别)/.test(plain.slice(end, end + 3))
  if (rule === 'score') return unit === '米'
  if (unit === '人')
    return /[男女]子$/.test(plain.slice(Math.max(0, start - 2), start)) && CREW.test(plain.slice(end, end + 2))
  if (unitCode !== 'm' && unitCode !== 'km') return false
  if (OF_RUNNERS.test(plain.slice(Math.max(0, start - 24), start))) return true
  const rest = /^(?:[、和及]\d{2,5}米){0,4}/.exec(plain.slice(end, end + 28))![0]
  return RUN.test(plain.slice(end + rest.length, end + rest.length + 12).replace(/^[、和及]/, ''))
}

/** 1/8决赛, 1/8、1/4淘汰赛, (1/6): a round of a contest, a page of so many. */
function isRound(plain: string, { start, end, quantity }: QuantityCandidate): boolean {
  if (quantity.dimension !== 'percent' || quantity.rule !== 'fraction') return false
  if (/^(?:[、和]\d\/\d{1,2})?(?:决赛|淘汰赛|资格赛|附加赛)/.test(plain.slice(end, end + 8))) return true
  const isBracketed = '（('.includes(plain.charAt(start - 1) || '。') && '）)'.includes(plain.charAt(end) || '。')
  return isBracketed && plain.charAt(start + 1) === '/' && !isHan(plain.charCodeAt(start - 2))
}

/** K2089公里+300米, 110国道546公里+100米: where on a road. */
function isMark(plain: string, { start, end, quantity: { unitCode } }: QuantityCandidate): boolean {
  if (unitCode === 'km' && /^[+＋]\d/.test(plain.slice(end, end + 2))) return true
  return /(?:公里|千米|km)[+＋]$/i.test(plain.slice(Math.max(0, start - 3), start))
}

/** How far from its name the league or the city of a team is looked for, in UTF-16 units. */
const LEAGUE = 200

/** 费城76人: a team of the NBA is named by a number of men. */
function isTeam(plain: string, { start, end }: QuantityCandidate): boolean {
  return plain.slice(start, end) === '76人' && /NBA|费城/.test(plain.slice(Math.max(0, start - LEAGUE), end + LEAGUE))
}

/** 十大案件, 十大歌手: the title of a choice; 前十大股东 and 十大领域 count. */
function isChoice(plain: string, { start, end, quantity }: QuantityCandidate): boolean {
  if (quantity.unit !== null || plain.slice(start, end) !== '十大') return false
  return /^[^，。；、\s]{0,4}?(?:案[件例]|歌手|新闻|人物|事件|品牌|杰出|青年|金曲|名[店茶]|行动|评选|最[美佳受具])/.test(
    plain.slice(end, end + 8),
  )
}

/** What 百年 and 千年 last or tell of; they are an attribute before any other noun. */
const LASTING = '的历以之前后来间里左上华诞不'

/** 千年古城, 第二个百年奋斗目标, 新千年; not 跨越千年, 百年历史, 几千年. */
function isEpoch(plain: string, { start, end, quantity }: QuantityCandidate): boolean {
  if (quantity.unit !== '年' || quantity.modifier !== null) return false
  if (!/^一?[百千万]年$/.test(plain.slice(start, end))) return false
  if (/^(?:奋斗)?目标/.test(plain.slice(end, end + 4)) || '个新'.includes(plain.charAt(start - 1) || '。')) return true
  const isAttribute = isHan(plain.charCodeAt(end)) && !LASTING.includes(plain.charAt(end))
  return isAttribute && plain.charAt(start) !== '一' && !/[越续历经达承过隔了]/.test(plain.charAt(start - 1))
}

/** 三大产业, 四大班子: groups that are always so many; those a list has just named are counted: 果、菜、菌三大产业. */
function isFixedGroup(plain: string, { start, quantity }: QuantityCandidate): boolean {
  return (
    quantity.unit === null &&
    /^(?:三大(?:产业|需求|运营商|股指|期指|主要股指)|四大班子)/.test(plain.slice(start, start + 6)) &&
    !plain.slice(Math.max(0, start - 6), start).includes('、')
  )
}

const OCCASION =
  /^(?:大会|大型|活动|庆典|表彰|纪念大|纪念活|纪念晚|晚会|文艺|展|系列|庆祝|论坛|会议|座谈|主题|招待会|阅兵)/

/** 40周年大会, 70年大型巡回展览: what is held for so many years. */
function isOccasion(plain: string, { end, quantity: { unit } }: QuantityCandidate): boolean {
  if (unit === '周年') return OCCASION.test(plain.slice(end, end + 3))
  return unit === '年' && /^大型[\p{Script=Han}]{0,4}展/u.test(plain.slice(end, end + 8))
}

/** 15分钟便民生活圈 */
function isCircle(plain: string, { end, quantity: { unit } }: QuantityCandidate): boolean {
  return (unit === '分钟' || unit === '小时') && /^[\p{Script=Han}]{0,8}圈/u.test(plain.slice(end, end + 9))
}

const TENTHS = '零一二三四五六七八九'

/** 三分建、七分管: a saying that deals out ten parts; 得三分、七分 are scores. */
function isTenths(plain: string, { start, end, quantity }: QuantityCandidate): boolean {
  const part = TENTHS.indexOf(plain.charAt(start))
  if (quantity.unit !== '分' || end !== start + 2 || part < 1) return false
  const rest = `${TENTHS[10 - part]}分`
  const after = new RegExp(`^[\\p{Script=Han}]{1,4}[，、]?${rest}[\\p{Script=Han}]`, 'u')
  const before = new RegExp(`${rest}[\\p{Script=Han}]{1,4}[，、]?$`, 'u')
  return (
    after.test(plain.slice(end, end + 8)) ||
    (before.test(plain.slice(Math.max(0, start - 7), start)) && isHan(plain.charCodeAt(end)))
  )
}

/** 以女性为|100, 以农村居民收入为|1: what something else is measured by. */
function isNorm(plain: string, { start, quantity: { value, unit } }: QuantityCandidate): boolean {
  if (unit !== null || (value !== '1' && value !== '100')) return false
  return /以[^，。；（(\d]{1,10}为$/.test(plain.slice(Math.max(0, start - 13), start))
}

/** 百万级, 千万俱乐部, 亿元GDP, 百万吨死亡率, （万元） as a label: one word for a class. */
function isClass(plain: string, { start, end, quantity }: QuantityCandidate): boolean {
  const after = plain.slice(end, end + 3)
  if (/^(?:级(?!别?以)|量级|俱乐部|富翁|富豪|大关以下企业)/.test(after)) return true
  if (!PLACES.test(plain.slice(start, end))) return false
  const printed = plain.slice(start, end)
  const next = plain.charAt(end)
  if (/^[百千万亿]+[元吨]$/.test(printed) && /^(?:GDP|产值|工业增|生产总|国内生|地区生|死亡)/.test(after)) return true
  const isNamed = isHan(plain.charCodeAt(end)) && !'以左上的多余至到起'.includes(next)
  if (isNamed && quantity.modifier === null && /^[百千万][米亩]$/.test(printed)) return true
  const isUnitOnly = /^[百千万亿]+[元吨亩股]/.test(printed)
  return isUnitOnly && '（(：:/'.includes(plain.charAt(start - 1) || '。') && /^[）)，、；\s\n]|^$/.test(next)
}
