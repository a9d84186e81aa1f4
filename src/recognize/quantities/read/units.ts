import type { Unit } from '../../../lexicon/units.ts'
import { isBlank } from '../../numerals/surroundings.ts'
import type { Passage } from '../passage.ts'
import type { Amount } from './amount.ts'
import { matchUnit } from './match-units.ts'
import { nationalCode } from './national.ts'
import { before, interest, isArabic, OUNCE, type ReadUnit, TROY_OUNCE, unit } from './scales.ts'
import { CHECKS, type Check } from './unit-checks.ts'

/** Reads the unit after `amount`; null when what follows is none. */
export function readUnit(passage: Passage, amount: Amount): ReadUnit | null {
  const { plain } = passage
  const at = isBlank(plain.charCodeAt(amount.end)) && amount.end > amount.start ? amount.end + 1 : amount.end
  const unit = matchUnit(plain, at)
  if (unit === null || unit.text.length === 1) {
    specials ??= new Map(Object.entries(SPECIAL).map(([first, read]) => [first.charCodeAt(0), read]))
    const special = specials.get(plain.charCodeAt(at))?.(passage, amount, at)
    if (special !== undefined) return special
  }
  if (unit === null) return perTime(plain, amount, at)
  if (at > amount.end && plain.charCodeAt(amount.end - 1) > 128 && unit.dimension === 'count') return null
  if (isNothing(passage, amount, unit)) return null
  if (unit.notAfter !== '' && unit.notAfter.includes(plain.charAt(amount.start - 1) || '。')) return null
  const checked = CHECKS[unit.text]?.(passage, amount, at)
  if (checked === null) return null
  return checked ?? plainUnit(passage, unit, at)
}

const PER_TIME = /^([\p{Script=Han}]{2,4})[/／](?:小时|分钟|[时分秒天日周月年])(?!\p{Script=Han})/u

/** 36.2自然箱/小时: whatever is counted by the hour is a unit. */
function perTime(plain: string, amount: Amount, at: number): ReadUnit | null {
  const name = isArabic(amount) ? PER_TIME.exec(plain.slice(at, at + 9))?.[1] : undefined
  return name === undefined ? null : unit(at + name.length, name, `{${name}}`, 'count')
}

/** 零|件 and 零|部件 are parts of a machine; nothing is counted by few words: 零|例. */
const isNothing = ({ plain }: Passage, { numeral }: Amount, { text, dimension }: Unit): boolean =>
  dimension === 'count' && numeral.value === '0' && plain[numeral.start] === '零' && !'例人分宗起次票'.includes(text)

let specials: ReadonlyMap<number, Check> | undefined

/** 3万元|欧元: the money named after 元 or 块, which stays outside as the renminbi does. */
function namedCurrency(plain: string, at: number): ReadUnit | null {
  const named = matchUnit(plain, at)
  const isNamed = named !== null && named.dimension === 'money' && named.code !== 'CNY' && named.text.length > 1
  return isNamed ? unit(at + named.text.length, named.text, named.code, 'money') : null
}

function plainUnit(passage: Passage, unit: Unit, at: number): ReadUnit {
  const { plain } = passage
  const named = unit.text === '元' ? namedCurrency(plain, at + 1) : null
  if (named !== null) return { ...named, end: at + 1, text: '元' }
  const isBareYuan = unit.code === 'CNY' && '元圆'.includes(unit.text.charAt(0)) && !unit.text.includes('人民币')
  const code = isBareYuan
    ? passage.currency
    : unit.code === OUNCE && OF_METAL.test(before(plain, at, 30))
      ? TROY_OUNCE
      : unit.dimension === 'money'
        ? nationalCode(passage, unit)
        : unit.code
  return { end: at + unit.text.length, text: unit.text, code, dimension: unit.dimension, power: 0, over: false }
}

/** What is weighed in troy ounces. */
const OF_METAL = /黄金|白银|[金银]价|[金银][条币]|铂|钯/

const GREAT_WORDS = '型学会人小量约幅于概夫街力都陆道豆厦楼桥米蒜奖'

