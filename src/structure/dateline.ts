import { loadEntries } from '../lexicon/load.ts'
import { createMatcher } from '../lexicon/matcher.ts'
import { fromTables } from '../lexicon/own.ts'
import { entriesOf, wordsOf } from '../lexicon/words.ts'

/** What stands before an article's first sentence: who reports, from where, of which day. */
export interface Dateline {
  /** Units it takes, with the colon or comma after it but without blanks. */
  readonly length: number
  readonly agency: string | null
  readonly place: string | null
  readonly year: string | null
  readonly month: string | null
  readonly day: string | null
  /** What names its reporters: 记者程功 通讯员张宗昊. */
  readonly note: string | null
}

/** How far from the top of a text a dateline may reach, in UTF-16 units. */
const HEAD = 140

interface Forms {
  /** In order of trial; each is anchored. */
  readonly datelines: readonly RegExp[]
  /** A wire dateline anywhere: where a title runs on into it. */
  readonly runOn: RegExp
  /** The same with a date. */
  readonly dated: RegExp
  /** A known outlet beside its reporter, or that learned of something, anywhere. */
  readonly credit: RegExp
}

const forms = fromTables(makeForms)

function makeForms(): Forms {
  const agencies = entriesOf('agency').map(({ word }) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  const known = agencies.toSorted((a, b) => b.length - a.length).join('|')
  const letter = '(?![的了在是有据对从被将])[\\u4e00-\\u9fffA-Za-z0-9·]'
  const ending = '(?:社|报|网站?|台|频道|在线|客户端|新闻|财经|科技|体育|周刊)'
  const agency = `(?<agency>(?:${known})|(?:${letter}){1,12}?${ending})`
  const date = '(?:(?:(?<year>(?:19|20)\\d\\d)\\s?年\\s?)?(?<month>\\d{1,2})\\s?月\\s?)?(?<day>\\d{1,2})\\s?[日号]'
  const place = '(?<place>[\\u4e00-\\u9fff“”·]{2,16}?)'
  const note = '(?:\\s*[（(](?<note>[^（）()]{2,60})[）)])'
  // A closing word is needed: a name and a date alone may be the sentence itself (新华社9月26日成立).
  const closing =
    '(?:专?(?<![发用家水充停机供闪贺来致核火风光输])电讯?(?![视力子话影商台网池器脑信动机梯价厂站荷])|快?(?<![资通喜音简短])讯(?![息问号飞])|消息(?=[：:，,（(\\s])|[丨|｜]|报[道导](?=\\s(?!\\S{0,4}记者[^】]{2,12}】)|据|[（(])|综合(?=[（(]))'
  const address = '(?:\\s*[（(][^（）()]{1,30}[）)]|记者[\\u4e00-\\u9fff]{2,4}?(?=\\d))'
  const medium = '(?:\\s?(?:官方)?(?:微信公众号|公众号|微博|客户端|官微))?'
  const tail = `${medium}(?:\\s*${place})??(?:\\s*${date})?\\s*${closing}${note}?(?:\\s*[：:]|[，,])?`
  const reporter =
    '(?<note>记者\\s?[\\u4e00-\\u9fff、]{2,16}?)\\s?[／/]\\s?(?<place>[\\u4e00-\\u9fff]{2,8}?)(?:\\S{0,4}报[导道]|讯|电)'
  const kind = '(?:首席|见习|实习|特派|特约|全媒体)*'
  return {
    credit: new RegExp(
      `(?:本报|本刊|${known})(?:客户端)?(?:\\s?讯\\s?)?${kind}记者(?:[\\s：:]|[\\u4e00-\\u9fff]{2,3}(?=[\\d\\s]|近日|日前|通讯员))|(?:${known})(?:APP|获悉)|[【〔](?:${known})(?:报[道导]|微?特稿)[】〕]`,
    ),
    datelines: [
      new RegExp(`^[（(【〔［[]?${reporter}[）)】〕］\\]]?`),
      new RegExp(`^(?:据(?=新华社[^，。]{0,24}电))?${agency}${tail}`),
      new RegExp(
        `^[（(【〔［[](?:据(?=新华社[^，。]{0,24}电))?${agency}${tail}[）)】〕］\\]]${note.replaceAll('note', 'after')}?\\s*[：:]?`,
      ),
      new RegExp(
        `^[（(【〔［[](?<agency>[^【】〔〕［［［\\]（）()，。]{2,16}?)(?:综合)?(?<!特别|系列|连续|专题|跟踪|追踪)报[道导][】〕］\\]）)]${note}?\\s*[：:]?`,
      ),
      /^[【〔［](?<agency>[^【】〔〕［］\s。，]{2,8}?)?(?:驻[^【】〔〕［］\s]{2,6}?)?(?<note>(?:特派|特约|见习|实习)?记者[^【】〔〕［］。]{2,24})[】〕］]/,
      new RegExp(`^${place}\\s?[,，]?\\s?${date}\\s?[/／](?<agency>${known})[/／](?:\\s?[-—]{1,2})?`),
      // an outlet of two names: 某网（某日报网）讯（记者……）, 某日报大武汉客户端8月18日讯（记者……）
      new RegExp(
        `^(?<agency>[\\u4e00-\\u9fff]{1,8}?${ending}(?:[（(][\\u4e00-\\u9fff]{2,10}[）)]|[·、-]?[\\u4e00-\\u9fff]{1,8}?${ending}))(?:${place})??(?:${date})?\\s*(?:讯|消息|电)${note}\\s*[：:，,]?`,
      ),
      // 北京，2023年8月15日——, as companies release their news
      new RegExp(
        `^${place}\\s?[,，]\\s?(?<year>(?:19|20)\\d\\d)\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日\\s?(?:[-—–]{1,2}|[/／][^/／]{2,8}[/／])`,
      ),
    ],
    runOn: new RegExp(`(?<agency>${known}|(?:日报|晚报|${ending}))(?=${tail})`, 'g'),
    // not 据某报8月9日报道, which cites another; 8月9日消息， is how sites of technology begin
    dated: new RegExp(
      `(?<!(?:据|援引)[^，。：；！？\\s]{0,40}|[《（(][^》）)，。]{0,24})(?:(?:${known}|${ending})${address}?(?:\\s*[-—]?${place})??|^|[。！？…\\s](?=[^，。]{4,12}消息))\\s*(?:北京时间)?${date}\\s*(?:${closing}|报[道导](?=[：:“])|(?=[（(][^（）()]{0,12}记者))`,
    ),
  }
}

/** Reads the dateline that a plain text begins with; null when there is none. */
export function readDateline(plain: string): Dateline | null {
  const head = plain.slice(0, HEAD)
  for (const form of forms().datelines) {
    const match = form.exec(head)
    if (match !== null && isPlaced(match.groups!) && isParted(match[0], head, match.groups!))
      return fromGroups(match[0].length, match.groups!)
  }
  return null
}

/** Units of a place that is on no list. */
const LONGEST_UNKNOWN = 4

/**
 * Whether what stands between the agency and the day or 电 can be a place: one on the list, what begins with one (新疆哈密), or
 * a short name before a day or beside reporters; not the rest of a sentence (本报对某小区加装|电梯……, 气象台最新|消息).
 */
const isPlaced = ({ place, day, note }: Readonly<Record<string, string | undefined>>): boolean =>
  place === undefined ||
  /^记者|^“/.test(place) ||
  (place.length <= LONGEST_UNKNOWN && (day !== undefined || note !== undefined)) ||
  placeAtStart(place)

/**
 * Whether what ends in a bar is an outlet: a known one, or with a day or a reporter beside it. 早报｜山城大桥通车 is the name
 * of a column and a headline.
 */
const isParted = (
  printed: string,
  head: string,
  { agency, day, note }: Readonly<Record<string, string | undefined>>,
): boolean =>
  !/[丨|｜]$/.test(printed) ||
  day !== undefined ||
  note !== undefined ||
  AGENCIES.has(agency ?? '') ||
  /^\s*(?:实习|见习|首席)?(?:记者|作者|通讯员)/.test(head.slice(printed.length))

function fromGroups(length: number, groups: Readonly<Record<string, string | undefined>>): Dateline {
  const { agency, place, year, month, day, note, after } = groups
  const crew = place === undefined ? null : /^记者(.{2,8})$/.exec(place)
  return {
    length,
    agency: agency ?? null,
    place: crew === null ? (place ?? null) : placeAtEnd(crew[1]!),
    year: year ?? null,
    month: month ?? null,
    day: day ?? null,
    note:
      crew === null ? (note ?? after ?? null) : place!.slice(0, place!.length - (placeAtEnd(crew[1]!)?.length ?? 0)),
  }
}

/** The day of a dateline that stands anywhere in a text; null where none does. */
export function dateInDateline(plain: string): Pick<Dateline, 'year' | 'month' | 'day'> | null {
  const groups = forms().dated.exec(plain)?.groups
  return groups === undefined ? null : { year: groups.year ?? null, month: groups.month ?? null, day: groups.day! }
}

/**
 * Where a title runs on into its dateline without a break; null where it does not. An outlet that is on no list begins
 * with the place it is named after:
 *
 *     青年热血筑牢防洪堤坝河北青年报讯（记者程功）
 *                         ^
 */
export function findDateline(plain: string, least = SHORTEST_TITLE): number | null {
  const head = plain.slice(0, HEAD)
  for (const start of [...outletsIn(head), head.search(/[【〔]/)]) {
    if (start < 0 || readDateline(plain.slice(start)) === null) continue
    const report = citedFrom(plain, start) ?? openingBracket(plain, start)
    if (report >= least) return report
  }
  return null
}

/**
 * Where a title runs on into who reports, of a known outlet, and the mark before it; null where it does not, or where a name
 * stands before the outlet, of which nothing shows where it begins:
 *
 *     ……三百公里|封面新闻记者 王强3月8日，……      ……三百公里李敏 封面新闻记者 王强……
 */
export function findReporter(head: string): number | null {
  const at = head.search(forms().credit)
  if (at <= 0) return null
  const before = head.slice(0, at)
  const end = before.replace(/[\s□■◆●○▲△]+$/, '').length
  return /[（(]$/.test(before) || (/[\u4e00-\u9fff]\s+$/.test(before) && head.includes('记者', at)) ? null : end
}

/** Where the names of outlets begin that a dateline may stand behind. */
function outletsIn(head: string): number[] {
  const starts: number[] = []
  for (const { index, groups } of head.matchAll(forms().runOn)) {
    const start = startOfOutlet(head, index, groups!.agency!)
    if (start !== null) starts.push(start)
  }
  return starts
}

/** A bracket around the dateline is no part of the title: ……抵达（|某某网讯）. */
const openingBracket = (plain: string, start: number): number =>
  /[（(【〔［[]/.test(plain[start - 1] ?? '') ? start - 1 : start

/** Where a report begins that cites the outlet at `outlet`, as 据江西媒体某网7月8日消息 does; null where it is its own. */
function citedFrom(plain: string, outlet: number): number | null {
  const from = Math.max(0, outlet - LONGEST_CITED)
  const match = /(?:根|(?<![数证依凭票收占论]))据(?![称悉说了])[^，。：；！？\s]*$/.exec(plain.slice(from, outlet))
  return match === null ? null : from + match.index
}

/** Units of what stands between 据 and an outlet. */
const LONGEST_CITED = 17

const AGENCIES = wordsOf('agency')
/** Units of the longest name looked for. */
const LONGEST_AGENCY = 8

/** Where an outlet's name begins, of which a list or an ending (报, 网) was read at `at`. */
function startOfOutlet(plain: string, at: number, name: string): number | null {
  if (AGENCIES.has(name)) return at - paperBefore(plain, at)
  // 某某晚报网 of 某某晚报
  for (let length = LONGEST_AGENCY; length > 1; length--)
    if (AGENCIES.has(plain.slice(Math.max(0, at - length), at))) return at - length
  for (let end = at; end >= at - 4; end--) {
    const place = placeAtEnd(plain.slice(0, end))
    if (place !== null) return end - place.length
  }
  return null
}

/** Units of a paper and a dash before its site: 中国教育报-|中国教育新闻网讯. */
function paperBefore(plain: string, at: number): number {
  if (!/[-—·]/.test(plain[at - 1] ?? '')) return 0
  for (let length = LONGEST_AGENCY; length > 1; length--)
    if (AGENCIES.has(plain.slice(Math.max(0, at - 1 - length), at - 1))) return length + 1
  return 0
}

/** Fewest units of a title that runs on. */
const SHORTEST_TITLE = 8

const placeAtStart = (plain: string): boolean => places().longestAt(plain, 0) !== null

/** The longest place name that a text ends in. */
function placeAtEnd(plain: string): string | null {
  return places().endingAt(plain, plain.length)?.text ?? null
}

const places = fromTables(own =>
  createMatcher(() =>
    [...loadEntries('places'), ...own]
      .filter(entry => entry.class.includes('name:GPE'))
      .map(({ word: text }) => ({ text })),
  ),
)
