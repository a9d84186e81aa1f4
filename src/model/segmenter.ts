/** What cuts text into words and knows their parts of speech. */
export interface Segmenter {
  /** The words of `text` in order; joined they have its length (a lone surrogate comes back as U+FFFD). */
  cut(text: string): readonly string[]
  /** jieba's part of speech of a word that `cut` gave: n, v, nr, ns, nt …; x where the dictionary has none. */
  tag(word: string): string
}
