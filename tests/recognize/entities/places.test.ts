import { describe, expect, test } from 'vitest'
import { mark, unmark } from './marked.ts'

const PLACES = ['GPE', 'LOC', 'FAC'] as const

/** Places in brackets; what is not in brackets must not be found. By kind, with counter-cases below. */
const places: Readonly<Record<string, readonly string[]>> = {
  'a place in the one before it': [
    '代表团昨天从[GPE 日本大阪]启程。',
    '新厂设在[GPE 美国俄亥俄州]，总部仍在[GPE 德国慕尼黑]。',
    '[GPE 得克萨斯州休斯敦]的港口停工。',
    '车队经[GPE 河南洛阳]前往[GPE 海南三亚]。',
    '展会在[GPE 广西南宁]开幕。',
  ],
  'countries and cities side by side': [
    '[GPE 美国]、[GPE 日本]和[GPE 韩国]都派了代表。',
    '[GPE 广州]和[GPE 深圳]之间开了夜车。',
    '[GPE 美国][GPE 加拿大]边境排起长队。',
  ],
  'countries by a character each': [
    '[GPE 中俄]贸易额创新高。',
    '[GPE 朝中]友谊源远流长。',
    '主队在半决赛中以三比二取胜。',
    '弘扬传统美德，分享是一种美德。',
  ],
  'a metal': ['[GPE 白银市]举办展会，现货白银下跌，白银期货收涨。'],
  'a region by its place': [
    '[LOC 北京地区]出口增长，[LOC 青海玉树地区]发生地震，[GPE 吉林]受灾地区断电。',
    '周边地区的居民和落后地区的学校',
  ],
  stations: [
    '旅客在[FAC 丰镇站]下车，列车开往[FAC 长兴南站]。',
    '[FAC 黑龙江佳木斯站]扩建。',
    '[FAC 佳木斯水文站]发布预警。',
    '[GPE 中国]站在历史正确的一边。',
    '钻石联赛[GPE 厦门]站门票售罄。',
    '附近没有加油站，火车站也远。',
  ],
  'ports, reservoirs, airports, museums': [
    '货轮驶入[FAC 天津港]，[FAC 官厅水库]开始泄洪。',
    '[FAC 悉尼机场]关闭。',
    '[FAC 青岛市雕塑馆]开放。',
    '渔船回港避风，商船离港。',
    '天然港很少，高速铁路很多。',
    '[GPE 张家港]和[GPE 连云港]是两座城市。',
  ],
  streets: [
    '[GPE 容桂街道]和[GPE 世纪城街道]的工作人员到场。',
    '[GPE 新华路街道]与[GPE 瘦西湖街道]结对，[GPE 海淀街道]社区的家庭参加。',
    '[GPE 朝阳区金山桥街道]工作人员上门。',
    '各街道和特色街道的老人，热闹的街道两旁',
    '[FAC 友谊南大街]道路拥堵，[FAC 石家庄市桥西区友谊南大街]道路拥堵。',
  ],
  communities: [
    '[GPE 四美塘社区]和[GPE 龙湖社区]举办讲座。',
    '[GPE 李沧区湘潭路街道大枣园社区]设了食堂。',
    '[GPE 常州市新桥镇望湖社区]的居民，[GPE 番禺区钟村街道]的商铺',
    '[GPE 武汉]社区治理，[GPE 海淀区]社区民警，[GPE 新蔡县]社区矫正',
    '老旧社区、城市社区和学习型社区，走进社区，未来社区的样板',
  ],
  'torn towns': [
    '[GPE 佛子庄乡]、[GPE 霞云岭乡]和[GPE 杏子铺镇]道路不通。',
    '[GPE 外冈镇]下雨。',
    '建设美丽乡村，素有名镇之称，她裸辞回村，工业大镇和一片水乡，大中城市',
  ],
  'a place by one character': [
    '[GPE 中]方表示，[GPE 韩]方同意，代表团访[GPE 华]，据[GPE 台]媒报道。',
    '会议在[GPE 京]举行，在[GPE 沪]高校派人参加，驻[GPE 华]使节出席。',
    '西方国家和东方文化，土方工程，秘方和药方，其中方面很多',
    '外媒和官媒，才华和年华，在台上，在日常生活中，涉法涉诉，离港船舶',
  ],
  'what jieba takes for a place': [
    '[LOC 滏阳河]涨水，[LOC 渡桥湖]位于镇西，[FAC 西渡站]关闭。',
    '[LOC 朝阳区常营体育公园]种了树，[LOC 辽沈地区]有雨。',
    '城市公园和海洋公园，美丽山河，绕城高速，新建码头',
  ],
  routes: ['[FAC 107国道]和[FAC 国道318线]中断，[FAC G50高速]通行。', '走高速公路比走国道快，全国有三条国道。'],
  'facilities of a country': [
    '[GPE 美国]机场安检处查获刀具，[GPE 湖南]高速公路车多。',
    '[FAC 四川博物院]和[FAC 哈萨克斯坦馆]开放。',
  ],
  'what kind of state': ['[GPE 秘鲁共和国]总统来访，[GPE 中国大陆]和[LOC 台湾地区]'],
  police: ['[GPE 江苏]警方抓获三人。', '[GPE 泰国]警方通报。'],
}

describe.each(Object.entries(places))('%s', (_, sentences) => {
  test.each(sentences)('%s', marked => {
    expect(mark(unmark(marked), PLACES)).toBe(marked)
  })
})
