import type { EntityType } from '../../../model/layers.ts'
import type { Proposal } from '../proposal.ts'

/** A short name that the text introduces for a longer one. */
export interface Alias {
  readonly name: string
  readonly full: string
  readonly type: EntityType
}

const introduced = /^[（(](?:以下|下称|下文)?(?:统一)?简?称(?:为|：|:)?[“"「《]?([^”"」》）)，,、；;]{2,12})[”"」》]?/

/** Short names in brackets behind a name: 上海健康医学院青年志愿者协会（以下简称“校青协”）. */
export function findAliases(names: readonly Proposal[], text: string): Alias[] {
  const aliases: Alias[] = []
  for (const { start, end, type } of names) {
    if (text[end] !== '（' && text[end] !== '(') continue
    const name = introduced.exec(text.slice(end, end + 24))?.[1]
    if (name !== undefined) aliases.push({ name, full: text.slice(start, end), type })
  }
  return aliases
}
