/**
 * Whether a text shows anything: not blanks alone, nor what is not drawn – marks of width zero and of the direction of
 * writing, variation selectors, fillers.
 *
 *     isVisible('。')  →  true    isVisible(' \u200b\ufeff\u3164')  →  false
 */
export const isVisible = (text: string): boolean => SHOWN.test(text)

/** U+2800 is Braille without a dot. */
const SHOWN = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u
