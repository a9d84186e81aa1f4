import type { Given } from '../../model/given.ts'
import { type Issue, issue } from '../../model/issue.ts'
import type { Origin } from '../../model/source.ts'

/** Where the text of an item is: in a file that the worker opens, or here. */
export type Content =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string; readonly origin?: Origin | undefined }
  /** There is none, and this is why. */
  | { readonly kind: 'none'; readonly issue: Issue }

/** One input: a file, a row of a collection or a member of an archive. */
export interface Item {
  /** As the records name it, relative to the input folder: `news/a.txt`, `news.jsonl/17`, `news.zip/a.txt`. */
  readonly path: string
  /** The file it lies in, relative to the input folder; `path` but for rows and members. Items come sorted by it. */
  readonly source: string
  /** The collection that it is a row of, in whose lines it is found: `news.jsonl`, `news.zip/a.jsonl`. */
  readonly collection?: string
  /** Its id is an earlier one's but for upper and lower case: its files are named apart, for Windows and macOS. */
  readonly twin?: true
  /** Line of a collection where the row begins, from 1. */
  readonly line: number | null
  readonly content: Content
  /** Size of the text in bytes. */
  readonly size: number
  /** As found: the pipeline reads it and tells what makes no sense. Hashed into the manifest. */
  readonly given: Given
}

/** What cannot be read, with the reason why. */
export const refusedItem = (path: string, problem: Issue): Item => ({
  path,
  source: path,
  line: null,
  size: 0,
  given: {},
  content: { kind: 'none', issue: problem },
})

/** That a collection or archive holds nothing: an error where it was asked for, or where nothing may be left out. */
export const emptyItem = ({ path, named }: { readonly path: string; readonly named: boolean }, strict = false): Item =>
  refusedItem(path, issue('empty-file', named || strict ? 'error' : 'warning', null))
