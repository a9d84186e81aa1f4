/** What an article holds, in order. */
export type Piece =
  | { readonly kind: 'title' | 'heading' | 'text' | 'item'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

const title = (text: string): Piece => ({ kind: 'title', text })
const heading = (text: string): Piece => ({ kind: 'heading', text })
const text = (it: string): Piece => ({ kind: 'text', text: it })
const table = (...rows: string[][]): Piece => ({ kind: 'table', rows })

/** Articles that the files here were made of; the towns, bodies and numbers are made up. */
export const ARTICLES = {
  /** A page with a table, a sentence in English and characters that PDFs are known to give as radicals. */
  brief: [
    title('云岭市上半年水产养殖形势'),
    text('2024年7月18日 来源：云岭市农业局'),
    text(
      '上半年，全市水产品产量4.2万吨，完成全年目标的60%，同比增长5.3%。其中，淡水养殖1.8万吨，占42.9%；海水养殖2.4万吨，占57.1%。一、二季度投放鱼苗120万尾，比上年同期增加20万尾，增长20%。',
    ),
    text(
      '从县区看，东山县产量最高。The county signed an agreement with Blue Tide Foods Limited on cold chain logistics for the coming two years，首批冷库3座已于6月投入使用，长期库容1.5万立方米。',
    ),
    table(['县区', '产量（吨）', '占比（%）'], ['东山县', '18000', '42.9'], ['西河县', '24000', '57.1']),
    heading('一、主要做法'),
    text('发放养殖补助2.1亿元，惠及养殖户8600户；培训渔民1280人次，其中女性331人次，占25.9%。'),
  ],
  /** A short one with few characters, since what Chromium writes has some 400 bytes for each. */
  note: [
    title('云岭水库投放鱼苗'),
    text('2024年4月9日'),
    text('云岭水库4月9日投放鱼苗120万尾，比2023年多20万尾，增20%。用去24万元。'),
    table(['县', '投放（万尾）', '比2023年'], ['东山县', '72', '多12'], ['西河县', '48', '多8']),
  ],
  /** Three pages with a head on each, numbers below, and paragraphs that run over the ends of pages. */
  notice: [
    text('云岭市人民政府文件'),
    text('云政发〔2024〕12号'),
    title('云岭市人民政府关于加强农村饮水安全工程建设和管理工作的通知'),
    text('各县（市、区）人民政府，市直有关单位：'),
    ...[
      '农村饮水安全事关群众身体健康。截至2023年底，全市建成集中供水工程1286处，覆盖农村人口312.6万人，普及率达到92.4%，比2020年提高6.1个百分点。现通知如下。',
      '一、总体目标。到2025年，全市农村自来水普及率达到95%以上，规模化供水工程服务人口比例达到60%，水源保护区划定率达到100%，水质合格率比2023年提高3个百分点。',
      '二、建设任务。2024年新建、改建供水工程86处，总投资5.8亿元，其中中央补助1.2亿元，省级配套1.6亿元，市县自筹3亿元，受益人口24.8万人；更新老旧管网420公里，安装智能水表3.2万只。',
      '三、管理要求。每处千人以上工程配备专职管水员不少于2名，全市新聘管水员460名，每人每月补助600元。水费收缴率由2023年的81.5%提高到90%，工程维修养护经费按每年不低于8000万元安排，其中市级财政承担30%，县级财政承担70%。',
      '本通知自印发之日起施行，有效期5年。',
    ].map(text),
    text('云岭市人民政府'),
    text('2024年3月5日'),
  ],
  /** A title on two lines, and a table over three pages with its header on each and cells of two lines. */
  works: [
    title('云岭市农村供水工程建设2024年度项目完成情况表'),
    text('2024年全市安排供水工程30处，总投资4.7亿元，截至12月底完成投资4.1亿元，占87.2%。各项目完成情况见下表。'),
    table(
      ['序号', '项目名称', '建设内容及规模', '总投资（万元）', '完成率'],
      ...Array.from({ length: 30 }, (_, i) => [
        `${i + 1}`,
        `云岭第${i + 1}处供水工程`,
        `新建水厂${i + 1}座，铺设管网${3 * i + 3}公里，受益人口${120 * i + 120}人`,
        `${1037 + 37 * i}`,
        `${51 + i}%`,
      ]),
    ),
    text('注：完成率为投资完成率。'),
    text(
      '下一步，市水务局将加快剩余工程建设，2025年3月底前全部完工，并做好竣工验收和移交管护工作，确保工程长期发挥效益。',
    ),
  ],
  /** A title above two columns. */
  columns: [
    title('山城老茶馆：三代人守着一壶茶'),
    ...[
      '清晨五点半，云岭老城的正街还没有醒，茶馆的门板已经卸下了八块。掌柜周有田把三口铁壶坐上灶台，每口装水12升，一天要烧90壶。他说，这间茶馆从1936年开张，传到他手里已经是第三代。',
      '茶馆不大，摆得下16张方桌，最多坐64位客人。一碗盖碗茶卖3元，十年没有涨价。去年全年卖出茶水21.6万碗，收入约65万元，除去房租和茶叶，净收入18万元，比前年多了2万元。',
      '来的多是老街坊。78岁的陈老先生每天走1.2公里来喝早茶，已经坚持了31年。他掰着指头算：老城原来有茶馆47家，如今只剩9家，这一家是年头最久的。',
      '近两年，年轻人也多起来。周末的客人里，30岁以下的占到四成。周有田的女儿辞去城里的工作，回来办起了茶艺课，每期20人，学费每人380元，已经办了14期。',
    ].map(text),
  ],
} as const satisfies Record<string, readonly Piece[]>

export type Name = keyof typeof ARTICLES

/** The blocks that are to be read of an article: cells parted by tabs. */
export const blocksOf = (name: Name): string[] =>
  (ARTICLES[name] as readonly Piece[]).flatMap(it =>
    it.kind === 'table' ? it.rows.map(cells => cells.join('\t')) : [it.text],
  )
