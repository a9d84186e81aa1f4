import { lastDayOf } from '../../model/edtf.ts'
import { STOCK } from '../../model/stocks.ts'

/** 年末, 6月底; a weekend is a period. */
const END = /(?<!周)[末底]$/

/**
 * A period as those of two articles are compared. Of what is told as of a moment – up to it, or at the end of a period – that is the
 * end of a day: 2022年末, 截至2022年底 and 截至12月31日 are one, and of a stock 2022年 and 2022年12月31日 too.
 *
 * @example momentOf({ time: '2022-12', printed: '2022年末', measure: '机动车保有量' }) // '../2022-12-31'
 */
export function momentOf({ time, printed, measure }: Record<'time' | 'printed' | 'measure', string>): string {
  const isMoment = time.startsWith(UP_TO) || END.test(printed) || STOCK.test(measure)
  const day = isMoment ? lastDayOf(time.replace(UP_TO, '')) : null
  return day === null ? time : `${UP_TO}${day}`
}

const UP_TO = '../'
