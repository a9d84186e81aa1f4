import type { Format } from '../batch/dataset/manifest.ts'

/** The options of `wenju extract` as commander gives them. */
export interface ExtractFlags {
  readonly output?: string
  readonly format: Format[]
  readonly metadata?: string
  readonly encoding?: string
  readonly referenceDate?: string
  readonly dictionary?: string
  readonly textField: string
  readonly idField: string
  readonly bom?: boolean
  readonly safeCsv?: boolean
  readonly jobs?: number
  readonly timeout: number
  readonly maxBytes: number
  readonly force?: boolean
  readonly allowShrink?: boolean
  readonly check?: boolean
  readonly watch?: boolean
  readonly log?: 'jsonl'
  readonly quiet?: boolean
  readonly debug?: boolean
}