/** 支队三大队 numbers a brigade; 三大队伍 counts. */
const isBrigade = (plain: string, at: number): boolean => plain.charAt(at) === '队' && plain.charAt(at + 1) !== '伍'

/** Units that need more than the lexicon; undefined goes on to it, null says there is none. */
const SPECIAL: Readonly<Record<string, Check>> = {
  '‱': (_passage, _amount, at) => unit(at + 1, '‱', '%', 'percent', -2),
  /** 六大岗位, 两大类 */
  大(passage, amount, at) {
    const { plain } = passage
    const next = plain.charAt(at + 1)
    if ((GREAT_WORDS.includes(next) && next !== '') || isBrigade(plain, at + 1)) return null
    // 比四百八十五大一点
    if (/比 ?$/.test(before(plain, amount.start, 2)) && (Number(amount.low) > 10 || next === '一')) return null
    const isSmall =
      amount.numeral.value !== null && amount.numeral.decimals === 0 && Number(amount.low) <= 100 && !amount.over
    if (!isSmall || amount.low === '1') return null
    const isCongress = amount.numeral.form === 'chinese' && Number(amount.low) > 10
    if (isCongress) return null
    const classifier = matchUnit(plain, at + 1)
    if (classifier?.dimension === 'count' && '类项块板种批个'.includes(classifier.text)) {
      return unit(at + 2, classifier.text, classifier.code, 'count')
    }
    return /[一-鿿“]/.test(next) ? unit(at + 1, null, '1', 'count') : null
  },
  /** 三个多月, 十几个来小时 */
  个(passage, _amount, at) {
    const { plain } = passage
    const more = plain.charAt(at + 1)
    if (more !== '多' && more !== '来') return undefined
    const inner = matchUnit(plain, at + 2)
    const whole = inner === null ? plain.charAt(at + 2) === '月' : matchUnit(plain, at + 2) !== null
    if (!whole) return undefined
    if (inner === null) return unit(at + 3, '个月', 'mo', 'duration', 0, true)
    return inner.dimension === 'duration' || inner.dimension === 'percentage_point'
      ? unit(at + 2 + inner.text.length, `个${inner.text}`, inner.code, inner.dimension, 0, true)
      : undefined
  },
  /** 120多亿方水: cubic metres; 四方 has other sides */
  方({ plain }, amount, at) {
    const isVolume = amount.numeral.decimals < 0 && /^[水土木气]/.test(plain.charAt(at + 1))
    return isVolume ? unit(at + 1, '方', 'm3', 'volume') : undefined
  },
  /** 三成, 两成五 (as 三成), 四成人士; 成为 and 成立 are verbs, 一成人 one grown up */
  成({ plain }, amount, at) {
    if ('为立员功长果熟都绩就本分交年套了品片型效语因份家'.includes(plain.charAt(at + 1) || '。')) return null
    if (plain.charAt(at + 1) === '人' && (isArabic(amount) || amount.low === '1')) return null
    return Math.abs(Number(amount.high)) <= 10 ? unit(at + 1, '成', '%', 'percent', 1) : null
  },
  /** 八折, 八五折, 85折 */
  折({ plain }, amount, at) {
    if ('叠射腾磨线返旧价磅断算合回'.includes(plain.charAt(at + 1) || '。')) return null
    const value = Number(amount.high)
    if (value > 99) return null
    return unit(at + 1, '折', '%', 'percent', value < 10 && amount.numeral.form !== 'digits' ? 1 : 0)
  },
  /** 七旬 → 70 a; 上旬 and 5月中旬 are times */
  旬({ plain }, amount, at) {
    if ('月上中下'.includes(plain.charAt(amount.start - 1) || '。')) return null
    const value = Number(amount.low)
    return value >= 4 && value <= 10 ? unit(at + 1, '旬', 'a', 'age', 1) : null
  },
  块({ plain }, amount, at) {
    const next = plain.charAt(at + 1)
    const isMoney = next === '' || /[一二三四五六七八九两\d，。；、！？）)半多左的每起到至和]/.test(next)
    if (next === '钱') return unit(at + 1, '块', 'CNY', 'money')
    const named = namedCurrency(plain, at + 1)
    if (named !== null) return { ...named, end: at + 1, text: '块' }
    if (plain.startsWith('人民币', at + 1)) return unit(at + 1, '块', 'CNY', 'money')
    return isMoney && !amount.numeral.over && amount.numeral.decimals > -7
      ? unit(at + 1, '块', 'CNY', 'money')
      : undefined
  },
  角({ plain }, amount, at) {
    const next = plain.charAt(at + 1)
    if (plain.charAt(amount.start - 1) === '的' || isCorner(plain, amount, next)) return null
    if ('度色落形逐兽楼星斗'.includes(next) && next !== '') return null
    return unit(at + 1, '角', 'CNY', 'money', -1)
  },
  毛({ plain }, _amount, at) {
    const next = plain.charAt(at + 1)
    return next === '' || /[钱\d一二三四五六七八九，。；、：！？）)的多半以左]/.test(next)
      ? unit(at + 1, '毛', 'CNY', 'money', -1)
      : null
  },
  /** 两毫: a dime of Hong Kong */
  毫: ({ plain }, _amount, at) => {
    const next = plain.charAt(at + 1)
    return next === '' || next === '子' || /[，。；、）]/.test(next)
      ? unit(at + 1, '毫', 'HKD', 'money', -1)
      : undefined
  },
  /** 78分; 命中三分 is a shot */
  分(passage, amount, at) {
    const { plain } = passage
    if (plain.startsWith('分钱', at)) return unit(at + 1, '分', 'CNY', 'money', -2)
    if (plain.startsWith('分钟', at)) return undefined
    const part = interest(passage, amount, at)
    if (part !== undefined) return part
    if (plain.charAt(amount.start) === '三' && /[中进记]/.test(before(plain, amount.start, 1))) return null
    if (plain.charAt(at + 1) === '之' || plain.charAt(at + 1) === '点') return null
    return matchUnit(plain, at) === null ? null : unit(at + 1, '分', '{分}', 'score')
  },
  /** 拘留10日, 5日以上10日以下: days that last; 10日 alone is one of a month */
  日: ({ plain }, amount, at) =>
    lastsDays(plain, amount, at + 1) || isPartOfDays(plain, amount) ? unit(at + 1, '日', 'd', 'duration') : undefined,
  /** 8投5中: shots, and those that hit */
  投: ({ plain }, _amount, at) =>
    /^\d{1,2}中/.test(plain.slice(at + 1, at + 4)) ? unit(at + 1, '投', '{投}', 'count') : undefined,
  中: ({ plain }, amount, at) =>
    /\d投$/.test(before(plain, amount.start, 2)) ? unit(at + 1, '中', '{中}', 'count') : undefined,
  /** 前肢4指，后肢5趾 */
  指: digits,
  趾: digits,
  /** 个半月: the unit without its classifier, which stands before the half */
  月: ({ plain }, amount, at) => (isOneAndHalf(plain, amount) ? unit(at + 1, '个月', 'mo', 'duration') : undefined),
  /** 个半钟, 分半钟 */
  钟({ plain }, amount, at) {
    if (!isOneAndHalf(plain, amount)) return undefined
    const isHours = plain.charAt(amount.start) === '个'
    return unit(at + 1, isHours ? '个钟' : '分钟', isHours ? 'h' : 'min', 'duration')
  },
  /** 月息5厘 */
  厘: interest,
  美: minorUnit,
  欧: minorUnit,
  便: minorUnit,
  戈: minorUnit,
  仙: minorUnit,
  港: minorUnit,
  澳: minorUnit,
}

