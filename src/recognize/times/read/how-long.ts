/** What goes on for so long: 持货|近7年。 */
const GOING_ON =
  /(?:持[货股仓]|任[职教]|从[业教警医政军]|执[教业政]|入[行伍职]|服[役务刑]|定居|[居旅]住|生活|经营|营业|运[营行]|工作|打工|结婚|相[识恋]|失[踪联业]|潜逃|逃亡|拖欠|[闲空搁]置|停[产摆工牌]|使用|关[押闭]|卧床|独居)$/

/** Whether 近 and a number of years close a clause behind what goes on for so long. */
export const isHowLong = (text: string, at: number, end: number): boolean =>
  /^(?:[，。；、）)！？\n]|$)/.test(text.slice(end, end + 1)) && GOING_ON.test(text.slice(Math.max(0, at - 2), at))
