/** What is said of an article beside it, or shown: comments, hot_comments, replyList, 热门评论, 跟帖, images. */
const ASIDE =
  /^(?:[a-z]+_)?(?:comments?|repl(?:y|ies)|reviews?|images?|imgs?|pictures?|photos?|danmaku)(?:_?lists?)?$|^(?:网友|读者|用户|热门|精彩|最新|全部)?(?:评论|跟帖|回复|回帖|留言|弹幕|图片|组图|配图)(?:列表|区)?$/

/** Whether these names lead to what is said of an article and is none itself. */
const isAside = (names: readonly string[]): boolean => names.some(name => ASIDE.test(inSnakeCase(name)))

const inSnakeCase = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase()

/** Parts, and the asides among them; where there is nothing else these are the parts, for then they are what was collected. */
export function withoutAsides<Part>(parts: readonly Part[], namesOf: (part: Part) => readonly string[]) {
  const main = parts.filter(part => !isAside(namesOf(part)))
  if (main.length === 0) return { main: parts, asides: [] }
  return { main, asides: parts.filter(part => isAside(namesOf(part))) }
}
