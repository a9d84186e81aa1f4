import { CHANGE_WORDS } from '../../lexicon/changes.ts'
import { POSSESSION, PROPERTY_ENDINGS, PROPERTY_NOUNS, SECOND_ORDER } from '../../lexicon/measures.ts'
import { fromTables } from '../../lexicon/own.ts'
import { symbol } from './symbols.ts'

/** What is known of a word, wherever it stands. */
export interface WordFacts {
  readonly text: string
  readonly symbol: number
  /** Its class where a closed list decides it, whatever the tag: C 和, P 在, D 约. */
  readonly cls: string | null
  /** What it does to an amount near it: CH change, CHREACH 增至, COP 为, THAN 比, SHARE 占, SAY, LAST, DISTR, HELP, REACH. */
  readonly trigger: string | null
  readonly direction: 'up' | 'down' | null
  /** Kind of noun by its ending: rate, money, person, org … */
  readonly suffix: string
  readonly last: number
  /** Whether it is a predicate wherever it stands: what stands before it and what it takes are never one name. */
  readonly isPredicate: boolean
  readonly symbols: { readonly suffix: number }
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Adverbs that turn what follows into another thing, and so are part of its name: [不]达标驿站, [净]卖出. */
export const NARROWING = set('不 非 未 无 净')

const CLOSED: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['U', set('的 之')],
  ['u', set('了 着 过 地 得')],
  ['o', set('以上 以下 左右 以内 上下 之间 前后')],
  [
    'D',
    set(
      '约 近 超 超过 逾 达 大约 将近 不足 至少 最高 最多 仅 只 共 共计 总计 合计 累计 高达 多达 突破 超出 不到 均 同比 环比 按年 按季 按月 分别 依次 连续 约合 折合 可达 力争 争取 有望 可望 或将 预计 预期将 约为',
    ),
  ],
  ['B', NARROWING],
  ['C', set('和 与 及 以及 跟 并 同 暨 或 或者')],
  ['P', set('在 对 向 从 由 自 以 于 按 据 将 把 被 比 较 随着 通过 经 为了 因 当 给 让 使 根据 截至 作为 沿 用 凭')],
]
const COPULA = set('为 是 达 达到 约为 仅为 系 共 共有 有 高达 多达 达成 只有 仅有 均为 分别为 至 到 报 报于 等于 接近')
const THAN = set('比 较 较之 相比 相较 同比 环比 相较于 比起 对比 与 同 和 跟 按年 按季')
const LASTING = set('连续 持续 历时 长达 已连续 连 历经 时隔 为期 用时 耗时')
const DISTRIBUTING = set('分别 各 均 依次 平均 人均 每 日均')
const CAUSING = set('造成 导致 致 致使 包括 包含 其中 涉及 覆盖')
/** Copulas and verbs that only say that something is there, was reached or came about. */
const PREDICATES = set(
  '为 是 达 达到 约为 仅为 均为 分别为 实现 完成 突破 超过 收报 报收 报 占 含 其中 造成 导致 致使 致 共有 只有 仅有 有 获 获得 取得 收到 录得 创下 创造',
)
const SAYING = /(?:表示|显示|介绍|说|称|认为|指出|透露|统计|报道|公布|发布|获悉|了解|数据|来看|预计)$/
const CHANGING =
  /(?:增长|增加|提高|上升|上涨|上调|扩大|加快|下降|减少|降低|回落|收窄|放缓|下跌|下滑|下调|跌|降|涨|升|缩短|缩小|延长|增幅|减幅|翻|拉动|反弹|攀升|猛增|激增|飙升|萎缩|走高|走低|增|减)$/
const UP =
  /增长|增加|提高|上升|上涨|上调|扩大|加快|提升|攀升|反弹|回升|新增|高|多|涨|升|增|超|领先|大|快|长|早|提前|翻|好|赢/
const DOWN = /下降|减少|降低|回落|收窄|放缓|下跌|下滑|下调|跌|降|减|缩|低|少|落后|萎缩|小|慢|短|晚|亏|输|弱/

