/** Digits and signs with the characters that Unicode has for them raised. */
const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-()n'].map((it, i) => [it, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'][i]!] as const),
)

/** 1, [3], ［2-4］, 注1, 〔5〕, ①, *, †. */
const MARK =
  /^(?:[[［〔【(（]?(?:注释?)?\s?[1-9]\d{0,2}(?:\s?[-–~、,，]\s?[1-9]\d{0,2}){0,8}[\]］〕】)）]?|[①-⑳*＊※†‡§¶]{1,3})$/
/** UTF-16 units of a link that is a mark: [注释 12], [来源请求]. */
const LONGEST_MARK = 12

/** 4, -3, 2+, n: what a power or the charge of an ion is. */
const EXPONENT = /^(?:[-+−–]?\d{1,2}|\d?[-+−–]|n)$/
/** Ten, a symbol of up to three letters that is no acronym (m, km, R; not GDP), a bracket around a formula. */
const BASE = /(?:(?<![\d.,])10|(?<![A-Za-z])(?![A-Z]{3})[A-Za-zμµΩχσ]{1,3}|[\w²³][)）\]])$/
/** What ten is multiplied with stands before it: no note has the mark there. */
const TIMES_TEN = /[×xX*·]\s?10$/

/**
 * What stands for raised characters in plain text, where nothing raises them: nothing for the mark of a note, Unicode's
 * superscripts for a power or a charge, the sign of degrees for a raised o, all else as it is.
 *
 *     10 + 4 → ⁴    km + 2 → ²    企业30 + 1 → nothing    25 + o → °    30 + % → %
 *
 * @param before what stands before it in its line, of which a few characters are looked at
 */
export function raised(before: string, printed: string, isLink: boolean): string {
  const text = printed.trim()
  const base = before.slice(-BEFORE)
  if (isLink && text.length <= LONGEST_MARK) return ''
  // nobody prints a power of one
  const isPower = EXPONENT.test(text) && BASE.test(base) && (text !== '1' || TIMES_TEN.test(base))
  if (isPower) return superscript(text) ?? text
  if (/^[o0]$/.test(text) && /\d$/.test(base)) return '°'
  return MARK.test(text) ? '' : printed
}

/** UTF-16 units before raised characters that are looked at. */
export const BEFORE = 16

/** A text in superscripts; null where Unicode lacks one of them. */
export function superscript(text: string): string | null {
  const signs = [...text.replaceAll(/[−–]/g, '-')].map(it => SUPERSCRIPTS.get(it))
  return signs.includes(undefined) ? null : signs.join('')
}
