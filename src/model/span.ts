/** A stretch of `article.text`: half-open, in UTF-16 units. */
export interface Span {
  /** Offset of the first UTF-16 unit, 0-based. */
  readonly start: number
  /** Offset just past the last UTF-16 unit. */
  readonly end: number
}

/** The characters of a span. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether `outer` holds all of `inner`. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Reading order: earlier start first, then the longer span. */
export const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/**
 * Index of the first span of a sorted, non-overlapping layer that ends after `offset`
 * (the span at `offset` or else the next one); `spans.length` when there is none. Binary search.
 */
export function indexAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (spans[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The spans of a sorted, non-overlapping layer that touch `[start, end)`. */
export function spansIn<T extends Span>(spans: readonly T[], start: number, end: number): T[] {
  const found: T[] = []
  for (let i = indexAfter(spans, start); i < spans.length && spans[i]!.start < end; i++) found.push(spans[i]!)
  return found
}
