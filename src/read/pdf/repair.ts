/**
 * Forms that fonts of PDFs are known to give instead of characters: radicals (⼀ for 一, ⻓ for 长), ideographs that are in
 * Unicode twice, ligatures (ﬁ). Full-width letters and signs stay as printed.
 */
export const repaired = (text: string): string =>
  FORMS.test(text) ? text.replaceAll(EVERY_FORM, form => SUPPLEMENT.get(form) ?? form.normalize('NFKC')) : text

const FORMS = /[\u2e80-\u2fd5\uf900-\ufad9\ufb00-\ufb06]/
const EVERY_FORM = new RegExp(FORMS, 'g')

/** Radicals that have no compatibility mapping, each before its ideograph: EquivalentUnifiedIdeograph.txt of Unicode 14. */
const PAIRS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i]!, PAIRS[2 * i + 1]!]),
)
