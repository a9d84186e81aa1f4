import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Severity } from '../model/issue.ts'
import { type Language, wordingOf } from './catalogue.ts'

/** An issue as it leaves the pipeline: with its place in a file. */
export interface Reported {
  readonly code: string
  readonly severity: Severity
  /** From 1; null when it is about the whole file. */
  readonly line: number | null
  /** From 1; null when it is not known. */
  readonly column?: number | null
  readonly params: Readonly<Record<string, string | number>>
  /** Its words, where they are made already. */
  readonly message?: string
}

/** Adds issues to a file as vfile messages, for vfile's reporters; `ruleId` is the issue's code. */
export function addMessages(file: VFile, issues: Iterable<Reported>, language: Language = 'en'): void {
  for (const { code, severity, line, column, params, message = wordingOf(code, params, language) } of issues) {
    const place = line === null ? {} : { place: { line, column: column ?? 1 } }
    const options = { source: 'wenju', ruleId: code, ...place }
    const added: VFileMessage = severity === 'info' ? file.info(message, options) : file.message(message, options)
    if (severity === 'error') added.fatal = true
  }
}

/** A file of that path with its issues as messages. */
export function fileWithMessages(path: string, issues: Iterable<Reported>, language: Language = 'en'): VFile {
  const file = new VFile({ path })
  addMessages(file, issues, language)
  return file
}
