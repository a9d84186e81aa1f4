import type { Direction } from '../../model/layers.ts'

/** How far or how nearly, between a verb and its amount. */
export const DEGREES = new Set(
  '了 约 近 超 逾 大约 超过 将近 接近 整整 足足 过 在 都 均 都在 均在 仅 只 已 至少 最多 左右 不少于 不低于 不超过 不高于'.split(
    ' ',
  ),
)
/** With 不 before them: 下降不少于40%. */
export const BOUNDS = new Set('少于 低于 高于 超过 多于 小于 大于'.split(' '))
export const REACH = new Set('至 到 为 成 至了 到了'.split(' '))
export const NOT_OCCUPIED = /^占(?:地|用|领|道|据优势|便宜|位|卜|线|座|有率)|率$/
export const PORTION = /(?:占比|比重|比例|份额|百分比)$/
/** Openings of words that end in a one-syllable change word: 同比增, 略降, 累涨. */
export const JOINED = /^(?:[同环]比|[略微续再年月季净多直小大暴狂猛激累连普齐指价股])/
/** What jieba joins to the word before it: 涨超, 跌近. */
export const JOINED_DEGREE = /^(.*[增减升降涨跌])[超近逾约]$/
/** Verbs that say of their object, not of their amount alone, that it moved: 增加注册资本30亿元. */
export const MOVING: ReadonlyMap<string, Direction> = new Map([
  ...'增加 提高 提升 扩大 延长 上调 增持 调增'.split(' ').map((it): [string, Direction] => [it, 'up']),
  ...'减少 降低 节约 节省 缩短 缩小 压缩 精简 裁减 调减 压减 削减 缩减 下调 减持 核减'
    .split(' ')
    .map((it): [string, Direction] => [it, 'down']),
])
/** Verbs that move a property of what they take: 降低850多项商品关税 counts these, as 增加20个岗位 and 下降两个名次 do not. */
export const PROPERTY_MOVING = new Set('降低 提高 提升 扩大 延长 缩短 上调 下调 加快 加大 压缩 缩小'.split(' '))
/** What is saved is an amount of its own; a part saved is a change. */
export const SAVING = new Set(['节约', '节省'])
/** Verbs that stand in the object of those. */
export const NOUN_LIKE = new Set('排放 投入 编制 支出 开支 消耗 收入 投资 损失 用工 就业 供给 供应 排放量'.split(' '))
/** How far from its amount such a verb may stand, in tokens. */
export const MOVING_REACH = 12
/** Verbal nouns that name a change after its amount: 20%的[增长]. */
export const GROWTH = /^(?:负增长|增长|上涨|下跌|下降|提升|提高|增加|减少|降低|上升|下滑|回落|涨|跌)$/
export const GROWTH_MODIFIERS = new Set(
  '同比 环比 正 负 年均 平均 有机 高速 快速 迅猛 强劲 稳定 速度 幅度 速率 数量 实际 名义 复合'.split(' '),
)
export const BARE_COMPARISON = /[同环]比$/
export const DIFFERENCE: ReadonlyMap<string, Direction> = new Map([
  ...'超 超过 超出 高出 高于 领先 领先于 多于 快于 高过 跑赢 战胜'
    .split(' ')
    .map((it): [string, Direction] => [it, 'up']),
  ...'落后 落后于 低于 少于 慢于 跑输'.split(' ').map((it): [string, Direction] => [it, 'down']),
])
export const EARLIER: ReadonlyMap<string, Direction> = new Map([
  ...'提前 早 提早'.split(' ').map((it): [string, Direction] => [it, 'down']),
  ...'推迟 延后 晚 延迟'.split(' ').map((it): [string, Direction] => [it, 'up']),
])