/** 韦小宝一角, 广场一角, 三角, 八角: a part of a play, a corner, a spice; one of money stands beside 元, 块 or 钱. */
const isCorner = (plain: string, amount: Amount, next: string): boolean =>
  '一三四八'.includes(plain.charAt(amount.start)) &&
  !'元块圆零'.includes(plain[amount.start - 1] ?? '。') &&
  !/[钱半二两三四五六七八九\d]/.test(next)

const MINOR_UNITS: readonly (readonly [name: string, code: string])[] = [
  ['美分', 'USD'],
  ['欧分', 'EUR'],
  ['便士', 'GBP'],
  ['戈比', 'RUB'],
  ['仙士', 'HKD'],
  ['港仙', 'HKD'],
  ['澳分', 'AUD'],
]

/** Fingers and toes, after the limb that has them. */
function digits({ plain }: Passage, amount: Amount, at: number): ReadUnit | undefined {
  const name = plain.charAt(at)
  return /[肢手足脚][有具各]?$/.test(before(plain, amount.start, 2))
    ? unit(at + 1, name, `{${name}}`, 'count')
    : undefined
}

/** 5美分, 80便士: hundredths of a currency. */
function minorUnit({ plain }: Passage, _amount: Amount, at: number): ReadUnit | undefined {
  const found = MINOR_UNITS.find(([name]) => plain.startsWith(name, at))
  return found && unit(at + found[0].length, found[0], found[1], 'money', -2)
}

