import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanNumerals } from '../../src/recognize/numerals.ts'

/** `text=value`, `text=lower..upper` for an approximate number, `+` when 余, 多 or 来 stands inside. */
function show(plain: string): string {
  return scanNumerals(plain)
    .map(n => `${plain.slice(n.start, n.end)}=${n.value ?? `${n.lower}..${n.upper}`}${n.over ? '+' : ''}`)
    .join(' ')
}

describe('values and their phrasings', () => {
  test.each([
    ['11000000', '1,100万|一千一百万|1100万|11000000'],
    ['12806', '12,806|12\u2009806|一万二千八百零六'],
    ['1260582', '1,260,582|1\u2009260\u2009582|1\u202f260\u202f582|1，260，582|一百二十六万零五百八十二'],
    ['130000000', '1亿3000万|一亿三千万|1.3亿|一点三亿|13000万'],
    ['3500000000000', '3.5万亿|三万五千亿|三点五万亿|35000亿'],
    ['25000', '两万五|2万5|2.5万|二万五千|两万五千'],
    ['3500', '三千五|三千五百|3千5|叁仟伍佰'],
    ['120', '百二|一百二|一百二十|壹佰贰拾'],
    ['41867', '4万1867|四万一千八百六十七'],
    ['1053000000000', '1兆530亿|一兆零五百三十亿'],
    ['350000000000000', '350万亿|三百五十万亿'],
    ['200000005', '二亿零五|2亿零5'],
    ['101000', '十万零一千|十万一千'],
    ['2022', '二〇二二|二零二二|二0二二|2022'],
    ['31', '卅一|三十一'],
    ['0.9', '零点九|0.9'],
    ['300000000', '3个亿|三个亿'],
    ['75400', '7 万5 千4 百|七万五千四百'],
    ['38964965', '三千 八百 九十六 万 四千 九百 六十五'],
  ])('%s', (value, phrasings) => {
    for (const phrasing of phrasings.split('|')) {
      expect(show(phrasing).replace(/(\.\d*?)0+$/, '$1')).toBe(`${phrasing}=${value}`)
    }
  })
})

test.each([
  ['2023百强县', '2023=2023 百=100'],
  ['2022千企入川', '2022=2022 千=1000'],
  ['2024十佳歌手', '2024=2024 十=10'],
  ['2023百万元', '2023百万=2023000000'],
  ['1950千公顷', '1950千=1950000'],
])('the year of a list of hundreds: %s', (plain, expected) => {
  expect(show(plain)).toBe(expected)
})

test.each([
  ['甲\t1 256\t3\n乙　18 640　　3 405', '1 256=1256 3=3 18 640=18640 3 405=3405'],
  ['2022 300人', '2022=2022 300=300'],
  ['iPhone 14 128GB', '14=14 128=128'],
  ['8月15 600人', '8=8 15=15 600=600'],
  ['为12 806 3 405', '12=12 806=806 3=3 405=405'],
  ['银六十两四钱', '六十=60 两=2 四=4'],
  ['三万两千人', '三万两千=32000'],
  ['三四百', '三四百=300..400'],
  ['十七八', '十七八=17..18'],
  ['两三千亿', '两三千亿=200000000000..300000000000'],
  ['一百二三十', '一百二三十=120..130'],
  ['十几', '十几=11..19'],
  ['20几', '20几=21..29'],
  ['几百', '几百=200..999'],
  ['数十万', '数十万=200000..990000'],
  ['几十个亿', '几十个亿=2000000000..9900000000'],
  ['三两天', '三两=2..3'],
  ['9600多万', '9600多万=96000000+'],
  ['三百余', '三百余=300+'],
  ['二十来万', '二十来万=200000+'],
])('approximate: %s', (plain, shown) => {
  expect(show(plain)).toBe(shown)
})

test.each([
  ['三万五万', '三万=30000 五万=50000'],
  ['三百五百', '三百=300 五百=500'],
  ['二十三十', '二十=20 三十=30'],
  ['$20，300', '20=20 300=300'],
  ['为100，105', '100=100 105=105'],
  ['200万2008年', '200万=2000000 2008=2008'],
  ['2021.12.5', '2021=2021 12=12 5=5'],
  ['10 百万', '10=10 百万=1000000'],
  ['3.5万亿 一万', '3.5万亿=3500000000000 一万=10000'],
  ['二两', '二=2 两=2'],
])('where one ends and the next begins: %s', (plain, shown) => {
  expect(show(plain)).toBe(shown)
})

test.each([
  ['队伍，大陆，收拾，参加，放肆', ''],
  ['参加人数为数不少', ''],
  ['一点一滴', '一=1 一=1'],
  ['三点二十分', '三=3 二十=20'],
  ['5千米', '5=5'],
  ['一千瓦', '一=1'],
  ['三千米', '三千=3000'],
  ['50兆瓦', '50=50'],
  ['300多元化方案', '300=300'],
  ['100来自', '100=100'],
])('what is no part of a numeral: %s', (plain, shown) => {
  expect(show(plain)).toBe(shown)
})

test('keeps the printed precision', () => {
  const decimals = (plain: string) => scanNumerals(plain)[0]?.decimals
  expect(decimals('27.0')).toBe(1)
  expect(decimals('486')).toBe(0)
  expect(decimals('3.2亿')).toBe(-7)
  expect(decimals('9600万')).toBe(-4)
  expect(decimals('一点五亿')).toBe(-7)
})

const DIGITS = '零一二三四五六七八九'

function spellSection(value: number): string {
  let spelt = ''
  let gap = false
  for (const [weight, place] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / weight) % 10
    if (digit === 0) gap = spelt !== ''
    else {
      spelt += (gap ? '零' : '') + DIGITS[digit]! + place
      gap = false
    }
  }
  return spelt
}

/** 120035 → 一十二万零三十五 */
function spell(value: number): string {
  let spelt = ''
  for (const [weight, name] of [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const section = Math.floor(value / weight) % 10000
    if (section > 0) spelt += (spelt !== '' ? '零' : '') + spellSection(section) + name
  }
  return spelt
}

describe('round trips', () => {
  test('numbers in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 - 1 }), value => {
        const spelt = spell(value)
        expect(show(spelt)).toBe(`${spelt}=${value}`)
      }),
    )
  })

  test('numbers in digits, with commas, under 万 and 亿', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 }), fc.constantFrom('', '万', '亿'), (value, unit) => {
        const grouped = value.toLocaleString('en-US')
        const zeros = unit === '' || value === 0 ? '' : unit === '万' ? '0000' : '00000000'
        const lifted = value === 0 ? '0' : `${value}${zeros}`
        expect(show(grouped + unit)).toBe(`${grouped}${unit}=${lifted}`)
      }),
    )
  })

  test('any text: numerals are sorted, apart, and hold a numeral character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123.,，一二三十百千万亿零两几数余多来半点个 年x') }),
        plain => {
          let end = 0
          for (const numeral of scanNumerals(plain)) {
            expect(numeral.start).toBeGreaterThanOrEqual(end)
            expect(numeral.end).toBeGreaterThan(numeral.start)
            expect(numeral.value === null).toBe(numeral.lower !== null)
            end = numeral.end
          }
        },
      ),
    )
  })
})
