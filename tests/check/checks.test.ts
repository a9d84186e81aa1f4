import { describe, expect, it } from 'vitest'
import { checkFigures } from '../../src/check/checks.ts'
import { level, linked, of, share } from './linked.ts'

describe('checkFigures', () => {
  const doc = linked(
    '工匠[1204名]，女工匠[381名]，占[26.4%]。',
    level('工匠'),
    level('女工匠'),
    share('女工匠', of({ part: 1, whole: 0 })),
  )

  it('gives the operands first, the stated figure last, and what the digits allow', () => {
    expect(checkFigures(doc).checks).toEqual([
      {
        kind: 'share',
        frame: 'share_of',
        status: 'inconsistent',
        grade: 'stated',
        figures: [1, 0, 2],
        equation: '381 ÷ 1204 = 31.64% ≠ 26.4%',
        stated: '26.4',
        likely: { figure: 1, text: '318名' },
        computedLower: '31.6445182724',
        computedUpper: '31.6445182724',
      },
    ])
  })

  it('warns at the stated figure', () => {
    expect(checkFigures(doc).issues).toEqual([
      {
        code: 'share-mismatch',
        severity: 'warning',
        span: { start: doc.figures[2]!.start, end: doc.figures[2]!.end },
        line: null,
        params: {
          check: 'test/c1',
          measure: '女工匠',
          equation: '381 ÷ 1204 = 31.64% ≠ 26.4%',
          printed: '381名',
          likely: '318名',
          stated: '26.4',
          lower: expect.any(String),
          upper: expect.any(String),
        },
      },
    ])
  })

  it('keeps earlier findings', () => {
    const finding = { code: 'x', severity: 'info', span: null, line: 1, params: {} } as const
    expect(checkFigures({ ...doc, issues: [finding] }).issues[0]).toBe(finding)
  })
})
