import { describe, expect, test } from 'vitest'
import { quantitiesOf, rolesOf } from '../article-of.ts'

/** Each numeral of the text has the role, and none is a figure. */
const table = (cases: readonly (readonly [text: string, roles: string])[]) =>
  test.each(cases)('%s', (text, roles) => {
    expect(rolesOf(text)).toBe(roles)
    expect(quantitiesOf(text)).toEqual([])
  })

describe('codes', () => {
  table([
    ['拨打12380电话', '12380:code'],
    ['国发〔2023〕15号', '2023:code 15:code'],
    ['用5G和3D技术', '5:code 3:code'],
    ['停在P8，乘G20列车', '8:code 20:code'],
    ['搭载MSM8909和骁龙450', '8909:code 450:code'],
    ['乘10号线到8号楼', '10:code 8:code'],
    ['见https://a.cn/x?id=30%25', '30:code 25:code'],
    ['茅台（600519）', '600519:code'],
    ['快舟一号发射，探索一号返航', '一:code 一:code'],
    ['判决如下：一、支付费用；二、驳回请求', '一:enumerator 二:enumerator'],
    ['近日，一则视频走红', '一:article'],
    ['原因有二，一则耗时，二则费力', '二:idiom 一:enumerator 二:enumerator'],
    ['发生一起事故，一起努力，从一辆车上下来', '一:article 一:idiom 一:article'],
    ['北京一中院宣判，四平大部有雨，第一产业和第二产业', '一:name 四:name 一:name 二:name'],
    ['歼-15舰载机，东风-41和长征-5', '15:code 41:code 5:code'],
    ['走108国道，见04版，找72团', '108:code 04:code 72:code'],
    ['360公司在北约一个成员国', '360:code 一:article'],
    ['双人3米跳板决赛和400米个人混合泳', '3:name 400:name'],
    ['50米、100米和200米蛙泳，1/8决赛，四分之一决赛', '50:name 100:name 200:name 1:name 8:name 四:name 一:name'],
    ['决定如下：1.予以警告；2.限期改正', '1:enumerator 2:enumerator'],
    ['外三元猪价，千亿元GDP耗水率，百万吨死亡率', '三:name 千亿:name 百万:name'],
    ['走进1206回风巷', '1206:code'],
    ['以农村为1，以女性为100', '1:name 100:name'],
    ['一码在手，一天当中最热', '一:article 一:article'],
  ])
})

describe('ordinals and cohorts', () => {
  table([
    ['第四届展会第三次登场', '四:ordinal 三:ordinal'],
    ['第80个节日', '80:ordinal'],
    ['2021级新生', '2021:name'],
    ['2020版教材和2023款车型', '2020:name 2023:name'],
    ['三年级学生得二等奖', '三:ordinal 二:name'],
    ['十八届中央政治局', '十八:ordinal'],
    ['一期已建成，二期正在建设，三期工程、一期二步工程开工', '一:ordinal 二:ordinal 三:ordinal 一:ordinal 二:ordinal'],
    ['最新一期节目，这一期', '一:idiom 一:article'],
    ['持三代社保卡，换四代机型', '三:ordinal 四:ordinal'],
    ['第一款第(二)项、第（三）项', '一:ordinal 二:ordinal 三:ordinal'],
    ['县十六届人民政府，市九届职代会', '十六:ordinal 九:ordinal'],
    ['柳河村2-5组停水，柳河村8组山坡', '2:ordinal 5:ordinal 8:ordinal'],
    ['选出下一届政府', '一:ordinal'],
    ['三分靠种，七分靠管；在906回风巷', '三:name 七:name 906:code'],
    ['党的二十大和十九届六中全会', '二十:name 十九:ordinal 六:idiom'],
  ])
})

describe('names and idioms', () => {
  table([
    ['坚定四个自信，共建一带一路', '四:name 一:name 一:name'],
    ['办好双一流，服务三农', '一:name 三:name'],
    ['统一思想，一起努力，万一失败', '一:idiom 一:idiom 万:idiom 一:idiom'],
    ['百姓十分满意', '百:idiom 十:idiom'],
    ['举一反三，千方百计', '一:idiom 三:idiom 千:idiom 百:idiom'],
    ['《五年规划》与“三个一批”', '五:name 三:name 一:name'],
    ['他来自四川三明市', '四:name 三:name'],
    ['百万级项目', '百万:idiom'],
  ])
})

