import { isHan } from '../../numerals/surroundings.ts'
import type { Passage } from '../passage.ts'
import type { Amount } from './amount.ts'
import { before, degrees, grades, isArabic, isMeasured, points, type ReadUnit, SQUARE_FOOT, unit } from './scales.ts'

/** What the surroundings of a unit say of it; undefined takes it as it is, null says that it is none. */
export type Check = (passage: Passage, amount: Amount, at: number) => ReadUnit | null | undefined

/** What the surroundings must say for a unit of the lexicon to be one; undefined accepts it as it is. */
export const CHECKS: Readonly<Record<string, Check>> = {
  年: yearsNotDate,
  /** 四起案件, but 狼烟四起 */
  起: ({ plain }, amount, at) =>
    plain.charAt(amount.start) === '四' && !isHan(plain.charCodeAt(at + 1)) ? null : undefined,
  /** 四处泄漏点, but 四处奔走 */
  处: ({ plain }, amount, at) =>
    plain.charAt(amount.start) === '四' &&
    /[奔觅飞溅走跑逃求寻张游散流宣蔓兜打搜收乱移碰都可是皆声弥涌]/.test(plain.charAt(at + 1))
      ? null
      : undefined,
  /** 两国, but 12亿|国有资产 */
  国: ({ plain }, amount, at) =>
    amount.numeral.decimals <= -4 && /[有人营]/.test(plain.charAt(at + 1)) ? null : undefined,
  /** 十三代人, but 13代酷睿 */
  代: ({ plain }, amount, at) =>
    isArabic(amount) && !amount.over && isHan(plain.charCodeAt(at + 1)) && !'人同以后'.includes(plain.charAt(at + 1))
      ? null
      : undefined,
  载: ({ plain }, amount, at) =>
    (isArabic(amount) && !/[逾近超约]/.test(before(plain, amount.start, 1))) ||
    /[体入货重客荷]/.test(plain.charAt(at + 1))
      ? null
      : undefined,
  /** 十二石粮 weighs; 三石村 is a name, 万石岩 too */
  石: grain,
  斗: grain,
  /** 二千八百文; 以上三文 are articles */
  文: ({ plain }, amount, at) =>
    plain.charAt(at + 1) === '钱' || (!isArabic(amount) && Number(amount.low) >= 10 && !isHan(plain.charCodeAt(at + 1)))
      ? undefined
      : null,
  铺: ({ plain }, amount) => (/[铺递驿站][共计有]?$/.test(before(plain, amount.start, 2)) ? undefined : null),
  /** 两通电话, 奏折三通; 三通 and 四通一保障 are names */
  通: ({ plain }, amount, at) =>
    /^(?:电话|来电|[电书信公]|函|文书|奏|碑)/.test(plain.slice(at + 1, at + 3)) ||
    /[电话书信函札折牍碑][共计]?$/.test(before(plain, amount.start, 2))
      ? undefined
      : null,
  /** 自转一周, 绕场一周 go round */
  周: ({ plain }, amount, at) =>
    /[一二三四五六日]/.test(plain.charAt(at + 1)) ||
    /[自公]转$/.test(before(plain, amount.start, 2)) ||
    (plain.charAt(amount.start) === '一' && /[绕环围巡][^，。；：\n]{0,6}$/.test(before(plain, amount.start, 7)))
      ? null
      : undefined,
  度: degrees,
  '°': degrees,
  蚊: ({ plain }, _amount, at) =>
    plain.charAt(at + 1) === '子' || plain.charAt(at + 1) === '帐'
      ? null
      : { end: at + 1, text: '蚊', code: 'HKD', dimension: 'money', power: 0, over: false },
  寸: ({ plain }, amount, at) =>
    isArabic(amount) && !/[尺丈]/.test(before(plain, amount.start, 1))
      ? unit(at + 1, '寸', '[in_i]', 'length')
      : undefined,
  /** 实用面积548呎, 1200呎的铺位: what has an area is measured by the square foot; 高5呎, 50呎游艇 by the foot */
  呎: ({ plain }, amount, at) =>
    AREA_BEFORE.test(before(plain, amount.start, 8)) || AREA_AFTER.test(plain.slice(at + 1, at + 5))
      ? unit(at + 1, '呎', SQUARE_FOOT, 'area')
      : undefined,
  平方尺: squareFeet,
  方尺: squareFeet,
  点: points,
  级: grades,
  两: ({ plain }, amount, at) => {
    if (amount.numeral.form === 'mixed' && amount.numeral.over) return null
    const next = plain.charAt(at + 1)
    return /[个名位种类项年次家国岁条会岸地者千百万亿]/.test(next) ? null : undefined
  },
  里: ({ plain }, amount, at) => {
    const next = plain.charAt(at + 1)
    return amount.numeral.over || next === '' || /[路地的长外远，。；、多左]/.test(next) ? undefined : null
  },
  /** 60平, but 3胜2平1负, 两平的球队 */
  平: ({ plain }, amount, at) =>
    /[胜负] ?$/.test(before(plain, amount.start, 2)) ||
    /^\d{1,2}[负胜]/.test(plain.slice(at + 1, at + 4)) ||
    (amount.numeral.form === 'chinese' && Number(amount.low) < 10)
      ? unit(at + 1, '平', '{平}', 'count')
      : undefined,
  方: () => null,
  /** 成都三院 names, as 第三医院 does */
  院: ({ plain }, amount) =>
    amount.numeral.form === 'chinese' && isHan(plain.charCodeAt(amount.start - 1)) ? null : undefined,
  局: ({ plain }, amount) => (/[建铁交冶水电]$/.test(before(plain, amount.start, 1)) ? null : undefined),
  /** 30倍数字变焦, but 倍数 */
  倍: ({ plain }, _amount, at) =>
    plain.charAt(at + 1) === '数' && !/[字码据]/.test(plain.charAt(at + 2)) ? null : undefined,
  /** 8000万欧 */
  欧: ({ plain }, amount, at) =>
    amount.numeral.decimals > -4 || '洲盟美亚冠非姆'.includes(plain.charAt(at + 1) || '。') ? null : undefined,
  节: ({ plain }, amount, at) =>
    /[航速]/.test(before(plain, amount.start, 3)) && !/[课车目]/.test(plain.charAt(at + 1))
      ? undefined
      : unit(at + 1, '节', '{节}', 'count'),
  码: ({ plain }, amount) =>
    plain.charAt(amount.start) === '一' || /[号编代密条数尺]/.test(before(plain, amount.start, 2)) ? null : undefined,
  兆: ({ plain }, amount, at) => (isArabic(amount) && !/[亿元]/.test(plain.charAt(at + 1)) ? undefined : null),
  伏: ({ plain }, _amount, at) => (plain.charAt(at + 1) === '击' ? null : undefined),
  步: ({ plain }, _amount, at) => (/[走曲]/.test(plain.charAt(at + 1)) ? null : undefined),
  老: ({ plain }, amount) => (/[男女幼死伤]/.test(before(plain, amount.start, 1)) ? undefined : null),
  号: () => null,
  担: ({ plain }, _amount, at) => (/[任保负当心忧]/.test(plain.charAt(at + 1)) ? null : undefined),
  t: ({ plain }, amount) => (isMeasured(plain, amount) ? undefined : null),
  s: ({ plain }, amount) => (isMeasured(plain, amount) || amount.decimals > 0 ? undefined : null),
  g: ({ plain }, amount) =>
    /[345]/.test(plain.charAt(amount.end - 1)) && amount.end - amount.start === 1 ? null : undefined,
}

