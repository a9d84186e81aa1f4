/** What is said in a dialogue, whatever way it is printed. */
export interface Content {
  readonly title: string
  readonly lead: string
  /** Narration below the last answer. */
  readonly close: string
  readonly person: string
  readonly surname: string
  readonly rank: string
  readonly office: string
  readonly body: string
  /** Reporters by their papers, and papers that ask in their own name. */
  readonly papers: readonly string[]
  readonly outlets: readonly string[]
  readonly turns: readonly { readonly question: string; readonly answer: readonly string[] }[]
}

export const CONTENTS: readonly Content[] = [
  {
    title: '山城交通局局长谈农村公路',
    lead: '近日，本报记者就农村公路建设采访了山城交通局局长王强。',
    close: '采访结束时，王强告诉记者，下个月还有两条路要开工。',
    person: '王强',
    surname: '王',
    rank: '局长',
    office: '山城交通局局长',
    body: '山城交通局',
    papers: ['新华社记者', '《山城日报》记者', '中央广播电视总台央视记者'],
    outlets: ['路透社', '彭博社'],
    turns: [
      { question: '今年修了多少公里农村公路？', answer: ['今年新修三百公里，比去年增加四十公里。'] },
      {
        question: '钱从哪里来？',
        answer: ['主要有两个来源。', '中央补助占六成，其余由市县两级承担。', '村民没有出一分钱。'],
      },
      { question: '什么时候全部通车？', answer: ['十月底以前。'] },
    ],
  },
  {
    title: '水乡卫生院长答读者问',
    lead: '针对流感疫苗接种，水乡卫生院院长李敏回答了大家关心的问题。',
    close: '李敏最后提醒，接种前要吃饱，接种后留观半小时。',
    person: '李敏',
    surname: '李',
    rank: '院长',
    office: '水乡卫生院院长',
    body: '水乡卫生院',
    papers: ['水乡晚报记者', '《健康时报》记者'],
    outlets: ['法新社', '水乡晚报'],
    turns: [
      {
        question: '流感疫苗要不要每年打？',
        answer: ['要。病毒每年都在变，保护效果大约维持一年。', '老人和孩子尤其要打。'],
      },
      { question: '一共准备了多少支？', answer: ['第一批到货两千三百支，够用到年底。'] },
    ],
  },
  {
    title: '古镇文旅集团董事长做客直播间',
    lead: '古镇去年接待游客一百二十万人次。昨天，古镇文旅集团董事长赵建国做客直播间。',
    close: '（直播间供稿）',
    person: '赵建国',
    surname: '赵',
    rank: '董事长',
    office: '古镇文旅集团董事长',
    body: '古镇文旅集团',
    papers: ['中新社记者', '凤凰卫视记者', '《古镇周刊》记者'],
    outlets: ['共同社', '古镇在线'],
    turns: [
      {
        question: '去年的收入有多少？为什么比前年少？',
        answer: ['去年门票收入八千万元，下降百分之五。', '少的那部分是因为我们让本省学生免费。'],
      },
      { question: '夜游还办不办？', answer: ['办，而且要办得更好。'] },
      { question: '会不会涨价？', answer: ['不会。', '三年之内，门票都是六十元。'] },
    ],
  },
]
