import { createMatcher } from '../../../lexicon/matcher.ts'
import { fromTables } from '../../../lexicon/own.ts'
import { type Unit, units } from '../../../lexicon/units.ts'

/** A unit in letters is cut by these: km|h, m|⁴, kg|·m². */
const GOES_ON = /^(?:[A-Za-z0-9²³⁴]|[·・⋅][A-Za-z])/

const open = fromTables(() => createMatcher(units))

/** The longest unit that begins at `at`, whatever stands before it; null when none does. */
export const matchUnit = (plain: string, at: number): Unit | null =>
  open().longestAt(plain, at, ({ text, notBefore }, end) => {
    // A unit in letters ends where the letters end, one in characters where they do not begin another word.
    if (text.charCodeAt(text.length - 1) < 128) return text.endsWith('%') || !GOES_ON.test(plain.slice(end, end + 2))
    if (notBefore === '') return true
    const next = plain.charAt(end)
    return next === '' || !notBefore.includes(next)
  })
