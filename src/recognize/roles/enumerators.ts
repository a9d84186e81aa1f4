import { type Candidate, PRIORITY } from '../../model/candidate.ts'
import type { Numeral } from '../../model/layers.ts'

const enumerator = (start: number, end: number, rule: string): Candidate => ({
  kind: 'enumerator',
  start,
  end,
  rule,
  priority: PRIORITY.NAME + 1,
})

const OPENERS = '\n\t。；;：:！？!?”」，, '

/** 2.2 |合同估算价: the number of a section, at the head of a line and before a blank. */
const SECTION = /^\d{1,2}\.\d{1,2}[ \t\u3000]\p{Script=Han}/u
const LONGEST_SECTION = 7

/** 一是, （三）, 1., 其二, 一、: what numbers the points of a text. */
export function readEnumerator(plain: string, numeral: Numeral): Candidate | null {
  const { start, end, value } = numeral
  if ((start === 0 || plain[start - 1] === '\n') && SECTION.test(plain.slice(start, start + LONGEST_SECTION)))
    return enumerator(start, end, 'section')
  if (value === null || value.length > 2 || numeral.over) return null
  const before = plain.charAt(start - 1)
  const after = plain.charAt(end)
  if ('（('.includes(before) && before !== '' && '）)'.includes(after) && after !== '') {
    return isBracketed(plain, start) ? enumerator(start - 1, end + 1, 'bracketed') : null
  }
  if (before === '其' && numeral.form === 'chinese' && /[，：:、]/.test(after)) return enumerator(start - 1, end, 'qi')
  const opens = start === 0 || OPENERS.includes(before)
  if (!opens) return null
  if (numeral.form === 'chinese') return spoken(plain, numeral, before)
  // 处罚：1.没收违法所得
  const isLineStart = start === 0 || '\n\t。；;”'.includes(before) || ('：:'.includes(before) && value === '1')
  if (isLineStart && '.、)）．'.includes(after) && after !== '' && !/\d/.test(plain.charAt(end + 1)))
    return enumerator(start, end + 1, 'listed')
  return null
}

/** （三） at the head of a line, a sentence or a clause, not 乘客（3）. */
const isBracketed = (plain: string, start: number): boolean => start < 2 || !/[\p{L}\d]/u.test(plain.charAt(start - 2))

const DIGITS = '一二三四五六七八九十'
/** 。[一]、二审均认为: two numbers in a row are of one thing; at the head of a line 三、四季度安排 is the third point. */
const isFollowed = (plain: string, { start, end, value }: Numeral): boolean =>
  start > 0 && plain[start - 1] !== '\n' && plain[end + 1] === DIGITS[Number(value)]

/** How far behind 一则 its 二则 stands. */
const REACH = 60

/** 一是, 二要, 三、; 判决如下：一、 */
function spoken(plain: string, numeral: Numeral, before: string): Candidate | null {
  const { start, end } = numeral
  const after = plain.charAt(end)
  if (after === '是' || after === '要') return enumerator(start, end + 1, 'spoken')
  // 一则新闻 is one, 一则…，二则… are two
  if (after === '则' && (plain.charAt(start) !== '一' || plain.slice(end, end + REACH).includes('二则')))
    return enumerator(start, end + 1, 'spoken')
  if ('来者'.includes(after) && after !== '' && /[，：]/.test(plain.charAt(end + 1)))
    return enumerator(start, end + 1, 'spoken')
  const isLineStart =
    start === 0 || '\n。；”'.includes(before) || ('：:'.includes(before) && plain.charAt(start) === '一')
  const isListed = isLineStart && '、.．'.includes(after) && after !== '' && !isFollowed(plain, numeral)
  return isListed ? enumerator(start, end + 1, 'listed') : null
}
