import { Formula, mathName } from '../math.ts'
import type { Listener } from './scan.ts'

/** A formula as a text, where its source begins, and whether it stands on a line of its own. */
export type HearFormula = (text: string, at: number, isDisplayed: boolean) => void

/**
 * A listener that hears each formula of MathML as one text, and what hears the last of them at the end of the page. One that
 * is not closed ends where other elements begin.
 */
export function hearFormulas(listener: Listener, hear: HearFormula): { readonly listener: Listener; end(): void } {
  let formula: { readonly made: Formula; readonly at: number; readonly isDisplayed: boolean } | null = null
  const end = (): void => {
    if (formula === null) return
    const { made, at, isDisplayed } = formula
    formula = null
    hear(made.text, at, isDisplayed)
  }
  return {
    end,
    listener: {
      ...listener,
      text(value, at) {
        if (formula === null) listener.text(value, at)
        else formula.made.add(value)
      },
      open(name, attributes, at, isEmpty) {
        const math = mathName(name)
        if (formula !== null) {
          if (math !== null && math !== 'math') {
            formula.made.open(math, Object.fromEntries(attributes))
            if (isEmpty) formula.made.close(math)
          }
          if (math !== null || formula.made.isInText) return
          end()
        } else if (math === 'math' && !isEmpty) {
          const made = new Formula(attributes.get('alttext') ?? '')
          formula = { made, at, isDisplayed: attributes.get('display') === 'block' }
          return
        }
        listener.open(name, attributes, at, isEmpty)
      },
      close(name, after) {
        const math = mathName(name)
        if (formula !== null) {
          if (math === 'math') end()
          else if (math !== null) formula.made.close(math)
          else if (!formula.made.isInText) end()
          if (formula !== null || math !== null) return
        }
        listener.close(name, after)
      },
    },
  }
}
