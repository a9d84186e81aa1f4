/** What a character may do to a sentence; 0 for everything else. */
export const Mark = {
  /** 。！？ and half-width ! ? */
  stop: 1,
  /** … */
  ellipsis: 2,
  /** . */
  dot: 3,
  /** ，；： and half-width , ; : */
  pause: 4,
  /** （《【〔「『“ … */
  open: 5,
  /** ）》】〕」』” … */
  close: 6,
  /** Space, tab, no-break space, U+3000 … */
  blank: 7,
} as const

const members: readonly (readonly [number, string])[] = [
  [Mark.stop, '。！？!?｡'],
  [Mark.ellipsis, '…'],
  [Mark.dot, '.'],
  [Mark.pause, '，；：,;:'],
  [Mark.open, '（《〈【〔「『“‘(['],
  [Mark.close, '）》〉】〕」』”’)]'],
  [Mark.blank, ' \t\r\n\v\f\u00a0\u3000\ufeff\u200b\u2002\u2003\u2009'],
]

let table: Uint8Array | undefined

/** The mark of every UTF-16 unit, built on first use. */
export function marks(): Uint8Array {
  if (table === undefined) {
    table = new Uint8Array(0x10000)
    for (const [mark, characters] of members) for (const c of characters) table[c.charCodeAt(0)] = mark
  }
  return table
}

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

export const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
