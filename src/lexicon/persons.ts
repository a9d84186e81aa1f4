import { loadWeights } from './load.ts'
import { fromTables } from './own.ts'
import { entriesOf } from './words.ts'

/** Characters that write foreign names by sound. */
const SOUNDS: ReadonlySet<string> = new Set(
  '阿埃艾爱安昂奥巴白拜班邦保鲍北贝本比彼毕别宾波玻伯博卜布采策查昌茨村达大戴丹当道德登邓狄迪蒂丁东都杜敦顿多厄恩尔法凡范方菲费芬丰冯佛夫弗福富盖甘冈高哥戈格葛根贡古瓜圭哈海汉汗豪赫黑亨洪侯胡华怀惠霍基吉季加贾坚简姜杰金京久居喀卡凯坎康考柯科可克肯孔库夸昆拉腊来莱赖兰朗劳勒雷黎礼里理李利莉丽廉连良列烈林琳伶留刘柳龙隆卢鲁路露伦罗洛吕马玛迈麦曼茂梅门蒙孟米密敏明摩莫墨默姆木穆拿哪那纳娜娃罕娅琪茜蕾蓓黛妲蔻勋谷乍汀婷咖茵芙薇甫寇岑珊乃奈南内尼妮年涅宁牛纽努诺女欧帕派潘庞培佩彭皮匹平泼珀普奇齐恰强乔切钦琴青丘琼让热仁日荣儒瑞若撒萨塞赛桑瑟森沙莎山善尚绍舍申什圣施石史士守舒朔丝司思斯松苏素索塔泰坦汤唐陶特藤提田铁廷通图托陀瓦万汪旺威韦维伟卫魏温文翁沃乌武伍西希席锡夏显香向肖晓歇谢辛欣新兴休修许雪逊雅亚延扬杨耶叶伊依易因英尤于约云泽曾扎詹哲珍芝治朱兹子宗祖佐卓',
)

/** Whether every character writes sounds, as in 特朗普; common words of such characters too. */
export function isTransliterated(word: string): boolean {
  for (const c of word) if (!SOUNDS.has(c)) return false
  return word !== ''
}

export interface Surname {
  readonly length: 1 | 2
  /** Not one of the two hundred commonest. */
  readonly rare: boolean
}

const surnames = fromTables(
  () =>
    new Map(
      (['surname', 'rare-surname'] as const).flatMap(name =>
        entriesOf(name).map(({ word }) => [
          word,
          { length: word.length as Surname['length'], rare: name === 'rare-surname' },
        ]),
      ),
    ),
)

/** The surname that the word begins with, the longer of two; null when it begins with none. */
export const surnameOf = (word: string): Surname | null =>
  surnames().get(word.slice(0, 2)) ?? surnames().get(word.slice(0, 1)) ?? null

/** Tenths of a bit that a character too rare to be counted speaks for a given name. */
const unseen = 5

let weights: Int8Array | undefined

/** How much likelier `text[start, end)` is as a given name than as running text, in bits. */
export function givenNameWeight(text: string, start: number, end: number): number {
  if (weights === undefined) {
    weights = new Int8Array(0x10000).fill(unseen)
    for (const [c, weight] of loadWeights('given-names')) weights[c!.charCodeAt(0)] = Number(weight)
  }
  let sum = 0
  for (let i = start; i < end; i++) sum += weights[text.charCodeAt(i)]!
  return sum / 10
}
