/** What a file of the input is, by the end of its name. */
export type InputFormat = 'article' | 'rows' | 'table' | 'zip' | 'tar'

const formats: readonly (readonly [RegExp, InputFormat])[] = [
  [/\.(?:tar|tgz|tar\.gz)$/i, 'tar'],
  [/\.zip$/i, 'zip'],
  [/\.(?:txt|text|md|markdown)(?:\.gz)?$/i, 'article'],
  [/\.(?:jsonl|ndjson)(?:\.gz)?$/i, 'rows'],
  [/\.csv(?:\.gz)?$/i, 'table'],
]

/** The format of a file; null when it is none that is read. */
export function formatOf(path: string): InputFormat | null {
  return formats.find(([ending]) => ending.test(path))?.[1] ?? null
}

export const isCompressed = (path: string): boolean => /\.(?:gz|tgz)$/i.test(path)

/** Compressed, or an archive whose members are. */
export const isPacked = (path: string): boolean => isCompressed(path) || /\.zip$/i.test(path)
