import { type Issue, issue } from '../../model/issue.ts'
import { type Decoded, mixedEncodings } from '../../read/decode.ts'

/** What is said of the encoding of a table or collection: that there are two, that characters were lost, or which was found; null of plain UTF-8. */
export function encodingIssue(
  name: string,
  { encoding, strays, replaced }: Pick<Decoded, 'encoding' | 'strays' | 'replaced'>,
): Issue | null {
  if (strays !== null) return mixedEncodings(encoding, strays, replaced)
  if (replaced > 0) return issue('replacement-character', 'warning', null, { count: replaced, encoding })
  return encoding === 'utf-8' ? null : issue('found-encoding', 'info', null, { name, encoding })
}