const LASTING =
  /(?:拘留|拘役|羁押|监禁|刑期|折抵|停业|整顿|停牌|停产|停课|停工|休市|闭馆|关闭|上映|放假|休假|连休|住院|隔离|为期|历时|累计|连续|不得?少于|不得?超过|超过|不满|不足|不到|至少|满|达到|缩短|延长|提前|推迟|延期)(?:[了至到为达]|超过|不少于|不超过|不满|已经?|近|约)?$/

/** What runs for so many days: 公示期|7日, 办理时限为|20日; 截止日期为20日 and 报名时间为20日 name one of a month. */
const TERM =
  /(?:(?:有效|保修|质保|保质|试用|见习|举证|答辩|上诉|宽限|犹豫|冷静|等待|观察|异议|质疑|租赁|免租|缓刑|考验|休药|安全间隔|交货|供货|账|帐|工)期|(?:公示|公告|办理|办结|审批|审查|受理|整改)(?:期间?|时间|天数)|(?<!截止)(?:期限|时限)|逾期|超期)(?:[:：]|[应均可一般]{0,2}为|是|[共近约满超]|最[长短]|至少|不[少低]于|不超过){0,2}$/
/** What a day of the month goes on with behind such a word: 公示期7日结束, 有效期1日至5日. */
const ON_DAY = /^(?:结束|截止|届满|到期|期满|[起前晚至到—~～-]|上午|下午|凌晨|中午|零时)/
/** Other words that 日 begins. */
const OTHER_WORDS = '元圆本报方均产系军剂志历式韩照期子光益渐语文间夜出落食增活销移线'
/** No day is counted by the ten thousand. */
const MOST_DAYS = 9999

/** Days that something lasts: more than a month has, after a word that says so, or bounded by 以上 and 以下. */
function lastsDays(plain: string, { start, high, numeral }: Amount, end: number): boolean {
  const isBeyondMonth =
    Number(high) > 31 &&
    Number(high) <= MOST_DAYS &&
    numeral.form !== 'digits' &&
    (isDigit(plain.charCodeAt(start)) || numeral.end - numeral.start > 1) &&
    !/[第月.]/.test(plain.charAt(start - 1)) &&
    !OTHER_WORDS.includes(plain.charAt(end) || '。')
  return (
    isBeyondMonth ||
    LASTING.test(before(plain, start, 7)) ||
    (TERM.test(before(plain, start, 14)) && !ON_DAY.test(plain.slice(end, end + 2))) ||
    /^(?:以[上下]|不等)/.test(plain.slice(end, end + 2))
  )
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** 平均住院日9.2日: days with a fraction, where 9.2日 may be a date as well. */
const isPartOfDays = (plain: string, { start, decimals }: Amount): boolean =>
  decimals === 1 &&
  /(?:日|天数|时间|平均|[增减]加?少?|[缩延]短?长?|医院)(?:为|是|达|约|了|至|到)?$/.test(before(plain, start, 4))

const isOneAndHalf = (plain: string, amount: Amount): boolean =>
  amount.low === '1.5' && plain.charAt(amount.end - 1) === '半'
