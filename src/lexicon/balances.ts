/** Words that set apart the parts of one total: 男性人口 + 女性人口 = 人口, 出口 + 进口 = 进出口. */
export interface Partition {
  readonly parts: readonly RegExp[]
  /** The word that the total has in their place; empty where it has none. */
  readonly total: RegExp
}

export const PARTITIONS: readonly Partition[] = [
  { parts: [/男性?/, /女性?/], total: /男女|/ },
  { parts: [/城镇/, /(?:乡村|农村)/], total: /城乡|/ },
  { parts: [/(?<!进)出口/, /进口/], total: /进出口/ },
  { parts: [/(?<!出)入境/, /出境/], total: /出入境/ },
  { parts: [/家庭户/, /集体户/], total: /(?:)/ },
  { parts: [/(?:第一产业|一产)/, /(?:第二产业|二产)/, /(?:第三产业|三产)/], total: /(?:三次产业|三产|)/ },
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
  { incoming: /(?<!净)流入/, outgoing: /(?<!净)流出/, surplus: /净流入/, deficit: /净流出/ },
]
