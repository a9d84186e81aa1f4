const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Verbs whose object is what the figure counts: 建成充电站5000座, 培训60余名大学生. The verb itself is no part of the measure. */
export const OBJECT_VERBS: ReadonlySet<string> = words(
  '实现 完成 建成 新建 改建 扩建 开工 开展 提供 发放 拨付 投入 安排 培训 选派 派出 派遣 动员 组织 解救 营救 救出 转移 救治 收到 开放 设立 建立 成立 拥有 具有 具备 覆盖 涵盖 ' +
    '涉及 惠及 帮助 资助 吸引 吸纳 招收 招募 引进 引入 签约 签订 签署 取得 获得 荣获 斩获 夺得 造成 导致 发现 出动 调派 调集 配备 购买 采购 购置 出台 制定 发布 推出 采用 搭载 内置 配有 ' +
    '查处 立案 处理 受理 办理 审结 处置 排查 整改 关停 打造 创建 培育 培养 形成 落实 争取 筹集 募集 增设 布局 布设 铺设 种植 栽种 养殖 捐赠 捐款 捐出 投放 走访 慰问 ' +
    '检测 检查 抽查 收集 征集 收录 出版 刊发 印发 张贴 举办 召开 举行 承办 参加 参与 出席 邀请 聘请 录取 录用 招聘 安置 帮扶 救助 服务 治理 修复 改造 整治 拆除 清理 ' +
    '缴纳 支付 偿还 收购 出资 注资 增资 投产 投运 投用 上线 交付 运营 管理 开设 开通 开行 新开 通车 设有 设置 包括 包含 共有 现有 建有 存有 持有 留存 储备 收获 贡献 ' +
    '带动 拉动 撬动 促成 达成 签下 拿下 摘得 收治 确诊 报告 累计报告 通报 发展 表彰 奖励 命名 认定 评选 选举产生 选出 产生 制作 录制 拍摄 翻译 编写 编印 接到 接听 发行 带领 遴选 节约 节省 减免 ' +
    '降低 减少 增加 化解 压减 淘汰 挽回 追回 查获 抓获 缴获 起诉 批捕 逮捕 判处 罚款 罚没 追缴 兑付 兑现 回购 质押 倒塌 损坏 毁坏 冲毁 淹没 受理 增持 减持 配售 中标 承接 斥资 耗资 投资 参展 参训 参会 参保 录得 取消 撤销 破获 侦破 侦办 捣毁 打掉 查扣 扣押 冻结 调解 化解 授予 带来 创造 出资 送出 派送 清理 关闭 逮捕 拘留 处罚',
)

/** Of these, the ones that begin nouns too: 服务贸易进出口总额, 采购经理指数. */
export const NOUN_VERBS: ReadonlySet<string> = words('服务 投资 发展 采购 管理 检测 培训 治理 运营 收购 养殖 种植 奖励')

/** Verbs that say only that there is something: 学会[现有]会员864名. */
export const POSSESSION: ReadonlySet<string> = words(
  '有 共有 现有 拥有 具有 设有 建有 存有 持有 包括 包含 共计 仍有 还有',
)

/** Verbs that belong to the measure, since what is measured is the doing: 进口煤炭3926万吨, 接待游客992万人次. */
export const ACTIVITY_VERBS: ReadonlySet<string> = words(
  '生产 加工 进口 出口 销售 接待 消费 消耗 使用 利用 输送 运送 发送 播种 采摘 开采 排放 吞吐 成交 交易 发电 供电 售电 用电 购买 收购 外销 内销 组团 保障 投诉',
)

/** Verbs whose object is a clause of its own: 数据显示, 他认为. */
export const SAYING_VERBS: ReadonlySet<string> = words(
  '认为 觉得 以为 表示 称 说 指出 透露 显示 获悉 得知 相信 坦言 声称 宣称 意味着',
)

/** Words between a measure and its amount that say nothing of the measure: 总产值达, 党员共有. */
export const COPULAS: ReadonlySet<string> = words(
  '为 是 达 达到 有 共 共有 共计 合计 总计 计 约 近 超 超过 逾 均 均为 都 都是 都在 各 各有 仅 仅为 仅有 只 只有 已 已有 已经 也 则 则为 就 就是 还 还有 分别 分别为 分为 ' +
    '了 在 至 到 于 从 由 约为 大约 将 将达 将达到 可达 可 高达 多达 突破 接近 不足 不到 不低于 不少于 不超过 至少 最多 约合 折合 相当于 等于 保持 维持 稳定 站上 迈上 ' +
    '首次 再次 又 再 更 也有 其中 等 等等 前后 左右 上下 整整 刚 刚满 年满 满 为止 成为 仍有 仍 仍为 尚有 另有 另 并 而 和 及 以及 与 或 大 小 幅 大幅 小幅 幅度 ' +
    '年均 力争 预计 确保 计划 有望 报 报收 报收于 收盘 收报 收于 完成 拟 控制 优于 大于 小于 港币 港元 新台币 台币 美金 过 着 当 位 列 位列 居 排 位居 名列 做 作 作为 至今 最终 才 能 会 应 应当 须 需 要 必须 一共 总共 全部 总 出 起 得 转为 变为 平均 平均每年 每年 累计 处于 人民币 显示 剩 只剩 仅剩 ' +
    '按 以 定为 实际 名义 同口径 恢复 下 上 跃居 跃升 升至 降至 增至 减至 涨至 跌至 提高到 上升到 下降到 达到了 占 的 之 、 ＋ + － - ― — / ／ （ ）',
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

/** A property that needs a thing to be of: modifiers and a noun of one or two characters, 累计服务时长, not 粮食产量. */
export const BARE_PROPERTY =
  /^(?:平均|累计|人均|日均|年均|月均|户均|年平均|总体|总|净|年|月|日|单位|名义|实际|本年|当年|当期|年度|季度|新增|最高|最低|最大|最小|中心|附近|可支配|综合|零售|服务|网上|销售|营业|经营|主营|业务|可比|资金|资产|存储|赤字|设计|存储|毛|主营业务|现金)*[^\s]{1,2}$/

/** Endings of nouns whose amount is a movement or a part of another measure: 增速放缓, 降幅收窄, 比重提高. */
export const SECOND_ORDER = /(?:增速|增幅|降幅|涨幅|跌幅|升幅|比重|占比|比例|份额|增长率|增长速度|下降率)$/
