import type { Recognized, Status } from '../model/layers.ts'

/** A list of aims: every item of 主要预期目标是：… is one, across ；. */
const AIMS = /目标(?:是|为|包括|[：:])/
const TARGET =
  /力争|争取|确保|力保|目标(?!任务的|完成)|(?<![按照据为入超])计划(?!单列|生育|内|外|任务|的)|规划(?:建设|面积|投资|总)|拟(?=[按安投建募派回发收向以每使减增购在与引招新用对])|要达到|原则上|应当?不|[须得]不|不得/
const FUTURE =
  /将(?=会|要|再|达|新增|新建|投|建成|有|实现|超|突破|完成|形成|增|提高|降|培训|培养|发放|安排|支持|开工|开通|举办|接待|覆盖|推出|带动|打造|为)/
const ESTIMATE = /预计|预估|预测|估计|估算|有望|料将|或将|可望|预期(?!目标)/

/** Tells whether an amount of a sentence is stated as fact, as an aim or as a guess. */
export type StatusReader = (offset: number) => Status

const ACTUAL: StatusReader = () => 'actual'

/** Reads the words of a sentence that make what follows them aims or guesses, up to the next ；. */
export function readStatuses(doc: Recognized, sentence: number): StatusReader {
  const { start, end } = doc.sentences[sentence]!
  const plain = doc.article.plain.slice(start, end)
  const aims = AIMS.exec(plain)
  const cues: { readonly from: number; readonly to: number; readonly status: Status }[] = []
  let from = 0
  for (const item of plain.split('；')) {
    const to = start + from + item.length
    const guess = ESTIMATE.exec(item)
    if (guess) cues.push({ from: start + from + guess.index, to, status: 'estimate' })
    for (const cue of [TARGET.exec(item), FUTURE.exec(item)])
      if (cue) cues.push({ from: start + from + cue.index, to, status: 'target' })
    from += item.length + 1
  }
  if (aims) cues.push({ from: start + aims.index, to: end, status: 'target' })
  if (!cues.length) return ACTUAL
  return offset => cues.find(cue => cue.from < offset && offset < cue.to)?.status ?? 'actual'
}
