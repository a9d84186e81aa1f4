import { describe, expect, it } from 'vitest'
import { generateFrames } from '../../bench/linking/frames/generate.ts'
import type { FrameFigure } from '../../bench/linking/frames/types.ts'
import { VOCABULARY_B } from '../../bench/linking/frames/vocabulary-b.ts'
import { bestLikeness } from '../../bench/linking/gold.ts'
import { createExtractor } from '../../src/pipeline.ts'
import type { Row } from '../../src/record/schemas.ts'

const extract = createExtractor()

/** How much of what frames of another vocabulary than the fitted one tell must come back. */
const LEAST_RIGHT = 0.88
/** How alike a measure must be to one that is accepted. */
const LIKENESS = 0.6

const measureOf = ({ entity, property }: Row<'figures'>): string => `${entity ?? ''}${property ?? ''}`

function isRight(told: FrameFigure, found: Row<'figures'> | undefined): boolean {
  return (
    found !== undefined &&
    found.relation === told.relation &&
    found.direction === told.direction &&
    bestLikeness(told.measures, measureOf(found)) >= LIKENESS &&
    (told.relation !== 'share' || told.wholes.includes(found.whole ?? ''))
  )
}

/** Sentences that anyone would try first. */
const PLAIN: readonly (readonly [string, ...string[]])[] = [
  ['学校有教师320人。', '320人 level 教师'],
  ['全校共有教师320人，其中党员占55%。', '320人 level 教师', '55% share 党员 / 教师'],
  ['参观人数达1.2万人次，比去年同期多3000人次。', '1.2万人次 level 参观人数', '3000人次 change up 参观人数 < 去年同期'],
  ['代表共172名，女代表占35.4%。', '172名 level 代表', '35.4% share 女代表 / 代表'],
  ['去年粮食产量52.7万吨，同比增长3.1%。', '52.7万吨 level 粮食产量', '3.1% change up 粮食产量 < 同比'],
  ['医院有病床1500张，比去年增加200张。', '1500张 level 病床', '200张 change up 病床 < 去年'],
  ['村里有60岁以上的老人215人。', '60岁 criterion 老人', '215人 level 60岁以上的老人'],
  ['该县森林覆盖率为61.3%，居全省第二。', '61.3% level 该县森林覆盖率', '第二 rank 该县森林覆盖率'],
  ['近七成受访者表示满意。', '七成 share 表示满意 / 受访者'],
  [
    '失业率由5.6%降至5.2%，下降0.4个百分点。',
    '5.6% level 失业率',
    '5.2% level 失业率',
    '0.4个百分点 change down 失业率',
  ],
]

function notate(figure: Row<'figures'>): string {
  const { text, relation, direction, whole, base } = figure
  return [text, relation, direction ?? '', measureOf(figure), whole ? `/ ${whole}` : '', base ? `< ${base}` : '']
    .filter(it => it !== '')
    .join(' ')
}

describe('what sentences tell comes back', () => {
  it(`at least ${LEAST_RIGHT * 100} % of what 400 documents from frames tell, in words that nothing was fitted to`, () => {
    let told = 0
    const wrong: string[] = []
    for (const { frame, text, figures } of generateFrames(20231, 400, VOCABULARY_B)) {
      const found = new Map(extract({ text, date: '2024-03-15' }).tables.figures.map(it => [it.start, it]))
      for (const figure of figures) {
        told++
        if (!isRight(figure, found.get([...text.slice(0, figure.start)].length))) wrong.push(`${frame}: ${text}`)
      }
    }
    expect(1 - wrong.length / told, wrong.slice(0, 5).join('\n')).toBeGreaterThan(LEAST_RIGHT)
  })

  it.each(PLAIN)('to the letter: %s', (text, ...expected) => {
    expect(extract({ text, date: '2024-03-15' }).tables.figures.map(notate)).toEqual(expected)
  })
})
