import { expect, test } from 'vitest'
import { recognizeNumbers } from '../../src/recognize/numbers.ts'
import { articleOf } from './article-of.ts'

const SCRAPS =
  '1234567890 一二三四五六七八九十 年月日 百分之 几 半 十 100， 2020年 一番 1. a1 5%， ，。、；：！？“”（）《》—…·-.,/:%'

/** Milliseconds for `scrap` over and over on one line. */
function time(scrap: string, size: number): number {
  const doc = articleOf(scrap.repeat(Math.ceil(size / scrap.length)).slice(0, size))
  const start = performance.now()
  recognizeNumbers(doc)
  return performance.now() - start
}

const SIZE = 30_000

test.each(SCRAPS.split(' '))('twice as much of %s takes about twice as long', scrap => {
  let once = Number.POSITIVE_INFINITY
  let twice = Number.POSITIVE_INFINITY
  // The machine may be busy: the best of several runs, and one calm pair is enough.
  for (let run = 0; run < 12 && !(twice < 2.3 * once + 1); run++) {
    once = Math.min(once, time(scrap, SIZE))
    twice = Math.min(twice, time(scrap, 2 * SIZE))
  }
  expect(twice).toBeLessThan(2.3 * once + 1)
})
