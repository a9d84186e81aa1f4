import fc from 'fast-check'

// Texts that an article may hold at its worst, from a small grammar of numbers, times, names and sentences and from mutations
// of it. Everything is drawn by fast-check, so that a seed says all and a failure shrinks.

const words = (text: string): string[] => text.split(' ')
const pick = (text: string): fc.Arbitrary<string> => fc.constantFrom(...words(text))
const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map(all => all.join(''))
const maybe = (part: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), part)

const digits = fc.oneof(
  { weight: 12, arbitrary: fc.nat(99).map(String) },
  { weight: 6, arbitrary: fc.nat(99_999).map(String) },
  { weight: 2, arbitrary: fc.bigInt(0n, 10n ** 25n).map(String) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('1', '9', '0', '57'), fc.constantFrom(155, 310, 400))
      .map(([unit, size]) => unit.repeat(size)),
  },
)
const han = fc
  .array(pick('〇 零 一 二 两 三 五 九 十 百 千 万 亿 兆 半 几 数 余 多 廿 卅 壹 佰 俩 点 又 分之 百分之'), {
    minLength: 1,
    maxLength: 7,
  })
  .map(all => all.join(''))
const number = fc.oneof(
  { weight: 8, arbitrary: digits },
  { weight: 5, arbitrary: han },
  { weight: 2, arbitrary: joined(digits, pick('. .. , ， ／ / : - — ~ · 、 +'), digits) },
  { weight: 2, arbitrary: joined(pick('. .. - − + 零下 负 ± $ ￥ US$ № ( （ 第 每 约 近 超 上 数'), digits) },
  { weight: 2, arbitrary: joined(digits, pick('万 亿 千 百 万亿 多万 余 e9 e99 E-99 k million % ‰ ％ 兆')) },
  { weight: 1, arbitrary: pick('１２３ ９９．５％ ①② Ⅳ ４,０００ 1,000,000 1 000 1．5 0.00 000 007 3.14.15 1e400') },
)
const unit = pick(
  '% 个百分点 个基点 ‰ 倍 成 折 番 元 亿元 万美元 元/吨 人民币 名 人 人次 岁 周岁 米 m ㎡ 平方公里 亩 公顷 立方米 L 吨 kg 克 度 ℃ 米4℃ ° 千瓦时 kWh ' +
    '小时 分钟 秒 天 年 个月 周 个季度 分 点 级 位 次 件 家 所 个 项 台 万辆 GB 像素 比1 分之一 斤 两 里 寸 欧 克/升 人/平方公里 米每秒 号 届 版 期 条 款 路 · 名次',
)
const amount = joined(
  maybe(pick('约 近 超 超过 不到 不足 至少 逾 共 达 仅 每人 每平方米 每天 年均 平均 增长 下降 占 第 前 由 从 比 为 ·')),
  number,
  maybe(unit),
  maybe(pick('以上 以下 左右 多 余 强 及以下 （含）以上 / 至 到 — - ～ 、 和 或 × 的')),
)

const year = fc.oneof(
  pick(
    '今年 去年 前年 明年 翌年 次年 当年 同年 上年 本年度 2023年 2019年 98年 二〇二一年 1949年 2100年 2199年 9999年 0000年 10000年 12345年 0年 公元前221年 公元元年 公元0年 公元9999年 公元12345年 公元前99999年',
  ),
  pick(
    '民国112年 光绪二十年 令和元年 贞观150年 “十四五”时期 “九十五”期间 90年代 10年代 20世纪 二十一世纪初 100世纪 公元前3世纪 公元100世纪 公元0世纪 上世纪80年代末 2090年代 2000年代 2022财年 2011-12赛季 党的十八大以来',
  ),
  fc.nat(12_999).map(value => `${value}年`),
)
const day = fc.oneof(
  joined(
    fc.nat(14).map(value => `${value}月`),
    maybe(fc.nat(33).map(value => `${value}日`)),
  ),
  pick(
    '上半年 下半年 一季度 前三季度 前14个月 第53周 第60周星期三 年初 年底 月底 上旬 下旬 中下旬 春 冬天 春节 除夕 元宵 端午 中秋 清明 冬至 小寒 大寒 立春 国庆 国庆节假期 感恩节 五一黄金周 元旦',
  ),
  pick(
    '正月初一 腊月三十 闰四月 闰十三月初八 农历闰二月三十 农历八月十五 二月30日 2月29日 2月30日 13月45日 31日 32日 0日 最后五天 最后一周 同期 同月 同日 上月 下月 本周 上周三 周一至周五 当天 次日 昨天 明晚 第二天',
  ),
)
const clock = joined(
  maybe(pick('凌晨 上午 中午 下午 晚上 夜里 傍晚 半夜')),
  fc.oneof(
    joined(
      fc.nat(26).map(value => `${value}时`),
      maybe(fc.nat(65).map(value => `${value}分`)),
      maybe(fc.nat(65).map(value => `${value}秒`)),
    ),
    fc.tuple(fc.nat(25), fc.nat(65)).map(([hour, minute]) => `${hour}:${String(minute).padStart(2, '0')}`),
    pick('25时61分 24时30分 12点半 三点一刻 0时 24时 12点 十二点整 3pm 23:59:60'),
  ),
)
const numericDate = fc
  .tuple(fc.nat(2_300), pick('- / .'), fc.nat(14), fc.nat(33))
  .map(([yearly, mark, monthly, daily]) => [1000 + yearly, monthly, daily].join(mark))
