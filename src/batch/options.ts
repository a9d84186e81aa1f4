import { LONGEST } from '../model/density.ts'
import type { ExtractorOptions } from '../pipeline.ts'
import type { Configuration, Format, ManifestHead } from './dataset/manifest.ts'
import { tableFormats } from './dataset/render.ts'
import { checkMapping, checkSplit, type Mapping } from './input/mapping.ts'
import { hashOfDictionary, hashOfLexicon } from './lexicon.ts'
import { lexiconHash, programVersion } from './program.ts'
import { Refusal } from './refusal.ts'

/** What a run may be told. */
export interface BatchOptions {
  /** The output folder. */
  readonly output: string
  readonly formats: readonly Format[]
  /** CSV file with what is known of the inputs. */
  readonly metadata?: string | undefined
  /** What parts a `.txt` of many articles: `lines`, `blank`, or a pattern that each begins with. */
  readonly split?: string | undefined
  /** Columns of collections and of `metadata` by what they stand for: `{ 日期: 'date' }`. */
  readonly map?: Mapping | undefined
  /** Encoding that overrules detection. */
  readonly encoding?: string | undefined
  /** EDTF day that relative times resolve against where an article gives no date. */
  readonly referenceDate?: string | undefined
  readonly userDictionary?: string | undefined
  /** Tables of words of the user. */
  readonly lexicon?: string | readonly string[] | undefined
  /** Column of the text in collections. */
  readonly textField: string
  /** Column of the id in collections. */
  readonly idField: string
  /** Begin CSV files with a byte-order mark. */
  readonly bom: boolean
  /** Disarm CSV cells that a spreadsheet would run. */
  readonly safeCsv: boolean
  /** How many processes work. */
  readonly jobs: number
  /** Seconds an article may take. */
  readonly timeout: number
  /** Bytes an article may have. */
  readonly maxBytes: number
  /** Process everything again, whatever the manifest says. */
  readonly force: boolean
  /** Publish also when less than a tenth of the articles is left. */
  readonly allowShrink: boolean
  /** Take a file that is not read for an error. */
  readonly strict: boolean
  /** Report the rule behind every quantity, time and mention. */
  readonly debug: boolean
}

/** What the dataset is made with, as the manifest says it. */
export async function manifestHead(options: BatchOptions): Promise<ManifestHead> {
  if (options.encoding !== undefined) await checkEncoding(options.encoding)
  if (options.split !== undefined) checkSplit(options.split)
  checkMapping(options.map ?? {})
  const configuration: Configuration = {
    formats: options.formats,
    bom: options.bom,
    safeCsv: options.safeCsv,
    debug: options.debug,
    encoding: options.encoding ?? null,
    referenceDate: options.referenceDate ?? null,
    userDictionary: options.userDictionary === undefined ? null : hashOfDictionary(options.userDictionary),
    lexicon: options.lexicon === undefined ? null : await hashOfLexicon([options.lexicon].flat()),
    ...(options.maxBytes !== LONGEST && { maxBytes: options.maxBytes }),
  }
  return {
    wenju: programVersion(),
    lexicon: lexiconHash(),
    configuration,
    files: tableFormats(configuration).map(({ path }) => path),
  }
}

export const extractorOptions = ({
  encoding,
  referenceDate,
  userDictionary,
  lexicon,
  maxBytes,
  debug,
}: BatchOptions): ExtractorOptions => ({
  encoding,
  referenceDate,
  userDictionary,
  lexicon,
  maxBytes,
  debug,
})

/** The reader throws on a label it does not know: once here, not once for each article. */
async function checkEncoding(label: string): Promise<void> {
  const { readLabel } = await import('../read/decode.ts')
  try {
    readLabel(label)
  } catch {
    throw new Refusal('unknown-encoding', { encoding: label })
  }
}
