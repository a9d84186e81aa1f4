import type { Recognized } from '../model/layers.ts'
import { indexAfter, slice } from '../model/span.ts'
import { uncut } from './phrases.ts'

const NAMING = new Set(['ORG', 'PROJECT', 'PERSON', 'FAC'])
/** 中新网消息, 据新华社报道: a source, not a subject. */
const SOURCE =
  /^(?:\S{0,6}(?:消息|报道|讯|[0-9日月]+电|记者|客户端|官网|网站|数据)|[发公]布|表示|介绍|指出|称|说|认为|透露|通报|预计|统计)/
/** What may open a clause before its subject, and its first characters. */
const LEAD = /^[\s“"（(]*(?:而|但|其中|此外|同时)?[，\s“"]*/
const LEADS = new Set('　 “"（(而但其此同，')
const DEICTIC =
  /^(?:该|本)(?!次|届|期|项|类|年|月|周|日|季|书|报告|地区|应|当)[\u4e00-\u9fff]{1,3}?(?=实|拥|共|总|全|净|营|主|的|在|已|还|现|平|人|持|为|有|配|采|支|售|存|贷|不|拨|资|累|去|今|上|下|将|于|自|年|月|，)/

/** A name that opens a clause and that bare properties after it belong to: 常熟银行, 中兴BladeV9, 该行. */
export interface Subject {
  readonly from: number
  readonly text: string
}

/** The subjects of a sentence, in order: the names that nothing but a time or a connective precedes in their clause. */
export function subjectsOf(doc: Recognized, sentence: number): Subject[] {
  const { mentions, article } = doc
  const { plain, text } = article
  const subjects: Subject[] = []
  for (const clause of doc.sentences[sentence]!.clauses) {
    const from = skipTime(doc, clause.start)
    const start = from + (LEADS.has(plain[from] ?? '') ? LEAD.exec(plain.slice(from, clause.end))![0].length : 0)
    if (start >= clause.end) continue
    const mention = mentions[indexAfter(mentions, start)]
    if (mention && mention.start === start && NAMING.has(mention.type) && mention.end <= clause.end) {
      const end = modelEnd(doc, mention.end)
      if (!SOURCE.test(plain.slice(end, end + 14))) subjects.push({ from, text: text.slice(start, end) })
    } else if (plain[start] === '该' || plain[start] === '本') {
      const deictic = DEICTIC.exec(plain.slice(start, clause.end))
      const whole = deictic && uncut(doc, { start, end: start + deictic[0].length })
      if (whole) subjects.push({ from, text: slice(text, whole) })
    }
  }
  return subjects
}

function skipTime({ times, article }: Recognized, start: number): number {
  const time = times[indexAfter(times, start)]
  return time && time.start - start <= 1 ? time.end + (/[，,]/.test(article.plain[time.end] ?? '') ? 1 : 0) : start
}

/** 中兴 + BladeV9: maker and model in a row are one subject. */
function modelEnd({ mentions }: Recognized, end: number): number {
  const next = mentions[indexAfter(mentions, end)]
  return next && next.start - end <= 1 && next.type === 'PROJECT' ? next.end : end
}
