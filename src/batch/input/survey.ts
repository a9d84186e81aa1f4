/** Characters from which a cell is taken for a text: names and titles have fewer. */
const LONG = 40
/** Columns named in an issue. */
const SHOWN = 12

/** What is seen of a table that has no column of the name asked for. */
export interface Survey {
  /** Takes a row in; null is one that is broken. */
  add(fields: Readonly<Record<string, string>> | null): void
  /**
   * What an issue says of it: how many rows and which columns it has; and which of them seems to hold the texts, or how long
   * its longest cell is where none does.
   */
  params(): Readonly<Record<string, string | number>>
}

/** Looks for the column of the texts: the one with the longest cell, if that is no mere name. */
export function createSurvey(columns: readonly string[]): Survey {
  let count = 0
  let longest = 0
  let column = ''
  return {
    add(fields) {
      count++
      for (const [name, { length }] of Object.entries(fields ?? {})) {
        if (length <= longest) continue
        longest = length
        column = name
      }
    },
    params() {
      const named = columns.filter(name => name !== '')
      const shown = named.slice(0, SHOWN).join(', ') + (named.length > SHOWN ? ', …' : '')
      return { columns: shown, count, ...(longest < LONG ? { longest } : { column }) }
    },
  }
}
