// What the words around a time say of it.

/** What stands after these is what something is compared with, not what is spoken of. */
export const isCompared = (text: string, start: number, end: number): boolean => {
  const previous = text[start - 1] ?? '\n'
  if ('比较与同跟'.includes(previous) || /^ ?[=＝] ?100/.test(text.slice(end, end + 6))) return true
  if ('从由继'.includes(previous))
    return (
      /^上[^月周]{0,3}季/.test(text.slice(start, start + 5)) ||
      (/^[上去前]年(?:同期)?$/.test(text.slice(start, end)) && /^的[约近超]?\d/.test(text.slice(end, end + 3)))
    )
  return MEASURED.test(text.slice(Math.max(0, start - 3), start)) && MULTIPLE.test(text.slice(end, end + 16))
}

/** 恢复至2019年的78%, 是去年同期的两倍: so much of it; 回落至2023年的8% is how much then. */
const MEASURED = /(?:恢复[至到]|相当于|[是为])$/
const MULTIPLE = /^(?:同期)?的(?:[约近超]|不足)?[0-9.一二三四五六七八九十百两分之多余个]+(?:%|‰|倍|成)/

/** 今天的中国, 发展成为今天…: an age, no day. */
export const isRhetorical = (text: string, start: number, end: number): boolean =>
  end - start === 2 &&
  '今明'.includes(text[start]!) &&
  '天日'.includes(text[start + 1]!) &&
  (/^(?:的(?:中国|世界|我们|祖国|青年|幸福|成就)|这个时代|，我们)/.test(text.slice(end, end + 5)) ||
    /(?:成为|走到|发展到|直到|还是)$/.test(text.slice(Math.max(0, start - 3), start)))

const DEFINES = /被定义为|名词解释|是指|指的是/

/** 当天两者的差额 in what explains a term is no day: a definition holds of any. */
export const isDefined = (text: string, start: number, end: number): boolean =>
  text[start] === '当' &&
  end - start === 2 &&
  DEFINES.test(/[^\n]*$/.exec(text.slice(Math.max(0, start - 80), start))![0])

const HABITS = /每天|每日|天天|营业|开门|关门|开馆|闭馆|时段|作息|早高峰|晚高峰|上下班|放学|开放时间/

/** 早上7点30分开门: hours of every day are of none. */
export const isHabitual = (text: string, start: number, end: number): boolean =>
  HABITS.test(/^[^，。；！？\n]*/.exec(text.slice(end, end + AFTER))![0]) ||
  HABITS.test(/[^。；！？\n]*$/.exec(text.slice(Math.max(0, start - AFTER), start))![0])

const SAYS =
  /^(?:[凌清]?晨|早上|上午|中午|下午|傍晚|晚间?|深夜)?(?:[在对向就][^，。；：！？\n]{1,16}|发表|举行)?(?:中|时|上)?(?:的?报道|消息|[表指提]示|表明|指出|提到|解释|宣布|透露|证实|发布|告诉|通报|公布|强调|回应|称|说(?!明)|发文|致辞|[发公]告)/

/** 白宫方面25日解释说, 26日在邮件中说: the day that what is told was said. */
export const isSaid = (text: string, end: number): boolean => SAYS.test(text.slice(end, end + 28))

const EVENT =
  /(?:发生|举[办行]|[开闭]幕式?|开[始赛学业通工]|结束|完[工成]|拍卖|遇[袭害难]|[去逝]世|死亡|出[事发生]|[事案]发|大选|选举|投票|袭击|爆炸|地震|抵达|离开|到[期来]|截止|婚礼|手术|比赛|上映|发射|爆发|毕业|结婚|的)(?:大[约概]|约)?$/

/** 开幕式|一年前, 恐袭发生|两天前, 遇到熊的|两周前: before an event, whose day is not said here. */
export const isOfEvent = (text: string, start: number): boolean => EVENT.test(text.slice(Math.max(0, start - 6), start))

/** Whether nothing but a pronoun stands before in the clause. */
export const isOpening = (text: string, start: number): boolean => OPENERS.includes(text[start - 1] ?? '\n')

const OPENERS = '\n\r\t \u00a0\u3000，。；：！？、“”（(我你他她它们'

const BEFORE = 6
const AFTER = 14
/** How far before it 将 may stand after the expression. */
const AFTER_WILL = 8
const CLAUSE_ENDS = '，。；！？\n'
const PLANNED = ['预计', '计划', '定于', '明起']

const AIMS = /力争|争取|确保|目标|规划|计划|要[^求素点]|实现|建成|完成|提高到|达到/

/** 要, 力争 and 目标 in the clause: what is said of the years ahead is an aim. */
export const isAhead = (text: string, start: number, end: number): boolean =>
  AIMS.test(/^[^，。；！？\n]*/.exec(text.slice(end, end + AFTER))![0]) ||
  AIMS.test(/[^，。；！？\n]*$/.exec(text.slice(Math.max(0, start - BEFORE), start))![0])

/** 将, 拟 and 预计 near the expression, in its clause. */
export function isFuture(text: string, start: number, end: number): boolean {
  for (let at = start - 1; at >= 0 && at >= start - BEFORE; at--) {
    const character = text[at]!
    if (character === '将' || character === '拟') return true
    if (CLAUSE_ENDS.includes(character)) break
    if (at + 1 < start && '预计定明'.includes(character) && PLANNED.some(word => text.startsWith(word, at))) return true
  }
  for (let at = end; at < text.length && at < end + AFTER; at++) {
    const character = text[at]!
    if (CLAUSE_ENDS.includes(character)) break
    if (character === '将' && at - end <= AFTER_WILL) return true
    if (character === '拟' && at + 1 < end + AFTER && '于在'.includes(text[at + 1] ?? '。')) return true
  }
  return false
}
