/** Words that set apart the parts of one total: 男性人口 + 女性人口 = 人口, 出口 + 进口 = 进出口. */
export interface Partition {
  readonly parts: readonly RegExp[]
  /** The word for all parts together, which a total may have in their place: 城乡. */
  readonly union: RegExp
  /** Whether a total may have no word at all in their place: 人口. */
  readonly isBare: boolean
  /** What says that there are other parts besides. */
  readonly others?: RegExp
}

export const PARTITIONS: readonly Partition[] = [
  { parts: [/男性?/, /女性?/], union: /男女/, isBare: true },
  { parts: [/城镇/, /(?:乡村|农村)/], union: /城乡/, isBare: true },
  { parts: [/(?<!进)出口/, /进口/], union: /进出口/, isBare: false },
  { parts: [/(?<!出)入境/, /出境/], union: /出入境/, isBare: false },
  { parts: [/家庭户/, /集体户/], union: /家庭户和集体户/, isBare: true },
  { parts: [/(?:第一产业|一产)/, /(?:第二产业|二产)/, /(?:第三产业|三产)/], union: /三次产业/, isBare: true },
  { parts: [/金牌/, /银牌/, /铜牌/], union: /奖牌/, isBare: false },
  {
    parts: [/死亡|遇难|丧生/, /受伤|负伤/],
    union: /伤亡|死伤/,
    isBare: false,
    others: /失踪|失联|下落不明|被困|[重轻]伤/,
  },
]

/** Words of two flows and of what is left between them: 出口 − 进口 = 顺差. */
export interface Balance {
  readonly incoming: RegExp
  readonly outgoing: RegExp
  /** What is left when more comes in. */
  readonly surplus: RegExp
  /** What is missing when more goes out. */
  readonly deficit: RegExp
}

export const BALANCES: readonly Balance[] = [
  {
    incoming: /(?<!进)出口/,
    outgoing: /进口/,
    surplus: /(?<!进)(?:出口)?(?:顺差|出超)/,
    deficit: /(?:进口)?(?:逆差|入超)/,
  },
  {
    incoming: /收入/,
    outgoing: /支出/,
    surplus: /(?<!累计|滚存|[年期]末|历年)(?:收支)?(?:结余|盈余|节余)/,
    deficit: /赤字|缺口|超支/,
  },
  { incoming: /(?<!净)流入/, outgoing: /(?<!净)流出/, surplus: /净流入/, deficit: /净流出/ },
]
