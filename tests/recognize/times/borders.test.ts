import { expect, it } from 'vitest'
import { recognizeNumbers } from '../../../src/recognize/numbers.ts'
import { createSegmenter } from '../../../src/segment/jieba.ts'
import { articleOf } from '../article-of.ts'

const segmenter = createSegmenter()

/** The text with brackets around its times, as jieba lets them stand. */
function marked(text: string): string {
  let shown = text
  for (const { start, end } of recognizeNumbers(articleOf(text), segmenter).times.toReversed())
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`
  return shown
}

it.each([
  // across the end: a word begins with the last character
  '生产线投产后年产值可达三亿元。',
  '两岸应当尊重历史，即日本必须归还。',
  '关节受伤后日渐僵硬。',
  '旅客可以前往二号窗口办理。',
  '包装上未注明日期。',
  '临近年关，工地还在忙。',
  '这些年轻人很努力。',
  '这批能源将来自海外。',
  '嘉宾将来到现场。',
  '贵方愿同日方一道努力。',
  // across the start: a word ends with the first character
  '听完故事后孩子们都哭了。',
  '得知此事后他赶来帮忙。',
  '希望两国的共同期待早日实现。',
  '民警按时下班。',
  '长春分行发放了贷款。',
  '古街重现时髦风貌。',
  '他在台上展现时尚。',
  '真相浮现时他哭了。',
  '他把股票变现时遇到难题。',
])('no time arises where two words meet in %s', text => expect(marked(text)).toBe(text))

it.each([
  '据[此前]报道，大桥将在[年底]通车',
  '产量比[上月]均有增加',
  '比[往年]产量高',
  '[后年]产值将翻番',
  '他[事后]才想起来',
  '[以前]往来的客商很多',
  '从[现在]起实行新规',
  '[明日]大雨',
  '店员[9月9日]前后到岗',
  '[周一]早盘高开',
  '他[近日]来到山城',
])('a word with borders of its own is one in %s', text => expect(marked(text.replaceAll(/[[\]]/g, ''))).toBe(text))

it.each([
  '[今年]早早完工',
  '[今年]秋冬多雨',
  '[每月]底薪不同',
  '院长已于[本月]初任书记',
  '[明天][后天]有雨',
  '[凌晨]起火，无人伤亡',
  '[上周]止跌回升',
])('a tail that begins a word is left to it in %s', text => expect(marked(text.replaceAll(/[[\]]/g, ''))).toBe(text))

it.each([
  '他冲过去救人',
  '孩子被抢了过去，众人大惊',
  '八年过去，桥还在',
  '那段日子已过去',
  '冠军之后，甲队紧随其后',
  '[过去]他住在乡下',
  '生活比[过去]好',
  '改变[过去]的做法',
  '[截至目前]没有结果',
  '到[目前为止]没有结果',
  '[今明天]多云',
  '[稍早前]有报道',
])('what moves, passes or stands in an order is no time: %s', text =>
  expect(marked(text.replaceAll(/[[\]]/g, ''))).toBe(text),
)
