import { fromTables } from '../../../lexicon/own.ts'
import { type Unit, units } from '../../../lexicon/units.ts'
import type { Passage } from '../passage.ts'

/** A country whose currency has a name that others share: 阿根廷 of 阿根廷比索. */
interface National {
  readonly country: string
  readonly code: string
}

const nationals = fromTables(() => {
  const money = units().filter(({ dimension, text }) => dimension === 'money' && text.length > 1)
  const countriesOf = ({ text: name }: Unit): National[] =>
    money
      .filter(({ text }) => text.length > name.length + 1 && text.endsWith(name))
      .map(({ text, code }) => ({ country: text.slice(0, -name.length), code }))
  const shared = money.map(unit => [unit.text, countriesOf(unit)] as const)
  return new Map(shared.filter(([, countries]) => new Set(countries.map(({ code }) => code)).size > 1))
})

/** The code of 比索, 卢比 or 克朗: of the country that the article speaks of most, else what the name alone means. */
export function nationalCode({ plain, nationalCodes }: Passage, { text, code }: Unit): string {
  const countries = nationals().get(text)
  if (countries === undefined) return code
  const known = nationalCodes.get(text) ?? mostNamed(plain, countries) ?? code
  nationalCodes.set(text, known)
  return known
}

/** The code of the country that is named most often; null where none is, or two as often. */
function mostNamed(plain: string, countries: readonly National[]): string | null {
  const [first, second] = countries
    .map(({ country, code }) => ({ code, count: plain.split(country).length - 1 }))
    .sort((a, b) => b.count - a.count)
  return first!.count > second!.count ? first!.code : null
}