/** Kinds of nouns by how they end; the longest ending counts. */
const ENDINGS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['rate', '率 比 例 重 额 占'],
      ['money', '总额 金额 余额 收入 利润 价格 价 费 款 资金 资产 产值 值 投资 成本 净利 营收 股价 工资 薪'],
      [
        'amount',
        '面积 长度 宽度 高度 重量 容量 产量 销量 数量 总量 量 规模 水平 速度 时长 时间 里程 距离 功率 人数 次数 户数 数',
      ],
      ['age', '年龄 身高 体重'],
      ['index', '指数 得分 评分 比分 温度 气温 水位'],
      ['second', '增速 增幅 降幅 涨幅 跌幅 幅度 增长 速'],
      ['person', '人 员 者 民 工 生 师 客 户 家 长 手'],
      ['org', '公司 企业 集团 银行 机构 部门 单位 组织 院 校 局 会 部 厅 所 店 厂'],
      ['place', '省 市 县 区 镇 乡 村 国 州 地'],
      ['event', '项目 工程 活动 会议 案件 事故 任务 措施 行动 案 赛 展'],
    ] as const
  ).flatMap(([kind, endings]) => endings.split(' ').map((it): [string, string] => [it, kind])),
)

/** The kind of a noun by its ending; `-` for none of these. */
const suffixOf = (text: string): string => ENDINGS.get(text.slice(-2)) ?? ENDINGS.get(text.slice(-1)) ?? '-'

export const isPropertyName = (text: string): boolean =>
  ownProperties().has(text) ||
  PROPERTY_NOUNS.has(text.slice(-2)) ||
  PROPERTY_NOUNS.has(text) ||
  PROPERTY_ENDINGS.has(text.at(-1) ?? '') ||
  SECOND_ORDER.test(text)

const ownProperties = fromTables(
  own => new Set(own.filter(it => it.class.includes('property')).map(({ word }) => word)),
)

const REACHING = /(?:至|到|为|达|达到)$/

function triggerOf(text: string): string | null {
  if (COPULA.has(text)) return 'COP'
  if (text.length < 5 && (CHANGE_WORDS.has(text) || CHANGING.test(text))) return 'CH'
  if (text.length < 5 && REACHING.test(text) && CHANGING.test(text.replace(REACHING, ''))) return 'CHREACH'
  if (THAN.has(text)) return 'THAN'
  if (/占|比重|比例|份额|其中/.test(text) && !text.endsWith('率')) return 'SHARE'
  if (SAYING.test(text)) return 'SAY'
  if (LASTING.has(text)) return 'LAST'
  if (DISTRIBUTING.has(text)) return 'DISTR'
  if (CAUSING.has(text)) return 'HELP'
  return REACHING.test(text) ? 'REACH' : null
}

function directionOf(text: string): 'up' | 'down' | null {
  const known = CHANGE_WORDS.get(text)
  if (known !== undefined) return known
  const up = UP.exec(text)
  const down = DOWN.exec(text)
  if (up && (!down || up.index <= down.index)) return 'up'
  return down ? 'down' : null
}

/** What is known of an amount or a time: no number is a word of its own, all of a class are alike. */
export function numberFacts(text: string, cls: 'q' | 'T'): WordFacts {
  return { ...wordFacts(cls), text, cls, symbol: symbol(cls), last: symbol(cls), trigger: null, direction: null }
}

/** Words remembered; past that many the memory starts anew. */
const REMEMBERED = 1 << 16
const memory = new Map<string, WordFacts>()

/** Looks a word up; the answer is remembered. */
export function wordFacts(text: string): WordFacts {
  const known = memory.get(text)
  if (known !== undefined) return known
  if (memory.size >= REMEMBERED) memory.clear()
  const trigger = triggerOf(text)
  const suffix = suffixOf(text)
  const facts = {
    text,
    symbol: symbol(text),
    cls: CLOSED.find(([, words]) => words.has(text))?.[0] ?? null,
    trigger,
    direction: directionOf(text),
    suffix,
    last: symbol(text.at(-1) ?? ''),
    isPredicate: PREDICATES.has(text) || POSSESSION.has(text),
    symbols: { suffix: symbol(suffix) },
  }
  memory.set(text, facts)
  return facts
}
