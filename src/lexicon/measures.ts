const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Verbs that say only that there is something: 学会[现有]会员864名. */
export const POSSESSION: ReadonlySet<string> = words(
  '有 共有 现有 拥有 具有 设有 建有 存有 持有 包括 包含 共计 仍有 还有',
)

/** Last characters of nouns that name a property of something: 率 额 量 … */
export const PROPERTY_ENDINGS: ReadonlySet<string> = new Set('率额量值数价费比度幅速龄重薪税')

/** Nouns that name a property though their last character does not say so. */
export const PROPERTY_NOUNS: ReadonlySet<string> = words(
  '收入 支出 投资 利润 资产 贷款 存款 面积 人口 规模 时长 时间 期限 成本 余额 顺差 逆差 总数 占比 比例 份额 增速 增幅 降幅 涨幅 跌幅 产能 库存 储备 进口 出口 进出口 负债 ' +
    '净利 营收 业绩 寿命 工资 津贴 补贴 补助 标准 里程 长度 宽度 高度 深度 体重 身高 水位 气温 温度 风力 雨量 气压 电池 内存 屏幕 像素 分辨率 重量 体积 容积 容量 票价 ' +
    '房价 股价 市值 估值 资金 资本 股本 持股 净资产 总资产 总贷款 总存款 净流入 净流出 人次 次数 人数 户数 件数 预算 赤字 债务 缺口 距离 海拔 纬度 经度 水平 指数 年限 ' +
    '产出 排放 耗电 用电 装机 得分 成绩 总分 比分 售价 定价 报价 金额 款项 保费 赔付 佣金 股息 分红 红利 资产净值 速度 亩产 单产 总产 年产 日产 月产 存储空间 总收入 总支出 占地 全长 总长',
)

/** Words that begin a property: 平均年龄, 人均可支配收入, 累计服务时长. */
export const PROPERTY_MODIFIERS: ReadonlySet<string> = words(
  '平均 累计 人均 日均 年均 月均 户均 总 净 年 月 日 单位 可 支配 名义 实际 本年 当年 当期 年度 季度 新增 最高 最低 最大 最小 中心 附近 年平均 可支配 综合 调查 登记 零售 服务 网上 销售 营业 营运 财政 经营 主营 业务 可比 总体',
)

/** Endings of nouns whose amount is a movement or a part of another measure: 增速放缓, 降幅收窄, 比重提高. */
export const SECOND_ORDER = /(?:增速|增幅|降幅|涨幅|跌幅|升幅|比重|占比|比例|份额|增长率|增长速度|下降率)$/
