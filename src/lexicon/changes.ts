import type { Direction } from '../model/layers.ts'

/** Verbs and adjectives that say which way something moved, right before the amount (增长7.2%, 比全国高1.4个百分点). */
const UP =
  '加 多增 少减 年增 月增 季增 涨价 提价 加价 增厚 成长 增长 增加 提高 上升 上涨 提升 扩大 加快 攀升 回升 上浮 走高 上调 增多 递增 高出 多出 超出 反弹 跃升 飙升 激增 大增 猛增 剧增 净增长 净增加 净增 ' +
  '延长 增持 加大 走强 升值 增产 增收 增配 拉长 加深 抬升 上行 上扬 大涨 微涨 微增 略增 续增 同增 跳涨 暴涨 疯涨 拉高 推高 加长 收涨 收升 收高 高开 领涨 连涨 加息 扩充 扩容 超员 升温 增温 加薪 涨薪 偏多 偏高 拉升 增 升 涨 多 高 快 长 大 重 远 超'
const DOWN =
  '降价 减薄 减重 少增 多减 年减 月减 季减 下降 减少 降低 回落 下跌 下滑 收窄 放缓 缩小 缩减 下调 走低 减产 萎缩 压缩 缩短 下浮 锐减 骤降 大跌 减持 减亏 减收 走弱 贬值 下行 下挫 ' +
  '滑落 收缩 削减 减退 减缓 减弱 微降 微跌 略降 大降 骤减 剧减 暴跌 重挫 急跌 调降 趋缓 收跌 收低 低开 领跌 连跌 降息 降准 裁减 调减 压减 核减 精简 节约 节省 减轻 减低 砍掉 便宜 偏少 偏低 降温 缩水 暴瘦 降薪 降 减 跌 少 低 慢 短 小 轻 近 落后'

const table = (words: string, direction: Direction): [string, Direction][] =>
  words.split(' ').map(word => [word, direction])

/** Change word → direction. */
export const CHANGE_WORDS: ReadonlyMap<string, Direction> = new Map([...table(UP, 'up'), ...table(DOWN, 'down')])

/** One-syllable adjectives that make a change only against a stated base: 比全国高, 较上年多, never 身高1.8米. */
export const COMPARATIVES: ReadonlySet<string> = new Set('多 高 快 长 大 重 远 超 少 低 慢 短 小 轻 近 加'.split(' '))
