import { Big } from 'big.js'

/** How many digits a figure prints before its closing zeros: 2 of 190, 5 of 9514.8万; 0 of a range. */
export const printedDigits = ({ value }: { readonly value: string | null }): number =>
  value === null ? 0 : new Big(value).c.length
