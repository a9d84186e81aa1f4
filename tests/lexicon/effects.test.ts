import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { useOwnWords } from '../../src/lexicon/own.ts'
import { createExtractor, type Extraction } from '../../src/pipeline.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenju-effects-'))
afterAll(() => rmSync(folder, { recursive: true }))
// tests of stages that come after in this process know no words of a user
afterAll(() => useOwnWords())

/** An extractor with the lines of the examples below, the first of a word. */
function withLines(examples: readonly Example[], name: string) {
  const lines = new Map(examples.map(([line]) => [line.split('\t')[0]!, line] as const).toReversed())
  const path = join(folder, name)
  writeFileSync(path, ['word\tclass\tcode\tdimension\tneed\tplace\twithin', ...lines.values()].join('\n'))
  return createExtractor({ lexicon: path })
}

const plain = createExtractor()

/** What one reads of a text: figures, times, names and roles of numerals. */
const said = ({ tables }: Extraction): string[] => [
  ...tables.documents.map(it => `agency ${it.agency}`),
  ...tables.figures.map(it =>
    ['figure', it.text, it.unit_code, it.modifier, it.relation, it.direction, it.entity, it.property].join(' '),
  ),
  ...tables.times.map(it => `time ${it.text}`),
  ...tables.mentions.map(it => `name ${it.text} ${it.type}`),
  ...tables.numerals.map(it => `numeral ${it.text} ${it.role}`),
]

type Example = readonly [line: string, text: string, said: string]

const GAINED: readonly Example[] = [
  ['箩\tclassifier', '又买了30箩。', 'figure 30箩 {箩}  level  买 '],
  ['帮厨\tcounted', '他有八帮厨。', 'numeral 八 figure'],
  ['宁王\tname:ORG', '宁王跌了5%。', 'name 宁王 ORG'],
  ['迪王\tname:PERSON', '迪王跌了5%。', 'name 迪王 PERSON'],
  ['大雁湾区\tname:GPE\t\t\t\tcounty\t广东', '他去广东大雁湾区。', 'name 广东大雁湾区 GPE'],
  ['万步有约\tname:EVENT', '万步有约参加者200人。', 'name 万步有约 EVENT'],
  ['五步倒\tnumeral-name', '吃了五步倒之后。', 'numeral 五 name'],
  ['七步断肠\tidiom', '吃了七步断肠之后。', 'numeral 七 idiom'],
  ['圭苏\tpair', '圭苏关系很好。', 'name 圭苏 GPE'],
  ['骉\tsurname', '骉先生说好。', 'name 骉 PERSON'],
  ['猋\trare-surname', '记者猋建国表示很好。', 'name 猋建国 PERSON'],
  ['堂主\ttitle', '堂主王建国来了。', 'name 王建国 PERSON'],
  ['吐槽\tacts', '马小跳吐槽。', 'name 马小跳 PERSON'],
  ['喊作\tintroduces', '会上喊作刘海洋。', 'name 刘海洋 PERSON'],
  ['吾国\tscope', '吾国银行开业。', 'name 吾国银行 ORG'],
  ['茶号\tends-name:ORG\t\t\tproper', '北京茶号开业。', 'name 北京茶号 ORG'],
  ['夜市\tends-name:FAC\t\t\tproper', '北京夜市开业。', 'name 北京夜市 FAC'],
  ['垭口\tends-name:LOC\t\t\tproper', '北京垭口开业。', 'name 北京垭口 LOC'],
  ['雅集\tends-name:EVENT\t\t\tproper', '北京雅集开幕。', 'name 北京雅集 EVENT'],
  ['虎嗅\tagency', '虎嗅9月26日电 今天有3人来。', 'agency 虎嗅'],
  ['那阵子\tvague-time', '那阵子有3人来。', 'time 那阵子'],
  ['约莫\tbefore:about adverb', '来了约莫300人。', 'figure 300人 {人} about level  来 '],
  ['打底\tafter:at_least around', '会员300人打底。', 'figure 300人 {人} at_least level  会员 '],
  ['工单\tcalled', '增长工单6.8。', 'numeral 6.8 code'],
  ['走阔\tchange:up', '利差走阔15个基点。', 'figure 15个基点 bp  change up 利差 '],
  ['客单价\tproperty', '公司客单价35元。', 'figure 35元 CNY  level  公司 客单价'],
  ['量点\tends:property', '公司库量点30个。', 'figure 30个 {个}  level  公司库 量点'],
  ['独食\tholds:share', '新能源独食市场的30%。', 'figure 30% %  share  新能源 '],
]

const LOST: readonly Example[] = [
  ['长江\tphrase', '船沿长江而下。', 'name 长江 LOC'],
  ['吾镇\tno-name', '吾镇医院开业。', 'name 镇医院 ORG'],
  ['今日闻\tno-time', '他看今日闻。', 'time 今日'],
]

const own = withLines([...GAINED, ...LOST], 'own.tsv')

test.each(GAINED)('%s: %s gains %s', (_, text, gained) => {
  expect(said(plain({ text }))).not.toContain(gained)
  expect(said(own({ text }))).toContain(gained)
})

test.each(LOST)('%s: %s loses %s', (_, text, lost) => {
  expect(said(plain({ text }))).toContain(lost)
  expect(said(own({ text }))).not.toContain(lost)
})