describe('ordinals without 第', () => {
  table([
    ['深入学习十二届三中、四中全会精神', '十二:ordinal 三:name 四:idiom'],
    ['传达十一届县委七次全会精神', '十一:ordinal 七:ordinal'],
    ['市纪委五次全会', '五:ordinal'],
    ['交警支队六大队民警', '六:idiom'],
    ['机动支队在武警五支队驻地', '五:ordinal'],
    ['住在九集镇和四团镇', '九:ordinal 四:ordinal'],
    ['红三十一军和七十三团会合', '三十一:ordinal 七十三:ordinal'],
    ['家住新乐五村，在纺织七厂做工', '五:ordinal 七:ordinal'],
    ['省厅人事三处处长和工程五队副队长', '三:ordinal 五:ordinal'],
    ['柳河村六组、七组的村民', '六:ordinal 七:ordinal'],
    ['高三二班和高2021届6班', '三二:ordinal 2021:name 6:ordinal'],
    ['住6幢2单元，搬到丽景三区21号', '6:ordinal 2:code 三:ordinal 21:code'],
    ['他坐在5车厢', '5:code'],
    ['土建9标段和3/7区、4/6组', '9:code 3:code 7:code 4:code 6:code'],
    ['寄到11号楼902室，依该法四十三条第一款', '11:code 902:ordinal 四十三:ordinal 一:ordinal'],
    ['十四届、十五届中央委员', '十四:ordinal 十五:ordinal'],
    ['初二学生和大二学生，二儿子，119社区', '二:idiom 二:idiom 二:idiom 119:code'],
    ['开工第三、第四通道和第二大桥', '三:ordinal 四:ordinal 二:ordinal'],
    ['创下多个第一，见第4/3号决定', '一:idiom 4:ordinal 3:code'],
    ['二排、三排座椅，三代和四代', '二:ordinal 三:ordinal 三:ordinal 四:ordinal'],
  ])

  test('what is gathered, headless or listed by itself counts', () => {
    expect(quantitiesOf('已举办二十届')).toEqual(['二十届 = 20 {届}'])
    expect(quantitiesOf('柳河村15组家庭参加')).toEqual(['15组 = 15 {组}'])
    expect(quantitiesOf('建好三大队伍')).toEqual(['三大 = 3 1'])
    expect(quantitiesOf('上河、下河、柳河三村受灾')).toEqual(['三村 = 3 {村}'])
    expect(quantitiesOf('共有6幢')).toEqual(['6幢 = 6 {幢}'])
    expect(quantitiesOf('每天开行四班')).toEqual(['四班 = 4 {班}/d per 天'])
    expect(quantitiesOf('繁育三代，两家合作')).toEqual(['三代 = 3 {代}', '两家 = 2 {家}'])
    expect(quantitiesOf('分成16个标段')).toEqual(['16个 = 16 {个}'])
  })
})

