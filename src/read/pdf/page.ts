/** Characters that a PDF places together. In points, from the left and from the top of the page as it is shown. */
export interface Run {
  readonly text: string
  readonly x: number
  /** Of the base line. */
  readonly y: number
  readonly width: number
  /** Of the type. */
  readonly size: number
}

/** A page with its text. */
export interface Page {
  /** From 1. */
  readonly number: number
  readonly height: number
  readonly runs: readonly Run[]
  /** Units that stand slanted or upside down, as watermarks do, and are left out. */
  readonly slanted: number
}

/** Text on one base line, without a wide gap within. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Pieces on one base line, from left to right. */
export interface Row {
  readonly pieces: readonly Piece[]
  readonly y: number
  readonly size: number
}

export const textOf = ({ pieces }: Row): string => pieces.map(({ text }) => text).join(' ')

/** The least of some numbers, as many as there are: so many arguments no call takes. */
export const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)

/** The greatest of some numbers, likewise. */
export const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)

/** Middle of some numbers, the lower one of two; 0 of none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[(numbers.length - 1) >> 1] ?? 0
}
