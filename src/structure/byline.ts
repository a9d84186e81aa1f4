import { readDate } from '../model/date.ts'
import { EDITOR } from '../model/editors.ts'

/** What a line about the article says: who wrote it, where it appeared, when. */
export interface Byline {
  readonly authors: readonly string[]
  readonly agency: string | null
  /** EDTF. */
  readonly date: string | null
}

const WRITER = '(?:记者(?!会)|通讯员|实习生|作者|撰文|撰稿人?|采写|文字(?=[\\s:：/／|丨])|文(?=[\\s:：/／|丨]))'
const OTHER = `(?:${EDITOR}|摄影|翻译|编译|(?:摄|图片?|[题头配]图|封面|图文|图源|视频|制图|整理|排版|设计|策划|统筹|出品)(?=[\\s:：/／|丨]))`
// at most three, for each may begin anywhere in the one before
const BEFORE =
  '(?:[\\u4e00-\\u9fff]{1,6}(?:[报社网台刊]|新闻|在线|客户端)|每经|中新|首席|特约|实习|见习|全媒体|驻[\\u4e00-\\u9fff]{2,4}){0,3}'
// what a colon follows is who does what: 编辑：王强 美编：李敏
const NAME = `(?!\\S{0,4}(?:${EDITOR}|记者|通讯|实习|作者|来源|摄影|报道|综合|时间|日期|浏览|阅读|点击|访问|字号|字体|分享|打印))[\\u4e00-\\u9fff]{2,4}(?![\\u4e00-\\u9fff]|\\s*[:：]|[|丨]\\S)|[\\u4e00-\\u9fff] [\\u4e00-\\u9fff](?![\\u4e00-\\u9fff])|[A-Z][A-Za-z. ]{1,20}`
const NAMES = `(?:${NAME})(?:[\\s、，,·/／]+(?:${NAME}))*`

interface Forms {
  readonly writers: RegExp
  readonly others: RegExp
  readonly source: RegExp
  readonly stamp: RegExp
  readonly furniture: RegExp
}

let cached: Forms | undefined

function forms(): Forms {
  cached ??= {
    writers: new RegExp(`${BEFORE}${WRITER}[\\s:：/／|丨]*(?<names>${NAMES})(?:\\s*(?:综合|摄影)?报[道导])?`, 'g'),
    others: new RegExp(`${BEFORE}${OTHER}(?:[/／、]?${OTHER})*[\\s:：/／|丨]*(?:${NAMES})`, 'g'),
    source:
      /(?:文章|稿件|信息)?(?:来源|出处|发布单位|发布机构)\s*(?:[:：]|[|丨](?!\S{0,16}记者))\s*(?<name>[^\s:：|丨，。]{2,20})/,
    stamp:
      /(?:(?:会议|发布|发表|更新|添加|发文|发稿|刊发|录入)?(?:时间|日期)(?:\s*[:：])?\s*)?(?<date>(?:19|20)\d\d\s?[年./-]\s?\d{1,2}(?:\s?[月./-](?:\s?\d{1,2}\s?日?)?)?)(?:\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?)?(?:\s*[上下]午)?(?:\s*\d{1,2}(?::\d\d(?::\d\d)?(?:\s?[—–~～至-]+\s?\d{1,2}:\d\d)?|[时点](?:\d{1,2}分)?))?/,
    furniture:
      /[浏阅][览读](?:次数|量|数)?\s*[:：]?\s*\d*\s*次?|(?:点击|访问)(?:次数|量|数|率)?\s*[:：]?\s*\d*\s*次?|字[号体](?:大小)?\s*[:：]?\s*|[【[]?(?<![\u4e00-\u9fff])大\s*中\s*小(?![\u4e00-\u9fff])[】\]]?|(?:信息)?(?:发布人|录入|提供)\s*[:：]\s*[\u4e00-\u9fffA-Za-z]{2,6}|打印|分享到?\s*[:：]?/g,
  }
  return cached
}

/** Longest byline, in UTF-16 units. */
const LONGEST = 80

/**
 * Reads a line that names authors, source or date and nothing else; null when it says more.
 *
 *     （新华社记者 张三 李四）    来源：新华网  2022-09-26 10:30    责任编辑：王五
 */
export function readByline(plain: string): Byline | null {
  if (plain.length > LONGEST || /[。？！；]/.test(plain)) return null
  const { writers, others, source, stamp, furniture } = forms()
  const from = source.exec(plain)
  const without = from === null ? plain : plain.replace(from[0], ' ')
  const dated = stamp.exec(without)
  const said = (dated === null ? without : without.replace(dated[0], ' ')).replace(writers, ' ').replace(others, ' ')
  const left = dated === null ? said : said.replace(furniture, ' ')
  if (said === plain || /[^\s\p{P}|丨]/u.test(left)) return null
  return {
    authors: readAuthors(plain),
    agency: from === null ? null : from.groups!.name!,
    date: dated === null ? null : readDate(dated.groups!.date!),
  }
}

/** What a line says that is one, whatever else stands in it. */
export function readCredit(plain: string): Byline {
  const { source, stamp } = forms()
  const dated = stamp.exec(plain)
  return {
    authors: readAuthors(plain),
    agency: source.exec(plain)?.groups?.name ?? null,
    date: dated === null ? null : readDate(dated.groups!.date!),
  }
}

/** The names of those who wrote, in order: after 记者, 通讯员, 作者, 文; editors and photographers are none. */
export function readAuthors(plain: string): string[] {
  const authors: string[] = []
  for (const { groups } of plain.matchAll(forms().writers)) {
    for (const name of groups!.names!.split(/(?<=[\u4e00-\u9fff]{2})\s+|\s*[、，,·/／]\s*/)) {
      const written = /^[\u4e00-\u9fff]/.test(name) ? name.replaceAll(/\s/g, '') : name.trim()
      if (written !== '') authors.push(written)
    }
  }
  return authors
}