describe('names built on numbers', () => {
  table([
    ['百城千店活动，千行百业', '百:name 千:name 千:name 百:idiom'],
    ['“一站两店”布局和“一村三线”', '一:article 两:name 一:article 三:idiom'],
    ['落实“民企25条”和“大气十条”', '25:name 十:name'],
    ['“爱心·百人送暖”行动', '百:name'],
    ['1/8淘汰赛和1/16、1/8资格赛', '1:name 8:name 1:code 16:code 1:name 8:name'],
    ['男子100米和200米冠军，60公斤级，十公里精英赛', '100:name 200:name 60:name 十:name'],
    ['千年古城，第二个百年奋斗目标', '千:name 二:ordinal 百:name'],
    ['中亚五国与金砖五国，四大家鱼，八大行星', '五:name 五:name 四:name 八:name'],
    ['iPhone 15系列、Model 3车型、安卓15和新舟60', '15:code 3:code 15:code 60:code'],
    ['13代酷睿，UFS 3.1旗舰', '13:code 3.1:code'],
    ['饰演韦小宝一角，广场一角', '一:article 一:article'],
    ['四处奔走，三五成群，是个好兆头', '四:idiom 三五:idiom 兆:idiom'],
    ['安全第一，永争第一', '一:idiom 一:idiom'],
    ['省道K15公里+300米处', '15:name 300:name'],
    ['中共五大上，党的七大以来', '五:name 七:name'],
    ['评出十大歌手，NBA球队76人取胜', '十:name 76:name'],
    ['惊艳四座，一对多，两两配对，垃圾四分类', '四:idiom 一:idiom 两:idiom 两:idiom 四:idiom'],
    ['违规三四轮车，早上七八点钟', '三四:idiom 七八:idiom'],
  ])

  test('what is bounded, listed or printed with digits counts', () => {
    expect(quantitiesOf('有百年历史，跨越千年')).toEqual(['百年 = 100 a', '千年 = 1000 a'])
    expect(quantitiesOf('“一天能卖上千支”')).toEqual(['上千支 = 1000 {支}/d at_least per 天'])
    expect(quantitiesOf('比赛距离为35公里的山路')).toEqual(['35公里 = 35 km'])
    expect(quantitiesOf('发现四处泄漏点')).toEqual(['四处 = 4 {处}'])
    expect(quantitiesOf('只要六元一角，一角钱')).toEqual(['六元一角 = 6.1 CNY', '一角 = 0.1 CNY'])
    expect(quantitiesOf('全市第一')).toEqual(['第一 = 1 1 rank'])
    expect(quantitiesOf('居世界第一和第二大经济体')).toEqual(['第一 = 1 1 rank', '第二大 = 2 1 rank'])
    expect(quantitiesOf('前十大股东，十大领域，党的三大任务')).toEqual([
      '前十大 = 10 1 at_most rank',
      '十大 = 10 1',
      '三大 = 3 1',
    ])
    expect(quantitiesOf('76人到场，走了15公里')).toEqual(['76人 = 76 {人}', '15公里 = 15 km'])
    expect(quantitiesOf('共三十条，二被告得第三名')).toEqual(['三十条 = 30 {条}', '二 = 2 1', '第三名 = 3 {名} rank'])
    expect(quantitiesOf('全歼15人，共15款')).toEqual(['15人 = 15 {人}', '15款 = 15 {款}'])
    expect(quantitiesOf('百名教师、千名学生')).toEqual(['百名 = 100 {名}', '千名 = 1000 {名}'])
    expect(quantitiesOf('股价周三一度下跌2.5%')).toEqual(['2.5% = 2.5 %'])
    expect(quantitiesOf('一年轻男子')).toEqual([])
  })
})

describe('enumerators', () => {
  table([
    ['一是快。二是好。', '一:enumerator 二:enumerator'],
    ['（三）产业', '三:enumerator'],
    ['1.范围\n2.定义', '1:enumerator 2:enumerator'],
    ['2.2 合同价款\n2.3 工期', '2.2:enumerator 2.3:enumerator'],
    ['版本2.2 已发布', '2.2:code'],
    ['他上诉。一、二审法院均认为', '一:article 二:idiom'],
    ['已研究。\n三、四季度安排', '三:enumerator'],
  ])
})

describe('articles', () => {
  table([
    ['作为一名教师，她有一个梦', '一:article 一:article'],
    ['这是不寻常的一天', '一:article'],
  ])

  test('一 in a list that counts by its classifier counts', () => {
    expect(quantitiesOf('来了三名医生和一名护士')).toEqual(['三名 = 3 {名}', '一名 = 1 {名}'])
    expect(quantitiesOf('拿下2个球、一个篮板')).toEqual(['2个 = 2 {个}', '一个 = 1 {个}'])
    expect(quantitiesOf('一辆货车与一辆客车相撞')).toEqual(['一辆 = 1 {辆}', '一辆 = 1 {辆}'])
    expect(quantitiesOf('带着两个大人一个小孩')).toEqual(['两个 = 2 {个}', '一个 = 1 {个}'])
    expect(quantitiesOf('他和一名同伴、一个国家和一个民族')).toEqual([])
    expect(quantitiesOf('一名教师和三个孩子')).toEqual(['三个 = 3 {个}'])
  })

  test('一 with a unit of measure, 1 in digits and a bounded 一 count', () => {
    expect(quantitiesOf('走了一公里')).toEqual(['一公里 = 1 km'])
    expect(quantitiesOf('增长一倍')).toEqual(['一倍 = 1 {倍}'])
    expect(quantitiesOf('备案1单')).toEqual(['1单 = 1 {单}'])
    expect(quantitiesOf('至少一名')).toEqual(['一名 = 1 {名} at_least'])
  })
})
