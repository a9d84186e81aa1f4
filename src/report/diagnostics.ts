import { reporter } from 'vfile-reporter'
import { type Language, quoted } from './catalogue.ts'
import { fileWithMessages, type Reported } from './messages.ts'

interface DiagnosticsOptions {
  readonly color: boolean
  readonly language?: Language
}

/** The issues of one file as vfile-reporter prints them, without its count of messages. */
export function diagnostics(path: string, issues: Iterable<Reported>, { color, language }: DiagnosticsOptions): string {
  const file = fileWithMessages(quoted(path), issues, language)
  const text = reporter(file, { color })
  // notes alone are not counted, and a drawing has blank lines of its own
  const isCounted = file.messages.some(message => message.fatal !== undefined)
  return isCounted ? text.slice(0, text.lastIndexOf('\n\n')) : text.trimEnd()
}

/** Prints the issues of files as they come; what follows on the same file stands under its name once. */
export function createDiagnostics(options: DiagnosticsOptions): (path: string, issues: Iterable<Reported>) => string {
  let last: string | null = null
  return (path, issues) => {
    const text = diagnostics(path, issues, options)
    const isSame = path === last
    last = path
    return isSame ? text.slice(text.indexOf('\n') + 1) : text
  }
}
