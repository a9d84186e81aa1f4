import type { EntityType } from '../model/layers.ts'
import type { Need } from './entries.ts'
import { matchWords } from './matcher.ts'
import { fromTables } from './own.ts'
import { entriesOf } from './words.ts'

/** What a name ends with. */
export interface Ending {
  readonly type: EntityType
  readonly need: Need
  /** Shows a name and is no part of it: 称号. */
  readonly outside: boolean
  /** Ends the name of a company: 公司, 集团. */
  readonly company: boolean
}

const TYPES = ['ORG', 'LOC', 'FAC', 'EVENT', 'AWARD', 'PROJECT'] as const

/** What stands at the end of names. */
export const nameEndings = fromTables(() =>
  matchWords(() =>
    TYPES.flatMap(type =>
      entriesOf(`ends-name:${type}`).map(({ word, need }): [string, Ending] => [
        word,
        { type, need: need!, outside: word.endsWith('称号'), company: /(?:公司|集团)$/.test(word) },
      ]),
    ),
  ),
)