const AREA_BEFORE = /(?:面积|实用|建筑|楼面|占地)[有为达约近逾超仅]{0,2}$/
const AREA_AFTER = /^的?(?:[一二两三四五六]房|[地商]?铺|单位|住宅|楼面|写字楼|豪宅|户型?)/

/** A square foot in traditional script, of the old square measure elsewhere. */
function squareFeet({ article }: Passage, _amount: Amount, at: number): ReadUnit | undefined {
  const { plain } = article
  const text = plain.startsWith('平', at) ? '平方尺' : '方尺'
  return article.script === 'Hant' ? unit(at + text.length, text, SQUARE_FOOT, 'area') : undefined
}

/** Grain in words, by measures that other words begin with: 十二石, 三斗六升, 四石多米. */
function grain({ plain }: Passage, amount: Amount, at: number): ReadUnit | null | undefined {
  const { form, start, end } = amount.numeral
  if (form === 'digits' || /^[百千万]+$/.test(plain.slice(start, end))) return null
  const next = plain.charCodeAt(at + 1)
  if (isArabic(amount) || end - start === 1)
    return isHan(next) && !/[一二三四五六七八九半余多米粮谷粟麦豆稻以左上]/.test(plain.charAt(at + 1))
      ? null
      : undefined
  return undefined
}

/** 2021年 is a year, 98年 mostly; 30年 measures. Years of four digits and digit by digit are left to the times. */
function yearsNotDate({ plain }: Passage, amount: Amount): ReadUnit | null | undefined {
  const { form, value, start, end } = amount.numeral
  if (form === 'digits') return null
  if (form === 'arabic' && end - start === 4 && value !== null && Number(value) >= 1000 && Number(value) < 2200)
    return null
  return plain.charAt(start - 1) === '第' ? null : undefined
}
