import type { BlockKind } from '../model/article.ts'
import { EDITOR } from '../model/editors.ts'
import { readByline } from './byline.ts'
import { cutLine } from './draft.ts'
import type { Line } from './lines.ts'

// What a page prints around an article and a copy of it keeps. It stays text of the document, in blocks that are not its body.

/** Longest line taken for furniture, in UTF-16 units. */
const LONGEST = 80

// each blank can be read in one way only
const COUNT = '(?:\\s*[:：])?(?:\\s*\\d[\\d,.]*万?\\+?)?'
/** 阅读 10万+　赞 320　在看 */
const COUNTERS = new RegExp(
  `^(?:(?:阅读|浏览|观看|播放|点赞|赞|在看|收藏|转发|分享|评论)(?:量|数|次数|原文|全文)?${COUNT}[\\s·|]*)+$`,
)
/** 点击上方蓝字关注我们, 扫码报名, 长按识别二维码; no sentence that tells of a click. */
const CALL =
  /^[^\u4e00-\u9fff\d]{0,6}(?:请?点击|扫码|扫描|长按|识别|戳|欢迎关注)[^。，；：]{0,16}(?:关注|二维码|蓝字|公众号|报名|查看|观看|收听|阅读|下载|进群|名片|小程序)[^。，；：]{0,8}$/
/** What ends a page: 返回搜狐，查看更多, （完）, — END — */
const END =
  /^(?:返回[\u4e00-\u9fff]{2,4}，?\s*查看更多|[（(](?:本文|全文)?完[）)]|[-—\s]*(?:END|The End)[-—\s]*|分享让更多人看到|更多精彩内容，?请?(?:进入|关注).{2,12}|如遇作品内容.*|(?:特别|版权|免责)声明[：:].*)$/i
/** 上一篇：…… 下一条：没有了 */
const NEIGHBOUR = /^[上下]一[篇条页则](?:文章|新闻|信息)?\s?(?:[：:]\s?[^。！？]{0,60}|没有了)?$/
const SITE = '(?:微信(?:好友)?|朋友圈|(?:新浪|腾讯)?微博|QQ(?:空间|好友)?|人人网|豆瓣|复制链接|更多|更多分享)'
/** 分享到：微信 微博 QQ空间 */
const SHARING = new RegExp(
  `^[【[]?(?:一键)?分享(?:(?:到|至|本文)(?:\\s?[：:]\\s?|\\s|(?=[】\\]]|$))|\\s?[：:]\\s?(?=\\S))[】\\]]?(?:${SITE}[\\s|、]{0,3}){0,12}$`,
  'i',
)
/** 【打印】 【关闭】, 打印本页 | 关闭窗口, 扫一扫在手机打开当前页 */
const BUTTONS =
  /^(?:[【[（(]?\s?(?:打印(?:本[页文])?|关闭(?:窗口|本页)?|返回(?:顶部|列表|首页|上一页)?|收藏(?:本页)?|复制链接|(?:我要)?纠错|分享|评论|点赞)\s?[】\]）)]?[\s|、]{0,4}){2,8}$|^[【[（(]\s?(?:打印|关闭)\S{0,2}\s?[】\]）)]$|^扫一扫.{0,12}(?:打开|查看|分享|阅读|关注).{0,10}$/
/** 原创 山城发布 山城发布 2023-03-08 18:00 发表于四川; 以下文章来源于山城发布 ，作者王强 */
const WECHAT =
  /^(?:原创\s+)?(?:\S{2,16}\s+){1,3}(?:19|20)\d\d[-年]\d{1,2}[-月]\d{1,2}日?(?:\s+\d\d:\d\d)?(?:\s+发表于\s?[\u4e00-\u9fff]{2,4})?$|^以下文章来源于.{2,30}$|^发表于\s?[\u4e00-\u9fff]{2,4}$/
/** Who edited, where a colon, a bar or a bracket sets it off. */
const EDITORS = new RegExp(`^[（(【[]?(?:本文)?(?:${EDITOR}|稿件来源|来源|文字|[题头]图|图源|排版)\\s*[：:／/|丨]`)
/** 责任编辑： whose name a copy has lost. */
const UNNAMED = new RegExp(`^[（(【[]?(?:${EDITOR}|来源)\\s*[：:]\\s*[）)】\\]]?$`)
/** 新华社记者, （本报评论员）, who is not named. */
const UNNAMED_WRITER =
  /^[（(]?(?:本[报刊台网]|[\u4e00-\u9fff]{1,6}[报社网台])(?:特约|评论|见习)?(?:记者|评论员|通讯员)[）)]?$/
/** Brackets around a line of who edited, and the number that some give an editor. */
const BRACKETS = /^[（(【[](?:本文)?|(?:\s+[A-Z]{1,3}\d{3,5})?\s*[】）)\]]$/g
/** 图为通车现场。 ▲通车现场 图①：… （资料图） */
const PICTURE =
  /^(?:图为|[▲△◎↑↓]\s*(?!\d)|图\s?[①-⑩\d一二三四五六七八九十]\s?[：:]|[（(][^（）()]{0,8}(?:资料图片?|图源[^（）()]{0,12})[）)]$)/

const ADVERT = /^[【（(]?\s?广\s?告\s?[】）)]?$/

/** 推荐阅读, with the headlines of other articles below it. */
const RECOMMENDED =
  /^[【（(▼↓-]*\s?(?:推荐|相关|延伸|更多)阅读\s?[】）)▼↓：:-]*$|^[【（(]?(?:往期|精彩|热文|好文)(?:回顾|推荐|文章)[】）)]?[：:]?$/

/** 延伸阅读, below which a paper may tell more of its story: lines of figures and commas, where headlines part their halves by a blank. */
const FURTHER = /延伸阅读/
const FACT = /^[^\s]*(?:，|\d)[^\s]*$/

