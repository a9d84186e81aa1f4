/** Longest line taken for a cell, in UTF-16 units. */
const LONGEST_CELL = 40

/** Whether a line may be one cell: short, and no sentence ends or pauses in it. */
export const isCellLine = (line: string): boolean => {
  const text = line.trim()
  return text !== '' && text.length <= LONGEST_CELL && !/[。；！？;!?]|，(?!\d{3})/.test(text)
}
