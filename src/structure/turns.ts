import type { Block, Turn } from '../model/article.ts'

/** What neither asks nor answers. */
const FURNITURE: ReadonlySet<string> = new Set(['byline', 'caption', 'dateline'])

/**
 * Pairs each question with the blocks that answer it: up to the next question or heading, another speaker, or where the
 * narration goes on. `labels`: units of each block's label.
 */
export function readTurns(blocks: readonly Block[], labels: readonly number[], plain: string): Turn[] {
  const turns: Turn[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'question') continue
    const answers = answersTo(index, blocks, labels, plain)
    const answerer = answers.map(at => blocks[at]!.speaker).find(speaker => speaker !== null) ?? null
    const answerTexts = answers.flatMap(at => {
      const { speaker, start, end } = blocks[at]!
      const from = speaker === answerer ? start + labels[at]! : start
      // a label may stand on a line of its own
      return from < end ? [{ start: from, end }] : []
    })
    const questionText = { start: block.start + labels[index]!, end: block.end }
    turns.push({ asker: block.speaker, answerer, question: index, questionText, answers, answerTexts })
  }
  return turns
}

function answersTo(question: number, blocks: readonly Block[], labels: readonly number[], plain: string): number[] {
  const answers: number[] = []
  const { start: from, end: to } = blocks[question]!
  const isForAll = ADDRESSED.test(plain.slice(from, to))
  let answerer: string | null = null
  for (let at = question + 1; at < blocks.length; at++) {
    const { kind, speaker, start, end } = blocks[at]!
    if (kind === 'paragraph' && STAGE.test(plain.slice(start, Math.min(end, start + READ)))) continue
    if (kind === 'question' || kind === 'heading' || FURNITURE.has(kind)) break
    if (!isForAll && answerer !== null && speaker !== null && labels[at]! > 0 && speaker !== answerer) break
    if (kind === 'paragraph' && narrates(plain.slice(start, Math.min(end, start + READ)), answerer)) break
    answerer ??= speaker
    answers.push(at)
  }
  return answers
}

/** （掌声）, （全场笑声）: a direction that nobody says; the answer goes on behind it. */
const STAGE =
  /^[（(【[][^（）()。，]{0,8}(?:掌声|笑声?|鼓掌|欢呼|沉默|停顿|点头|摇头|插话|音乐)[^（）()。，]{0,4}[）)】\]]$/

/** 请各位谈谈看法。: a question that several answer; whoever comes after the first keeps the label. */
const ADDRESSED = /各位|诸位|大家|[两几三四五]位|你们/

/** UTF-16 units of a paragraph that are looked through for who tells it. */
const READ = 60

/** 山城日报, 《山城日报》, of whose reporter a paragraph tells. */
const PAPER = '(?:《[^《》]{2,12}》|[\\u4e00-\\u9fff]{2,6}(?:[报台刊社网]|新闻|在线))'
const SAYS = '(?:说|表示|告诉|提醒|介绍|指出|强调|坦言|认为|透露|呼吁|希望|总结|补充)'
const TELLS = new RegExp(
  `^(?:(?:采访|访谈|对话|直播|节目|发布会|记者会|见面会|座谈会)(?:最后|结束|之后|中)|[\\u4e00-\\u9fff]{2,4}(?:最后|还|同时|随后)${SAYS}|[（(][^（）()]{2,40}[）)]$|(?:${PAPER}|本[报台刊]|有)?记者(?:了解|获悉|注意|看到|发现|从|在)|笔者|编后|编者按|会议(?:决定|议定|指出|强调|要求|认为|明确)|(?:新闻|相关)?链接|新闻背景|延伸阅读)|(?:告诉|对)(?:本[报台刊])?记者(?:${SAYS}|[，：。])`,
)

/**
 * Whether a paragraph tells of those who speak instead of being said by one of them: 采访结束时，…; 王强最后提醒，…; （本报记者整理）.
 * Who answers does not begin with the own name, and nobody begins with a name, an office and an age but who introduces somebody.
 */
function narrates(plain: string, answerer: string | null): boolean {
  const name = OWN_NAME.exec(answerer ?? '')?.[0]
  const isNamed = name !== undefined && plain.startsWith(name) && !/^\s?[：:]/.test(plain.slice(name.length))
  return isNamed || TELLS.test(plain) || INTRODUCES.test(plain)
}

/** 王强, of 王强 and of 山城交通局局长 王强; no office glued to it. */
const OWN_NAME = /(?<=^|\s)(?!记者|嘉宾|主持|主播|发言|网友|受访|问题|回答|答复)[\u4e00-\u9fff]{2,4}$/
const INTRODUCES =
  /^[\u4e00-\u9fff]{2,3}(?:，[男女]，|[是，：][^。，；]{2,24}，(?:[男女]，|现?年?今年?\d{1,3}岁|(?:19|20)\d\d年(?:\d{1,2}月)?(?:出)?生|现任|毕业于))/
