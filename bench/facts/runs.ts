/** Figures of a run in per cent, by set and field. */
export type Run = ReadonlyMap<string, ReadonlyMap<string, number>>

/** One line a figure: set, field, per cent. */
export const formatRun = (run: Run, commit: string): string =>
  [
    `#\tset, field, per cent at ${commit}`,
    ...[...run].flatMap(([set, fields]) => [...fields].map(([name, it]) => `${set}\t${name}\t${it.toFixed(2)}`)),
    '',
  ].join('\n')

/** Reads what `formatRun` writes. */
export function parseRun(text: string): Run {
  const run = new Map<string, Map<string, number>>()
  for (const line of text.split('\n')) {
    const [set, name, it] = line.split('\t')
    if (line.startsWith('#') || it === undefined) continue
    run.set(set!, (run.get(set!) ?? new Map()).set(name!, Number(it)))
  }
  return run
}

/** The last of the runs, which are named by when they were. */
export const latestRun = (names: readonly string[]): string | null =>
  names
    .filter(name => name.endsWith('.tsv'))
    .sort()
    .at(-1) ?? null

const WIDTH = 17

/** A table of fields by sets, each figure with what it moved since another run. */
export function printRun(run: Run, before: Run | null): string {
  const fields = new Set([...run.values()].flatMap(it => [...it.keys()]))
  const sets = [...run.keys()]
  const cell = (set: string, field: string): string => {
    const now = run.get(set)!.get(field)
    if (now === undefined) return ''
    const then = before?.get(set)?.get(field)
    const moved = then === undefined ? '' : ` (${now >= then ? '+' : ''}${(now - then).toFixed(1)})`
    return now.toFixed(1) + moved
  }
  const row = (name: string, cells: readonly string[]): string =>
    name.padEnd(24) + cells.map(it => it.padStart(WIDTH)).join('')
  return [
    row('', sets),
    ...[...fields].map(field =>
      row(
        field,
        sets.map(set => cell(set, field)),
      ),
    ),
  ].join('\n')
}
