import { loadLexicon } from './load.ts'

/** Characters that write foreign names by sound. */
const SOUNDS = new Set(
  '阿埃艾爱安昂奥巴白拜班邦保鲍北贝本比彼毕别宾波玻伯博卜布采策查昌茨茨村达大戴丹当道德登邓狄迪蒂丁东都杜敦顿多厄恩尔法凡范方菲费芬丰冯佛夫弗福富盖甘冈高哥戈格葛根贡古瓜圭哈海汉汗豪赫黑亨洪侯胡华怀惠霍基吉季加贾坚简姜杰金京久居喀卡凯坎康考柯科可克肯孔库夸昆拉腊来莱赖兰朗劳勒雷黎礼里理李利莉丽廉连良列烈林琳伶留刘柳龙隆卢鲁路露伦罗洛吕马玛迈麦曼茂梅门蒙孟米密敏明摩莫墨默姆木穆拿哪那纳娜乃奈南内尼妮年涅宁牛纽努诺女欧帕派潘庞培佩彭皮匹平泼珀普奇齐恰强乔切钦琴青丘琼让热仁日荣儒瑞若撒萨塞赛桑瑟森沙莎山善尚绍舍申什圣施石史士守舒朔丝司思斯松苏素索塔泰坦汤唐陶特藤提田铁廷通图托陀瓦万汪旺威韦维伟卫魏温文翁沃乌武伍西希席锡夏显香向肖晓歇谢辛欣新兴休修许雪逊雅亚延扬杨耶叶伊依易因英尤于约云泽曾扎詹哲珍芝治朱兹子宗祖佐卓'.split(
    '',
  ),
)

/** Whether every character writes sounds, as in 特朗普; common words of such characters too. */
export function isTransliterated(word: string): boolean {
  for (const c of word) if (!SOUNDS.has(c)) return false
  return word !== ''
}

let surnames: ReadonlyMap<string, 'common' | 'rare'> | undefined
let given: ReadonlyMap<string, number> | undefined

/** Whether the characters are a Chinese surname, of one character or two, and how common. */
export function surnameOf(characters: string): 'common' | 'rare' | undefined {
  surnames ??= new Map(loadLexicon('surnames').map(([name, rare]) => [name!, rare === undefined ? 'common' : 'rare']))
  return surnames.get(characters)
}

/** Tenths of a bit that a character never seen in a given name speaks against one. */
const unseen = -30

/** How much likelier the characters are as a given name than as running text, in tenths of a bit. */
export function givenNameWeight(characters: string): number {
  given ??= new Map(loadLexicon('given-names').map(([c, weight]) => [c!, Number(weight)]))
  let sum = 0
  for (const c of characters) sum += given.get(c) ?? unseen
  return sum
}
