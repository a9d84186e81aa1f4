/**
 * Runs over all at once; where that throws, over each alone, so that what fails over one costs only that one.
 *
 *     settle(['1', 'x'], all => all.map(one => JSON.parse(one)), () => null)  →  [1, null]
 */
export function settle<In, Out>(
  all: readonly In[],
  run: (all: readonly In[]) => Out[],
  failed: (one: In, error: unknown) => Out,
): Out[] {
  try {
    return run(all)
  } catch (error) {
    if (all.length > 1) return all.flatMap(one => settle([one], run, failed))
    return all.map(one => failed(one, error))
  }
}
