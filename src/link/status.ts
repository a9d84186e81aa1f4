import type { Recognized, Status } from '../model/layers.ts'
import type { Frame } from './frames.ts'

/** A list of aims: every item of 主要预期目标是：… is one, across ；. */
const AIMS = /目标(?:是|为|包括|[：:])/
const TARGET =
  /力争|争取|确保|力保|目标(?!任务的|完成)|(?<![按照据为入超])计划(?!单列|生育|内|外|任务|的)|规划(?:建设|面积|投资|总)|拟(?=[投建募派回发收向以每使减增购在与引招新用对])|要达到|原则上|应当?不|[须得]不|不得/
const FUTURE = /将(?=会|要|再|达|新增|新建|投|建成|有|实现|超|突破|完成|形成|增|提高|降|培训|培养|发放|安排|支持|开工|开通|举办|接待|覆盖|推出|带动|打造|为)/
const ESTIMATE = /预计|预估|预测|估计|估算|有望|料将|或将|可望|预期(?!目标)/

/** Whether a figure is stated as fact, as an aim or as a guess, from the words of its sentence before it. */
export function statusOf(doc: Recognized, frame: Frame): Status {
  const { start } = doc.sentences[frame.sentence]!
  const before = doc.article.plain.slice(start, frame.quantity.start)
  const item = before.slice(before.lastIndexOf('；') + 1)
  if (ESTIMATE.test(item)) return 'estimate'
  return AIMS.test(before) || TARGET.test(item) || FUTURE.test(item) ? 'target' : 'actual'
}