function tellsMore(lines: readonly Pick<Line, 'plain'>[]): boolean {
  const facts = lines.filter(({ plain }) => FACT.test(plain)).length
  return facts > 0 && facts * 2 >= lines.length
}

/** Where the headlines of other articles begin that end a page; the number of lines where none do. */
export function recommendedFrom(lines: readonly Pick<Line, 'plain' | 'kind'>[]): number {
  for (let at = lines.length - 1; at >= 0; at--) {
    const { plain, kind } = lines[at]!
    if (RECOMMENDED.test(plain)) return FURTHER.test(plain) && tellsMore(lines.slice(at + 1)) ? lines.length : at
    if ((kind !== 'text' && kind !== 'item') || plain.length > LONGEST || /[。；]/.test(plain)) break
  }
  return lines.length
}

/** 首页 > 新闻 > 国内, and 字号：大 中 小 */
const NAVIGATION =
  /^(?:(?:您?(?:现在)?的?(?:当前)?位置|当前位置)\s?(?:是|为)?\s?[：:]?\s?)?(?:网站|返回)?首页(?:\s?[>＞›»→]{1,2}\s?[^\s>＞›»→。，]{1,16})+\s?[>＞›»→]*$|^[【[（(]?\s?字[号体](?:大小)?\s?[：:]?\s?[【[（(]?\s?(?:(?:特大|超大|大|标准|中|正常|小)[\s|、]*){2,4}[】\]）)]?$/

/** Whether a line says what another paper called the article: （原标题：……） */
export const isOriginalTitle = (plain: string): boolean =>
  plain.length <= LONGEST && /^[（(【]?\s?原标题\s?[：:][^。]{4,}$/.test(plain)

/** Whether a line is what a page prints to move about in it, counts its readers, or says that a reporter wrote. */
export const isNavigation = ({ plain, kind }: Pick<Line, 'plain' | 'kind'>): boolean =>
  kind === 'text' &&
  plain.length <= LONGEST &&
  (NAVIGATION.test(plain) || UNNAMED_WRITER.test(plain) || (/\d$/.test(plain) && COUNTERS.test(plain)))

/** Whether a line calls on readers or has buttons to share: 点击上方蓝字关注我们 */
export const isCall = ({ plain, kind }: Pick<Line, 'plain' | 'kind'>): boolean =>
  kind === 'text' && plain.length <= LONGEST && (CALL.test(plain) || SHARING.test(plain) || BUTTONS.test(plain))

/** Whether words end in who took the picture they stand under: 某某 摄, 某局供图, （图片来源：某局）. */
export const endsInPictureCredit = (plain: string): boolean =>
  /(?:(?<![文/／])摄|(?:供|制|截|资料|\s|[／/])图片?)[）)]?$|[（(](?:图片?来?源?|来源)\s*[：:／/][^）)]*[）)]$|[（(][^（）()]{0,12}图片?[^（）()]{0,12}[）)]$/.test(
    plain.trimEnd(),
  )

/** Which furniture a line is; null where it is of the article. */
export function furnitureKind({ plain, kind }: Pick<Line, 'plain' | 'kind'>): BlockKind | null {
  if (kind !== 'text' || plain.length > LONGEST) return null
  if (COUNTERS.test(plain) || CALL.test(plain) || END.test(plain) || WECHAT.test(plain) || NAVIGATION.test(plain))
    return 'byline'
  if (NEIGHBOUR.test(plain) || isOriginalTitle(plain) || SHARING.test(plain) || BUTTONS.test(plain)) return 'byline'
  if (
    UNNAMED.test(plain) ||
    UNNAMED_WRITER.test(plain) ||
    (EDITORS.test(plain) && readByline(plain.replace(BRACKETS, '')) !== null)
  )
    return 'byline'
  if (ADVERT.test(plain) || PICTURE.test(plain) || (endsInPictureCredit(plain) && /[）)摄图片]$/.test(plain)))
    return 'caption'
  return null
}

/** UTF-16 units at the end of a text in which its furniture may run on. */
const TAIL = 120
const BEGINS = new RegExp(
  `(?:返回[\\u4e00-\\u9fff]{2,4}，?\\s*查看更多|[（(【[]?(?:本文)?(?:${EDITOR}|稿件来源|来源)\\s*[：:]|更多精彩内容|分享让更多人看到|如遇作品内容|[（(][\\u4e00-\\u9fff]{0,8}记者|(?<=[。！？”）)])[\\u4e00-\\u9fff]{2,8}记者\\s(?=[\\u4e00-\\u9fff]{2,4}(?:\\s|$))|(?<=[。！？”）)\\s])编辑\\s(?=[\\u4e00-\\u9fff]{2,4}(?:\\s|$))|[（(](?:本文|全文)?完[）)]$)`,
  'g',
)

/** Cuts off what a text without line ends runs on into: ……出行方便。|返回某网，查看更多|责任编辑：张三 */
export function splitTail(line: Line): Line[] {
  const from = Math.max(0, line.plain.length - TAIL)
  const tail = line.plain.slice(from)
  if (line.kind !== 'text' || from === 0) return [line]
  const cuts = [...tail.matchAll(BEGINS)].map(({ index }) => index)
  const first = cuts.findIndex((_, at) =>
    cuts.slice(at).every((start, next) => isTail(tail.slice(start, cuts[at + next + 1]))),
  )
  return first < 0
    ? [line]
    : cutLine(
        line,
        cuts.slice(first).map(cut => from + cut),
      )
}

const isTail = (plain: string): boolean =>
  furnitureKind({ kind: 'text', plain: plain.trim() }) !== null ||
  readByline(plain.trim().replace(BRACKETS, '')) !== null
