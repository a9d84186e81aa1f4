import type { Format } from '../batch/dataset/manifest.ts'
import type { Mapping } from '../batch/input/mapping.ts'
import type { VoiceFlags } from './voice.ts'

/** The options of `wenju extract` as commander and the config file give them. */
export interface ExtractFlags extends VoiceFlags {
  readonly output?: string
  readonly format: Format[]
  readonly metadata?: string
  readonly split?: string
  readonly map?: Mapping
  readonly encoding?: string
  readonly referenceDate?: string
  readonly dictionary?: string
  readonly lexicon?: readonly string[]
  readonly textField: string
  readonly idField: string
  readonly bom?: boolean
  readonly safeCsv?: boolean
  readonly jobs?: number
  readonly timeout: number
  readonly maxBytes: number
  readonly force?: boolean
  readonly allowShrink?: boolean
  readonly strict?: boolean
  readonly check?: boolean
  readonly dryRun?: boolean
  readonly watch?: boolean
  readonly quiet?: boolean
  readonly ignore?: string
  readonly failOn?: 'inconsistent'
}
