import type { EntityType } from '../../../model/layers.ts'
import { Priority, type Proposal } from '../proposal.ts'
import type { Scene } from '../scene/scene.ts'

/** How long a quoted name may be, in UTF-16 units. */
const longestQuoted = 24

/** What stands behind a quoted name says what it names; the noun stays outside. */
const behind: readonly (readonly [RegExp, EntityType])[] = [
  [
    /^(?:系列|志愿服务|公益|主题|专项|示范|重点|智慧|慈善|科普){0,3}(?:项目|品牌|计划|工程|行动|平台|小程序|公众号|微信公众号|客户端|应用程序|系统|信托|政策|倡议|战略|产品|卫星|飞船|航母|探测器|潜水器|火箭|手机|APP|App|app)/,
    'PROJECT',
  ],
  [/^(?:奖|奖章|勋章|称号|荣誉称号|荣誉|奖项|奖牌|金奖|银奖)/, 'AWARD'],
  [/^(?:大赛|论坛|峰会|活动周|博览会|展览会|艺术节|文化节|战役|事件|运动会)/, 'EVENT'],
  [/^(?:栏目|节目|专栏|一书|一文|专题片|纪录片)/, 'WORK'],
  [/^(?:团队|志愿服务队|服务队|小组|工作室|讲师团|宣讲团|突击队)/, 'ORG'],
]

/** What stands before a quoted name. */
const before: readonly (readonly [RegExp, EntityType])[] = [
  [/(?:台风|飓风|热带风暴|强台风|超强台风|气旋)$/, 'EVENT'],
  [/(?:品牌|项目|工程|计划|代号|卫星|飞船|小程序|平台|产品)$/, 'PROJECT'],
  [/(?:荣获|获评|评为|授予|荣膺|获授|获颁|荣誉称号|称号)$/, 'AWARD'],
  [/(?:栏目|节目|电影|歌曲|纪录片|话剧|专题片)$/, 'WORK'],
]

const closers: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '‘': '’' }

/** Names in quotation marks with the noun that says what they are: “健康小屋”项目, 台风“海葵”. */
export function proposeQuoted({ text, marks }: Scene): Proposal[] {
  const proposals: Proposal[] = []
  for (const open of marks.quotes) {
    const name = quotedAfter(text, open)
    if (name === null || name.length < 2 || /[，。！？；：、\n“‘「『]/.test(name)) continue
    const close = open + 1 + name.length
    const type = typeOf(text.slice(close + 1, close + 16), text.slice(Math.max(0, open - 6), open))
    if (type !== null) proposals.push({ start: open + 1, end: close, type, rule: 'quoted', priority: Priority.marked })
  }
  return proposals
}

/** What stands between the mark and the one that closes it, where that is near. */
function quotedAfter(text: string, open: number): string | null {
  const reach = text.slice(open + 1, open + 2 + longestQuoted)
  const length = reach.indexOf(closers[text[open]!]!)
  return length < 0 ? null : reach.slice(0, length)
}

function typeOf(after: string, ahead: string): EntityType | null {
  for (const [pattern, type] of before) if (type === 'EVENT' && pattern.test(ahead)) return type
  for (const [pattern, type] of behind) if (pattern.test(after)) return type
  for (const [pattern, type] of before) if (pattern.test(ahead)) return type
  return null
}
