import { reporter } from 'vfile-reporter'
import { quoted } from './catalogue.ts'
import { fileWithMessages, type Reported } from './messages.ts'

/** The issues of one file as vfile-reporter prints them, without its count of messages. */
export function diagnostics(path: string, issues: Iterable<Reported>, color: boolean): string {
  const text = reporter(fileWithMessages(quoted(path), issues), { color })
  return text.slice(0, text.lastIndexOf('\n\n'))
}
