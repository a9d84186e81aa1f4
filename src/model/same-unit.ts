import type { Quantity } from './layers.ts'

/** Classifiers of people: 771名 is part of 2296人. */
const PEOPLE = new Set(['{名}', '{人}', '{位}', '{个人}'])

/** Whether two figures count in the same unit, so that they can be added, compared and divided. */
export const isSameUnit = (a: Quantity, b: Quantity): boolean =>
  a.unitCode === b.unitCode || (PEOPLE.has(a.unitCode) && PEOPLE.has(b.unitCode))
