import iconv from 'iconv-lite'

/** What pdf.js asks for. */
interface Asked {
  readonly filename: string
}

/**
 * The CMaps (Adobe Technical Note 5014) that Chinese PDFs name and do not hold, where their fonts are not embedded: how
 * codes of GBK, Big5 or UTF-16 stand for characters. Those of Adobe number the characters of a collection; here the number
 * of a character is that of Unicode, and the map from one to the other says so. Numbers of Latin letters are those of Adobe,
 * since their widths go by them. A font that numbers the characters itself (Identity-H) cannot be read this way.
 */
export class ChineseCMaps {
  #isNamed = false

  async fetch({ filename }: Asked): Promise<Uint8Array> {
    const name = filename.replace(/-[HV]$/, '')
    const isMap = /^Adobe-(?:GB1|CNS1)-UCS2$/.test(filename)
    const found = isMap && this.#isNamed ? UCS2 : cmapOf(name)
    if (found === undefined) throw new Error(`${filename} is not at hand`)
    this.#isNamed = true
    return Buffer.from(`begincmap\n${found}\nendcmap\n`)
  }
}

/** Numbers of Latin letters, proportional and half-width, from the blank on. */
const PROPORTIONAL = 1
const HALF = 814

const UCS2 = `3 beginbfrange
<0000> <ffff> <0000>
<0001> <005f> <0020>
<032e> <038c> <0020>
endbfrange`

const ENCODINGS: readonly (readonly [RegExp, () => string])[] = [
  [/^Uni(?:GB|CNS)-(?:UCS2|UTF16)$/, () => unicode()],
  [/^(?:GBK|GB)-EUC$/, () => doubleByte('gbk', HALF)],
  [/^(?:GBKp-EUC|GBK2K|GBpc-EUC)$/, () => doubleByte('gbk', PROPORTIONAL)],
  [/^(?:(?:ETen|ETenms|HKscs)-B5|B5pc)$/, () => doubleByte('big5-hkscs', PROPORTIONAL)],
]

/** CMaps that were asked for: one of two bytes takes some 50 ms to make. */
const MADE = new Map<string, string>()

function cmapOf(name: string): string | undefined {
  const made = MADE.get(name) ?? ENCODINGS.find(([names]) => names.test(name))?.[1]()
  if (made !== undefined) MADE.set(name, made)
  return made
}

const unicode = (): string => `1 begincodespacerange
<0000> <ffff>
endcodespacerange
2 begincidrange
<0000> <ffff> 0
<0020> <007e> ${PROPORTIONAL}
endcidrange`

const FIRST = 0x81
const LAST = 0xfe

/** Each code of two bytes with its character. */
function doubleByte(encoding: string, latin: number): string {
  const lines: string[] = []
  const bytes = Buffer.alloc(2)
  for (let high = FIRST; high <= LAST; high++)
    for (let low = 0x40; low <= LAST; low++) {
      bytes[0] = high
      bytes[1] = low
      const character = iconv.decode(bytes, encoding)
      if (character.length === 1 && character !== '\ufffd')
        lines.push(`<${bytes.toString('hex')}> ${character.charCodeAt(0)}`)
    }
  return `2 begincodespacerange
<00> <80>
<8140> <fefe>
endcodespacerange
1 begincidrange
<20> <7e> ${latin}
endcidrange
${lines.length} begincidchar
${lines.join('\n')}
endcidchar`
}
