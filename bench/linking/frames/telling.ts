import type { FrameFigure } from './types.ts'

/** Text with the figures in it. */
export interface Told {
  readonly text: string
  readonly figures: readonly FrameFigure[]
}

/** Joins text and figures: t`${owner}有${thing.noun}${amount.level(thing.noun)}。` */
export function t(strings: TemplateStringsArray, ...parts: readonly (string | Told)[]): Told {
  let all: Told = { text: strings[0]!, figures: [] }
  parts.forEach((part, i) => {
    all = join(join(all, typeof part === 'string' ? plain(part) : part), plain(strings[i + 1]!))
  })
  return all
}

const plain = (text: string): Told => ({ text, figures: [] })

const join = (a: Told, b: Told): Told => ({
  text: a.text + b.text,
  figures: [
    ...a.figures,
    ...b.figures.map(it => ({ ...it, start: it.start + a.text.length, end: it.end + a.text.length })),
  ],
})

export const joined = (parts: readonly Told[], mark: string): Told =>
  parts.reduce((all, part) => join(join(all, plain(mark)), part))

/** Names of one thing, the best first. */
export type Names = string | readonly string[]

const list = (names: Names): readonly string[] => (typeof names === 'string' ? [names] : names)

/** An amount as printed: 约 [320名] 左右. */
export class Amount {
  readonly before: string
  readonly text: string
  readonly after: string

  constructor(before: string, text: string, after: string) {
    this.before = before
    this.text = text
    this.after = after
  }

  level(measures: Names, bases: Names = ''): Told {
    return this.told('level', null, measures, '', bases)
  }

  share(measures: Names, wholes: Names): Told {
    return this.told('share', null, measures, wholes, '')
  }

  /** A change, of a share where it has a whole. */
  change(direction: 'up' | 'down', measures: Names, bases: Names = '', wholes: Names = ''): Told {
    return this.told('change', direction, measures, wholes, bases)
  }

  criterion(measures: Names): Told {
    return this.told('criterion', null, measures, '', '')
  }

  rank(measures: Names): Told {
    return this.told('rank', null, measures, '', '')
  }

  private told(
    relation: FrameFigure['relation'],
    direction: FrameFigure['direction'],
    measures: Names,
    wholes: Names,
    bases: Names,
  ): Told {
    const start = this.before.length
    return {
      text: this.before + this.text + this.after,
      figures: [
        {
          start,
          end: start + this.text.length,
          relation,
          direction,
          measures: list(measures),
          wholes: list(wholes),
          bases: list(bases),
        },
      ],
    }
  }
}
