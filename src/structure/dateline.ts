import { AGENCIES } from '../lexicon/agencies.ts'

/** What stands before an article's first sentence: who reports, from where, of which day. */
export interface Dateline {
  /** Units it takes, with the colon after it but without the blanks. */
  readonly length: number
  readonly agency: string | null
  readonly place: string | null
  readonly year: string | null
  readonly month: string | null
  readonly day: string | null
  /** What its brackets hold: 记者程功 通讯员张宗昊. */
  readonly note: string | null
}

const NAME = '[\\u4e00-\\u9fffA-Za-z0-9·]{2,14}?'
/** Endings of outlets that no list can hold. */
const OUTLET = '(?:报|社|网|台|频道|在线|客户端|新闻|财经|科技|体育|周刊|时报|日报|晚报)'
const DATE = '(?:(?:(?<year>(?:19|20)\\d\\d)\\s?年\\s?)?(?<month>\\d{1,2})\\s?月\\s?)?(?<day>\\d{1,2})\\s?[日号]'
const PLACE = '(?<place>[\\u4e00-\\u9fff]{2,8}?)'
const NOTE = '(?:\\s*[（(](?<note>[^（）()]{2,60})[）)])'

interface Forms {
  /** 新华社北京9月26日电, 中新网8月15日电, 河北青年报讯（记者…）, 央视网消息（新闻联播）： */
  readonly wire: RegExp
  /** 【今日商报报道】, （中央社记者张三台北26日电） */
  readonly bracketed: RegExp
  /** A known agency's wire form anywhere: where a title runs on into it. */
  readonly known: RegExp
}

let cached: Forms | undefined

function forms(): Forms {
  if (cached !== undefined) return cached
  const known = AGENCIES.toSorted((a, b) => b.length - a.length).join('|')
  const outlet = `[\\u4e00-\\u9fff]{2,6}?(?:日报|晚报|晨报|早报|商报|时报|快报|青年报|都市报|新闻网|在线)`
  // A closing word is needed: a name and a date alone may be the sentence itself (新华社9月26日成立).
  const tail = `(?:\\s*${PLACE})??(?:\\s*${DATE})?\\s*(?:专?电讯?|快?讯|消息)${NOTE}?(?:\\s*[：:]|(?=[\\s，,　]|$|(?<=[电讯])|(?<=[）)])))`
  cached = {
    wire: new RegExp(`^(?<agency>${known}|${NAME}${OUTLET})${tail}`),
    bracketed: new RegExp(
      `^[【〔［[（(](?<inside>[^【】〔〕［］[\\]（）()。，]{2,30}(?:报道|讯|电|消息))[】〕］\\]）)]${NOTE}?(?:\\s*[：:])?`,
    ),
    known: new RegExp(`(?<agency>${known}|${outlet})${tail}`),
  }
  return cached
}

/** Reads the dateline that a plain text begins with; null when there is none. */
export function readDateline(plain: string): Dateline | null {
  const head = plain.slice(0, 120)
  const wire = forms().wire.exec(head)
  if (wire !== null) return fromGroups(wire)
  const bracketed = forms().bracketed.exec(head)
  if (bracketed === null) return null
  const inside = forms().wire.exec(bracketed.groups!['inside']!.replace(/报道$/, '讯'))
  const dateline = inside === null ? null : fromGroups(inside)
  return {
    length: bracketed[0].length,
    agency: dateline?.agency ?? null,
    place: dateline?.place ?? null,
    year: dateline?.year ?? null,
    month: dateline?.month ?? null,
    day: dateline?.day ?? null,
    note: bracketed.groups!['note'] ?? dateline?.note ?? null,
  }
}

/** Where a title runs on into its dateline without a break; null where it does not. */
export function findDateline(plain: string): number | null {
  const match = forms().known.exec(plain.slice(0, 120))
  return match === null || match.index < 6 ? null : match.index
}

function fromGroups(match: RegExpExecArray): Dateline {
  const { agency, place, year, month, day, note } = match.groups!
  return {
    length: match[0].length,
    agency: agency ?? null,
    place: place ?? null,
    year: year ?? null,
    month: month ?? null,
    day: day ?? null,
    note: note ?? null,
  }
}
