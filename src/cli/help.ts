import type { Help } from 'commander'
import stringWidth from 'string-width'
import type { Words } from './words/words.ts'

/** Columns that a description needs to stand beside its term; with fewer it stands below. */
const NARROWEST = 36
const BELOW = 6

/** What a line is not broken in: blanks, or a word or Chinese character, or an opening mark alone, with the Chinese marks about it. */
const PIECES =
  /(?:[（“《]*(?:\p{sc=Han}|[^\s\p{sc=Han}（“《，。；：、）”》！？]+)|[（“《]+(?=\s*[，。；：、）”》！？]))(?:\s*[，。；：、）”》！？])*|\s+|\S/gu

/** How help is laid out: titles in the language of the words, Chinese as wide as a terminal shows it. */
export function helpLayout({ help }: Words): Partial<Help> {
  const inWords = (text: string): string => help.terms[text] ?? text
  return {
    showGlobalOptions: true,
    minWidthToWrap: 20,
    displayWidth: stringWidth,
    boxWrap: wrap,
    styleTitle: inWords,
    styleUsage: usage => usage.split(' ').map(inWords).join(' '),
    optionDescription({ description, argChoices, defaultValue, defaultValueDescription }) {
      const fallback = defaultValue === undefined ? null : (defaultValueDescription ?? String(defaultValue))
      return description + help.notes(argChoices?.join(', ') ?? null, fallback)
    },
    argumentDescription: ({ description }) => description,
    formatItem(term, termWidth, description, helper) {
      const width = helper.helpWidth ?? 80
      const beside = width - termWidth - 4
      const pad = ' '.repeat(beside < NARROWEST ? BELOW : termWidth + 4)
      const lines = wrap(description, width - pad.length).replaceAll('\n', `\n${pad}`)
      if (beside < NARROWEST) return `  ${term}\n${pad}${lines}`
      return `  ${term}${' '.repeat(termWidth - stringWidth(term) + 2)}${lines}`
    },
  }
}

/** Breaks text into lines of so many columns. */
export function wrap(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== '' && stringWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return [...lines, line.trimEnd()].join('\n')
}
