import { CONTENTS, type Content } from './contents.ts'

/** A text in one layout, with the rows it holds. */
export interface Dialogue {
  readonly name: string
  readonly path: string
  readonly text: string
  readonly rows: readonly Row[]
}

interface Row {
  readonly asker: string | null
  readonly question: string
  readonly answerer: string | null
  readonly answer: string
}

interface Layout {
  readonly name: string
  readonly path?: string
  /** How the asker and the answerer are printed, without colon; null where nobody is. */
  readonly asker: (content: Content, turn: number) => string
  readonly answerer: (content: Content, turn: number) => string
  readonly print: (content: Content, asker: (turn: number) => string, answerer: (turn: number) => string) => string
}

const lines = (content: Content, body: readonly string[]): string =>
  [content.title, content.lead, ...body, content.close].join('\n')

/** A label before each question and answer, with what stands between label and text. */
const labelled =
  (colon: string, wrap: (label: string) => string = label => label) =>
  (content: Content, asker: (turn: number) => string, answerer: (turn: number) => string): string =>
    lines(
      content,
      content.turns.flatMap(({ question, answer }, turn) => [
        `${wrap(asker(turn))}${colon}${question}`,
        ...answer.map((paragraph, at) => (at === 0 ? `${wrap(answerer(turn))}${colon}${paragraph}` : paragraph)),
      ]),
    )

const said = (label: string) => () => label

const LAYOUTS: readonly Layout[] = [
  { name: '问 and 答', asker: said('问'), answerer: said('答'), print: labelled('：') },
  { name: 'a reporter and a name', asker: said('记者'), answerer: ({ person }) => person, print: labelled('：') },
  {
    name: 'papers and offices',
    asker: ({ papers }, turn) => papers[turn % papers.length]!,
    answerer: ({ office, person }) => `${office} ${person}`,
    print: labelled('：'),
  },
  {
    name: 'papers that ask in their own name',
    asker: ({ outlets }, turn) => outlets[turn % outlets.length]!,
    answerer: ({ surname, rank }) => `${surname}${rank}`,
    print: labelled('：'),
  },
  { name: 'Q and A', asker: said('Q'), answerer: said('A'), print: labelled(':') },
  {
    name: 'numbered',
    asker: (_, turn) => `问${turn + 1}`,
    answerer: (_, turn) => `答${turn + 1}`,
    print: labelled('：'),
  },
  {
    name: 'in brackets',
    asker: said('记者'),
    answerer: ({ person }) => person,
    print: labelled('', label => `【${label}】`),
  },
  {
    name: 'in bold',
    path: 'a.md',
    asker: said('记者'),
    answerer: ({ person }) => person,
    print: (content, asker, answerer) =>
      lines(
        content,
        content.turns.flatMap(({ question, answer }, turn) => [
          `**${asker(turn)}：** ${question}`,
          `**${answerer(turn)}：** ${answer[0]}`,
          ...answer.slice(1),
        ]),
      ).replaceAll('\n', '\n\n'),
  },
  {
    name: 'labels on lines of their own',
    asker: said('问'),
    answerer: said('答'),
    print: (content, asker, answerer) =>
      lines(
        content,
        content.turns.flatMap(({ question, answer }, turn) => [
          `${asker(turn)}：`,
          question,
          `${answerer(turn)}：`,
          ...answer,
        ]),
      ),
  },
  {
    name: 'in one paragraph',
    asker: said('问'),
    answerer: said('答'),
    print: (content, asker, answerer) =>
      lines(content, [
        content.turns
          .map(({ question, answer }, turn) => `${asker(turn)}：${question}${answerer(turn)}：${answer.join('')}`)
          .join(''),
      ]),
  },
  {
    name: 'letters of readers',
    asker: said('网友留言'),
    answerer: ({ body }) => `${body}回复`,
    print: labelled('：'),
  },
  {
    name: 'in traditional script',
    asker: said('記者問'),
    answerer: said('答'),
    print: labelled('：'),
  },
  {
    name: 'with time codes',
    asker: said('主持人'),
    answerer: ({ surname, rank }) => `${surname}${rank}`,
    print: (content, asker, answerer) =>
      [
        content.title,
        ...content.turns.flatMap(({ question, answer }, turn) => [
          `[00:0${turn}:04] ${asker(turn)}：${question}`,
          `[00:0${turn}:31] ${answerer(turn)}：${answer.join('')}`,
        ]),
      ].join('\n'),
  },
]

/** Layouts whose answers stand in one paragraph. */
const JOINED = new Set(['in one paragraph', 'with time codes'])

export const DIALOGUES: readonly Dialogue[] = LAYOUTS.flatMap(layout =>
  CONTENTS.map(content => {
    const asker = (turn: number) => layout.asker(content, turn)
    const answerer = (turn: number) => layout.answerer(content, turn)
    return {
      name: `${layout.name}: ${content.title}`,
      path: layout.path ?? 'a.txt',
      text: layout.print(content, asker, answerer),
      rows: content.turns.map(({ question, answer }, turn) => ({
        asker: asker(turn),
        question,
        answerer: answerer(turn),
        answer: answer.join(JOINED.has(layout.name) ? '' : '\n'),
      })),
    }
  }),
)
