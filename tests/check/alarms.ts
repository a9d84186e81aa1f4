import { createExtractor } from '../../src/pipeline.ts'

const extract = createExtractor()

/** The checks of an article. */
export const checksOf = (text: string, path = 'a.txt') => extract({ path, text, date: '2024-07-15' }).tables.checks

const equationsOf = (text: string, status: string): string[] =>
  checksOf(text)
    .filter(check => check.status === status)
    .map(({ equation }) => equation)

/** The equations of the alarms that an article raises: `alarmsOf('男48人、女37人，合计95人。')` */
export const alarmsOf = (text: string): string[] => equationsOf(text, 'inconsistent')

/** The equations that hold in an article. */
export const holdingOf = (text: string): string[] => equationsOf(text, 'consistent')