const point = joined(maybe(year), maybe(day), maybe(clock))
const span = joined(
  pick('近 过去 未来 今后 最近 前 后 这 近三 十余'),
  number,
  pick('年 个月 周 天 日 小时 分钟 世纪 个季度 秒'),
  pick('来 内 后 前 间 以来 以前 之后 多'),
)
const time = fc.oneof(
  {
    weight: 5,
    arbitrary: joined(
      maybe(pick('截至 截止到 从 自 到')),
      point,
      maybe(pick('以来 来 起 前 后 之前 以后 底 末 初 期间 内 止 为止 至今 中')),
    ),
  },
  {
    weight: 4,
    arbitrary: joined(
      point,
      pick('至 到 — - ～ 和 、 与 至次日 至翌年 至次年 至今年 到明年 至第二天'),
      point,
      maybe(pick('期间 前 以来 之间 止')),
    ),
  },
  { weight: 2, arbitrary: numericDate },
  { weight: 2, arbitrary: span },
)

const name = pick(
  '江州市 江州市人民政府 北京 北京大学 上海浦东新区 王小明 张伟 李娜教授 党的二十大 十九大 十四五规划 二十国集团 三峡工程 一带一路 新华社 《红楼梦》 “双十一” 第三届进博会 中国移动 99路公交 G20峰会 台湾 东部地区 共青团中央 两弹一星 全国妇联 万里长城 四川 九江 张三 诺贝尔奖 国务院',
)
const noun = pick(
  '代表 党员 女党员 企业 高校 营业收入 增加值 生产总值 平均年龄 比重 占比 增速 不良贷款率 房屋 案件 居民消费价格 粮食产量 青年 志愿者 人均可支配收入 出口额 面积 气温 总数 学校 总人口 项目 工业',
)
const verb = pick(
  '增长 下降 提高 增加 减少 上升至 降到 达到 为 是 占 共有 完成 实现 其中 分别 同比 环比 比上年 比上年同期 与去年同期相比 较 相当于 超过 计划 预计 力争 受灾 参加 由 从 占全国的',
)
const mark = pick('， 。 ； ： 、 （ ） ( ) “ ” 《 》 「 」 【 】 ， 。 ! ？ … —— . , ; / % 的 了 和 及')
const blank = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\t', ' ', '\u3000', '\u00a0', '\u2028')
const odd = fc.constantFrom(
  ...[
    '𠮷野家',
    '😀',
    'é',
    '\u0000',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\udc00',
    '\u200b',
    '\u202e',
    '１',
    '○',
    '萬',
    '㎡',
    '℃',
    '．',
    '…',
    '\\',
    '"',
    "'",
    '&amp;',
    '<b>',
    '=',
    '@',
  ],
)
const marker = pick(
  '一是 二是 三是 （一） （二） 1. 2. 一、 二、 首先 其次 问： 答： 主持人： 记者： 新华社北京5月18日电 第一， (1) ① 第一章 表1 单位：万元',
)
const scrap = fc.oneof(
  { weight: 7, arbitrary: amount },
  { weight: 5, arbitrary: time },
  { weight: 4, arbitrary: name },
  { weight: 4, arbitrary: noun },
  { weight: 4, arbitrary: verb },
  { weight: 4, arbitrary: mark },
  { weight: 1, arbitrary: blank },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: marker },
)

/** 女代表172名，占35.4%: what the linker and the checks go on. */
const clause = fc.oneof(
  joined(maybe(time), maybe(name), noun, maybe(verb), amount),
  joined(verb, amount),
  joined(maybe(name), noun, verb, time, amount, pick('， 、 和 ； 。')),
  joined(time, noun, verb, amount, pick('，比 ，同比增长 ，占'), maybe(time), amount),
)
const sentence = fc.array(clause, { minLength: 1, maxLength: 5 }).map(all => `${all.join('，')}。`)

/** Something over and over: thousands of amounts, brackets, digits. */
const repeated = fc
  .tuple(
    fc.oneof(scrap, pick('3人、 1、 （ “ 1年、2月— 百分之 ， 2023年 9 十 占1%， 同比增长1%、')),
    fc.constantFrom(50, 200, 1500),
  )
  .map(([text, times]) => text.repeat(Math.min(times, Math.ceil(3_000 / Math.max(text.length, 1)))))

/** The text of an article. */
export const articleText = fc
  .array(
    fc.oneof({ weight: 60, arbitrary: scrap }, { weight: 40, arbitrary: sentence }, { weight: 1, arbitrary: repeated }),
    { maxLength: 9 },
  )
  .map(all => all.join(''))

/** Cuts out, doubles or overwrites stretches of a text. */
export function mutated(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat(), fc.nat(6), fc.oneof(scrap, fc.constantFrom('', '\n', '0')))
  return fc.tuple(text, fc.array(edit, { minLength: 1, maxLength: 5 })).map(([whole, edits]) => {
    let out = whole
    for (const [place, length, put] of edits) {
      const at = place % (out.length + 1)
      out = out.slice(0, at) + put + out.slice(at + length)
    }
    return out
  })
}

/** One short piece of text, for fields and keys. */
export const shortText = fc.oneof(scrap, name, fc.constant(''))
/** What may be given for a date. */
export const dateText = fc.oneof(
  pick(
    '2023-05-18 2022-09-26 2020-02-29 2023 2023-08 2018-08-30T14:13:33 2022-99-99 2023-02-29 昨天 ２０２２年９月２６日 0000 9999-12-31 0001-01-01 -0044 10000 2022年9月26日 2022/9/26 199X 2020/2021 ../2020 未知',
  ),
  pick('2023-01-01 2024-12-31 2023-03-31'),
)
