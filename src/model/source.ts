import type { Root } from 'mdast'
import type { Issue } from './issue.ts'

/** What is said about an article outside its text: front matter, a metadata table, the caller. */
export interface Metadata {
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  readonly agency?: string | undefined
  readonly place?: string | undefined
  /** EDTF, any precision. */
  readonly date?: string | undefined
  readonly authors?: readonly string[] | undefined
  /** Its web address. */
  readonly url?: string | undefined
}

/** The collection that a text is a row of. */
export interface Origin {
  /** `csv`, `xlsx`. */
  readonly format: string
  /** `text/csv`. */
  readonly mediaType: string
  /** `gb18030`. */
  readonly encoding: string
  /** Sheet of the workbook, by its name. */
  readonly sheet?: string | undefined
  /** Its cell there: `C9`. */
  readonly cell?: string | undefined
  /** Where it begins in the file, from 1, where it is a stretch of it. */
  readonly line?: number | undefined
}

/** A file, decoded and parsed: what `read/` gives and `structure/` takes. */
export interface Source {
  /** Path as given, relative to the input folder, `/` between parts. */
  readonly path: string
  /** The path without its extension, where that told the format; the whole path where the caller did. Ids begin with it. */
  readonly stem: string
  /** `txt`, `md`, `html`, `docx`, `pdf`. */
  readonly format: string
  /** `text/html`. */
  readonly mediaType: string
  /** `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`; null where it has none, as a PDF. */
  readonly encoding: string | null
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string
  /** The file as mdast; every block node has `position` with the line of the decoded file, from 1. */
  readonly root: Root
  /** What it was taken from, where that is no file of its own. */
  readonly origin?: Origin | undefined
  /** From front matter, or the head of a page. */
  readonly metadata: Metadata
  readonly issues: readonly Issue[]
}
