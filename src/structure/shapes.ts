import { beginsWithOffice } from './labels.ts'
import type { Line } from './lines.ts'
import { readMarker } from './markers.ts'

const CLOSERS = '”"’』」）)》】］〕'
const FINAL = '。！？!?…；;：:.．'

/**
 * Whether a text ends as a sentence, a list entry or a lead-in does; closing quotes and brackets are looked through.
 *
 *     他说：“好。”   ……如下：   ……三百公里。（完）   全长50公里（含
 *               ^           ^                 ^    not here
 */
export function isClosed(plain: string): boolean {
  let end = plain.length
  while (end > 0 && CLOSERS.includes(plain[end - 1]!)) end--
  return end === 0 || FINAL.includes(plain[end - 1]!) || ASIDE.test(plain.slice(-LONGEST_ASIDE))
}

/** Behind the end of a sentence: 。（完）, 。（来源：某报）, ！”（记者 张三） */
const ASIDE = /[。！？!?…；;][”"’』」）)]{0,3}\s?[（(【〔[][^（(【〔）)】〕]+[）)】〕\]]$/
const LONGEST_ASIDE = 60

/** What a sentence is cut before or behind, wherever its line ends. */
const GOES_ON = /^(?:[，。、；：”’」』）)》】%]|\.\d|的(?![确士哥])|个百分点)/
const ENDS_OPEN =
  /(?:[，、,（(“《]|(?<![目标来有])的|以及|及其|并且|有关|关于|(?<![缓温平总共饱柔谐亲随附应])和|(?<![参赋给授])与|(?:成|分别|[均约值额量率数])为|(?:[了有达到为约逾近超至共占第]|增长|下降)\d[\d,.]*)$/

/** Whether a line cannot be the first of its sentence: ，同比增长, 的道路, .7% */
export const isContinuation = (plain: string): boolean => GOES_ON.test(plain.slice(0, 4))

/** Whether a line cannot be the last of its sentence: ……，  ……增加值为  ……增加了20 */
export const isLeftOpen = (plain: string): boolean => ENDS_OPEN.test(plain.slice(-24))

/** Longest title or heading taken for one, in UTF-16 units. */
const LONGEST_TITLE = 60

/** Whether a line has the shape of a title or a heading: short, no sentence inside, no final punctuation but ？ or ！. */
export function isTitleShaped(line: Line): boolean {
  const { plain } = line
  if (line.kind !== 'text' && line.kind !== 'heading') return false
  if (plain.length < 2 || plain.length > LONGEST_TITLE) return false
  if (/[。；;…]|[，、,]$/.test(plain)) return false
  if (
    CONTENTS.test(plain) ||
    FIELD.test(plain) ||
    CLOCK.test(plain) ||
    isPrize(plain) ||
    isContinuation(plain) ||
    isLeftOpen(plain)
  )
    return false
  return !/[：:.]$/.test(plain) && !/^[-―—•·●◆■▲※*（(【〔[]/.test(plain) && /[\u4e00-\u9fff]{2}/.test(plain)
}

/** 目　录 titles the list of what follows, not what is listed. */
const CONTENTS = /^目\s{0,8}录$/

const PRIZE =
  /^[\u4e00-\u9fff“”]{0,8}?(?:(?:特等|[一二三四]等|优秀|优胜|鼓励|参与|入围|[金银铜])奖|(?:最佳|优秀)[\u4e00-\u9fff]{2,6}奖)\s?(?:[（(]\s?共?\d{1,3}\s?[\u4e00-\u9fff]?\s?[）)])?\s?[：:]?$/

/** 二等奖（3名）： above those who won it. */
export const isPrize = (plain: string): boolean => plain.length <= 30 && PRIZE.test(plain)

/** 【新春走基层】修路队的年夜饭: the units of the columns' names in their brackets, before a headline; 0 where there are none. */
export const columnLength = ({ plain, kind }: Line): number =>
  kind === 'text' ? (/^(?:【[^【】。]{2,40}】\s*){1,3}(?=[^（(【\s])/.exec(plain)?.[0].length ?? 0) : 0

/** 长篇小说奖 above 《山路》　王强: the category of a prize above a winner; a headline that ends so tells who won it. */
export const isCategory = ({ plain }: Line, next: Line | undefined): boolean =>
  next !== undefined && CATEGORY.test(plain) && WINNER.test(next.plain)

const CATEGORY = /^(?!.*(?:[获夺颁摘捧得授设评]|荣膺))[\u4e00-\u9fff]{2,8}奖$/
const WINNER = /^(?:《[^《》]{1,30}》|[\u4e00-\u9fff·]{2,12}\s)[^。；]{0,60}$/

/** 最佳影片：《山路》 above 最佳导演：王强: entries of one list. */
export const isBestOf = ({ plain }: Line, next: Line | undefined): boolean =>
  next !== undefined && BEST.test(plain) && BEST.test(next.plain)

const BEST = /^(?:最佳|优秀)[\u4e00-\u9fff]{2,8}[：:]/

/** 早报 | 山城大桥通车；云岭高速开工: a column and the headlines of its items. */
export const isRoundUp = (plain: string): boolean => ROUND_UP.test(plain)

const ROUND_UP = /^[\u4e00-\u9fff]{2,8}\s?[|丨｜]\s?[^。：:]{4,100}[^。；，：:]$/

/** What a line holds that is all in brackets, a title's shape within: 【山城修路忙】; null where it is none. */
export function bracketed(line: Line): string | null {
  const inner = line.kind === 'text' ? /^【([^【】]*)】$/.exec(line.plain)?.[1] : undefined
  return inner !== undefined && isTitleShaped({ ...line, plain: inner }) ? inner : null
}

/** 时间：…, 地点：… say something about the text below, 一等奖：… is an entry of a list, 甲方：… a party to a contract: they title none of it. */
const FIELD =
  /^(?:(?:[一二三四特]等|优秀|优胜|鼓励|参与|[金银铜])奖|(?:会议)?(?:时间|地点)|会议名称|(?:出席|列席|参会|参加|与会|缺席)(?:人员|人)?|记录人|日期|主办|承办|主题|来源|单位|电话|地址|附件|备注|注|资料来源|合同编号|签[订约](?:地点|日期|时间)|(?:[甲乙丙丁买卖供需]|出租|承租|转让|受让|委托|受托|出借|借款|发包|承包)方(?:\s?[（(][^（）()]{1,12}[）)])?)\s?[：:]/

/** 8:30 签到, 00:05 大家好: an entry of a programme, or what is said then. */
const CLOCK = /^(?:[01]?\d|2[0-4])[：:][0-5]\d(?!\d)/

/** Whether a line holds running text for certain: a sentence ends inside it, or it is too long for a title. */
export const isRunning = (plain: string): boolean => plain.length > LONGEST_TITLE || /[。！？；][^”」』）]/.test(plain)

/** Whether a line is a paragraph rather than a title: it holds a sentence, or is too long. */
export const isParagraph = (plain: string): boolean => plain.length > LONGEST_TITLE || /[。；]/.test(plain)

/** A line of what an official document is filed under; a long one above it is none of its sentence. */
const FILED =
  /^(?:标\s*题|名\s*称|(?:文件|信息)名称|索\s*引\s*号|发文(?:字号|机关)|[成发公印][文布发]日期|发布机[构关]|主题(?:分类|词))\s*[：:]/

/** Whether a line begins something of its own and so never continues the line before. */
export function startsAnew(line: Line): boolean {
  const { plain, kind } = line
  if (kind !== 'text') return true
  return (
    /^(?:[-―—•●◆■▲※*【〔#>]|[，,]?\s*正文\s*[：:])/.test(plain) ||
    FILED.test(plain) ||
    isPrize(plain) ||
    readMarker(plain) !== null ||
    beginsWithOffice(plain)
  )
}

/** Lines as one; a blank comes between only where two words in Latin letters would run together. */
export function mergeLines(lines: readonly Line[]): Line {
  const first = lines[0]!
  if (lines.length === 1) return first
  const texts = [first.text]
  const plains = [first.plain]
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    const blank = /[A-Za-z]/.test(line.text[0]!) && /[A-Za-z,.;:!?)]/.test(lines[i - 1]!.text.at(-1)!) ? ' ' : ''
    texts.push(blank, line.text)
    plains.push(blank, line.plain)
  }
  return { ...first, text: texts.join(''), plain: plains.join('') }
}
