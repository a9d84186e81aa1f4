import type { LeftOut } from '../left-out.ts'
import type { Place } from './places.ts'
import type { Attributes } from './scan.ts'

/** A stretch of text that a browser shows as a line or paragraph of its own, or a table. */
export interface PageBlock {
  readonly text: string
  /** The same, with a blank where one element ends and another begins: 9月26日|来源：… */
  readonly spaced: string
  /** UTF-16 units that are links. */
  readonly linked: number
  /** Line of the file, from 1. */
  readonly line: number
  readonly place: Place
  /** 1 to 6; null where it is no heading. */
  readonly heading: number | null
  /** Where the table stands in the source; null where it is none. */
  readonly table: { readonly start: number; readonly end: number } | null
  readonly leftOut: LeftOut
}

export interface Page {
  readonly blocks: readonly PageBlock[]
  /** Of `meta` and `link` tags, in order. */
  readonly metas: readonly Attributes[]
  /** Of `<title>`. */
  readonly title: string
  /** Sources of scripts that hold JSON-LD. */
  readonly data: readonly string[]
  /** The address in `<!-- saved from url=(0042)https://… -->`. */
  readonly savedFrom: string | null
  /** When a page of WeChat says that it was published, in seconds since 1970; null elsewhere. */
  readonly stamp: number | null
  /** Name of the account, on a page of WeChat. */
  readonly account: string | null
  /** UTF-16 units of sentences in elements that are hidden, and the line of the first, from 1. */
  readonly hiddenProse: { readonly length: number; readonly line: number }
}
