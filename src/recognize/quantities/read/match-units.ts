import { createMatcher } from '../../../lexicon/matcher.ts'
import { fromTables } from '../../../lexicon/own.ts'
import { type Unit, units } from '../../../lexicon/units.ts'

const open = fromTables(() => createMatcher(units))

/** The longest unit that begins at `at`, whatever stands before it; null when none does. */
export const matchUnit = (plain: string, at: number): Unit | null =>
  open().longestAt(plain, at, ({ text, notBefore }, end) => {
    // A unit in letters ends where the letters end, one in characters where they do not begin another word.
    if (text.charCodeAt(text.length - 1) < 128) return text.endsWith('%') || !/[A-Za-z0-9²³]/.test(plain.charAt(end))
    if (notBefore === '') return true
    const next = plain.charAt(end)
    return next === '' || !notBefore.includes(next)
  })
