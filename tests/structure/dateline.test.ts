import { describe, expect, test } from 'vitest'
import { findDateline, readDateline } from '../../src/structure/dateline.ts'
import { findRunOnCredit } from '../../src/structure/run-on-credit.ts'

/** `dateline|rest`: the bar is where the dateline ends. */
const DATELINES: readonly (readonly [string, string | null, string | null, string | null])[] = [
  ['新华社成都3月8日电| 春耕开始', '新华社', '成都', '3-8'],
  ['新华社成都3月8日电（记者甲乙、丙丁）|春耕', '新华社', '成都', '3-8'],
  ['据新华社成都3月8日电| 春耕', '新华社', '成都', '3-8'],
  ['新华社“雪龙”号3月8日电| 科考', '新华社', '“雪龙”号', '3-8'],
  ['山城网（山城日报网）讯（记者甲乙）|春耕', '山城网（山城日报网）', null, null],
  ['山城日报大水乡客户端3月8日讯（记者甲乙）|春耕', '山城日报大水乡客户端', null, '3-8'],
  ['上海证券报微信公众号消息，|春耕', '上海证券报', null, null],
  ['中央纪委国家监委网站讯| 据消息', '中央纪委国家监委网站', null, null],
  ['中新网3月8日电| 据报道', '中新网', null, '3-8'],
  ['中新社香港3月8日电 (记者 甲乙)|港府', '中新社', '香港', '3-8'],
  ['央视网消息（朝闻天下）：|今天', '央视网', null, null],
  ['央视网消息：|今天', '央视网', null, null],
  ['人民网贵阳3月8日电| ', '人民网', '贵阳', '3-8'],
  ['本报讯（记者 甲乙）|昨日', '本报', null, null],
  ['本报贵阳3月8日讯| 昨日', '本报', '贵阳', '3-8'],
  ['山城晚报讯（记者甲乙 通讯员丙丁）|昨日', '山城晚报', null, null],
  ['晨报讯（记者 甲乙）|昨日', '晨报', null, null],
  ['【山城商报报道】（记者 甲乙）|昨日', '山城商报', null, null],
  ['〔本报讯〕|昨日', '本报', null, null],
  ['【记者甲乙／台北报导】|昨日', null, '台北', null],
  ['【山城日报特派记者 甲乙】|昨日', '山城日报', null, null],
  ['（中央社记者甲乙丙台北8日电）|昨日', '中央社', '台北', '-8'],
  ['财联社3月8日电，|昨日', '财联社', null, '3-8'],
  ['IT之家 3 月 8 日消息，|昨日', 'IT之家', null, '3-8'],
  ['格隆汇3月8日丨|昨日', '格隆汇', null, '3-8'],
  ['路透伦敦3月8日电| ', '路透', '伦敦', '3-8'],
  ['成都2023年3月8日 /美通社/ --| 公司', '美通社', '成都', '3-8'],
  ['中国网财经3月8日讯| 公司', '中国网财经', null, '3-8'],
]

const NONE = [
  '本报对山城小区多栋居民楼加装电梯一事作了报道',
  '山城科技有限公司未按照国家核定电价收费',
  '山城气象台最新消息，今天有雨',
  '共同社等媒体在报道时也援引了有关消息，但没有证实',
  '新华社电视台开播',
  '新华社3月8日成立',
  '中国电信3月8日消息，',
  '据日本广播协会电视台报道，',
  '据新华社消息，会议召开。',
  '中国网民规模达十亿',
  '日本电报电话公司发布财报',
  '农网发电量增加',
  '全国人大常委会3月8日开会',
  '近日，有读者来电。',
]

describe('readDateline', () => {
  test.each(DATELINES)('%s', (marked, agency, place, day) => {
    const plain = marked.replace('|', '')
    const dateline = readDateline(plain)
    expect(dateline === null ? plain : `${plain.slice(0, dateline.length)}|${plain.slice(dateline.length)}`).toBe(
      marked,
    )
    expect(dateline!.agency).toBe(agency)
    expect(dateline!.place).toBe(place)
    expect(dateline!.day === null ? null : `${dateline!.month ?? ''}-${dateline!.day}`).toBe(day)
  })

  test.each(NONE)('none: %s', plain => {
    expect(readDateline(plain)).toBeNull()
  })
})

describe('findDateline', () => {
  test.each([
    '春耕备耕全面展开农机齐上阵|新华社成都3月8日电 全省',
    '春耕备耕全面展开农机齐上阵|四川日报讯（记者甲乙）全省',
    '春耕备耕全面展开农机齐上阵|【山城日报驻成都记者 甲乙】近日',
    '8万台农机齐上阵 春耕全面展开|中新网3月8日电 全省',
  ])('%s', marked => {
    expect(findDateline(marked.replace('|', ''))).toBe(marked.indexOf('|'))
  })

  test.each(['春耕备耕全面展开，农机齐上阵。', '全省发电量稳步增长，用电量回升', '某某资讯网站改版'])(
    'none: %s',
    plain => {
      expect(findDateline(plain)).toBeNull()
    },
  )
})

describe('findRunOnCredit', () => {
  test.each([
    '春耕备耕全面展开农机齐上阵 |四川新闻网 2023-03-08| 近日，',
    '春耕备耕全面展开农机齐上阵|天府资讯网 四川天府资讯网 2023-03-08|  近日，',
    '春耕备耕全面展开农机齐上阵 |2023-03-08 10:20 来源：四川日报| 近日，',
  ])('%s', marked => {
    const [title, source] = marked.split('|')
    const credit = findRunOnCredit(marked.replaceAll('|', ''))
    expect(credit).toMatchObject({ start: title!.length, end: title!.length + source!.length, date: '2023-03-08' })
  })

  test('none in running text', () => {
    expect(findRunOnCredit('这份文件印发于2023-03-08，此后没有改过。')).toBeNull()
  })
})
