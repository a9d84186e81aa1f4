import { Refused, type Tally } from '../../model/density.ts'
import { isVisible } from '../../model/visible.ts'
import { ChineseCMaps } from './cmaps.ts'
import { isTooDeep } from './depth.ts'
import { greatest, least, type Page, type Run } from './page.ts'
import { repaired } from './repair.ts'

/** What a PDF holds of text. */
export interface OpenedPdf {
  readonly pages: readonly Page[]
  /** What it says its title is; null where it says none. */
  readonly title: string | null
}

/** Why a PDF is not read. */
export class UnreadPdf extends Error {
  readonly why: 'password' | 'broken' | 'pages' | 'text'
  constructor(why: UnreadPdf['why'], reason: string, cause?: unknown) {
    super(reason, { cause })
    this.why = why
  }
}

/** Most pages that are read. */
const MOST_PAGES = 3000

/**
 * Opens a PDF (ISO 32000) with pdf.js and gives what is printed on its pages. Nothing that it holds is run, fetched or
 * drawn: neither scripts nor pictures nor fonts are looked at further than what their codes stand for.
 *
 * @throws {UnreadPdf} where it is under a password or broken, or has more pages or text than may be
 * @throws {Refused} where it has more runs than may be
 */
export async function openPdf(bytes: Uint8Array, limit: number, tally: Tally): Promise<OpenedPdf> {
  if (isTooDeep(bytes)) throw new UnreadPdf('broken', 'it is nested too deep')
  const { getDocument } = await import('unpdf/pdfjs')
  const task = getDocument({
    // what is given to it is gone afterwards
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: 0,
    cMapPacked: false,
    BinaryDataFactory: ChineseCMaps,
    verbosity: 0,
  } as Parameters<typeof getDocument>[0])
  try {
    const document = await task.promise
    if (document.numPages > MOST_PAGES) throw new UnreadPdf('pages', `it has more than ${MOST_PAGES} pages`)
    const pages: Page[] = []
    let length = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const items = await printedIn(page.streamTextContent(AS_PRINTED), tally)
      const { height, transform } = page.getViewport({ scale: 1 })
      const read = pageOf(number, height, transform as unknown as Matrix, items)
      for (const { text } of read.runs) length += Buffer.byteLength(text)
      if (length > limit) throw new UnreadPdf('text', 'it holds too much text')
      pages.push(read)
      page.cleanup()
    }
    return { pages, title: await titleOf(document) }
  } catch (error) {
    if (error instanceof UnreadPdf || error instanceof Refused) throw error
    const { name, message } = error as Error
    if (name === 'PasswordException') throw new UnreadPdf('password', 'it is under a password', error)
    throw new UnreadPdf('broken', flawOf(message), error)
  } finally {
    await task.destroy()
  }
}

/** What pdf.js says, in our words where its kind is known. */
function flawOf(message: string): string {
  const [, flaw] = FLAWS.find(([kind]) => kind.test(message)) ?? []
  return flaw ?? `it is damaged: "${message}"`
}

const FLAWS: readonly (readonly [RegExp, string])[] = [
  [/encrypt|crypt(?:o| filter)|key length/i, 'it is encrypted in a way that is not read'],
  [/PDF structure|XRef|ObjStm|trailer|Root|Catalog/, 'its table of objects is broken, or it ends in the middle'],
  [/\bpages?\b|\bkids?\b|linearization/i, 'its list of pages is broken'],
  [/flate|predictor|end of (?:file|data)|endstream/i, 'one of its parts cannot be unpacked, or ends in the middle'],
]

async function titleOf(document: { getMetadata: () => Promise<{ info: object }> }): Promise<string | null> {
  try {
    const { Title: title } = (await document.getMetadata()).info as { Title?: unknown }
    return typeof title === 'string' ? repaired(title).trim() : null
  } catch {
    return null
  }
}

const AS_PRINTED = { disableNormalization: true, includeMarkedContent: false }

/** What stands on a page, as it comes, up to where it is too much. */
async function printedIn(content: ReadableStream<{ items: readonly Printed[] }>, tally: Tally): Promise<Printed[]> {
  const reader = content.getReader()
  const found: Printed[] = []
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      tally.add('runs', part.value.items.length)
      for (const item of part.value.items) found.push(item)
    }
    return found
  } catch (error) {
    // pdf.js waits for ever where it is not told why
    await reader.cancel(error)
    throw error
  }
}

type Matrix = readonly [number, number, number, number, number, number]

/** An item of pdf.js. */
interface Printed {
  readonly str: string
  readonly transform: Matrix
  readonly width: number
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

interface Placed extends Run {
  /** Quarter turns clockwise, 0 to 3; null where it is slanted. */
  readonly turns: number | null
}

function pageOf(number: number, height: number, viewport: Matrix, items: readonly Printed[]): Page {
  const placed = items.filter(({ str }) => isVisible(str)).map(item => place(item, times(viewport, item.transform)))
  const counts = [0, 0, 0, 0]
  for (const { turns, text } of placed) if (turns !== null) counts[turns]! += text.length
  const usual = counts.indexOf(Math.max(...counts))
  const upright = placed.filter(({ turns }) => turns === usual).map(run => turned(run, usual))
  const slanted = placed.reduce((sum, { turns, text }) => sum + (turns === usual ? 0 : text.length), 0)
  const above = Math.min(0, least(upright.map(({ y }) => y)))
  const runs = upright.map(run => ({ ...run, y: run.y - above }))
  return { number, height: Math.max(height, greatest(runs.map(({ y }) => y))), runs: withoutCopies(runs), slanted }
}

/** Slant, in quarter turns, up to which text stands straight. */
const SLANT = 0.03

function place({ str, width }: Printed, [a, b, c, d, x, y]: Matrix): Placed {
  const size = Math.hypot(c, d) || Math.hypot(a, b)
  const quarters = (Math.atan2(b, a) / (Math.PI / 2) + 4) % 4
  const turns = Math.abs(quarters - Math.round(quarters)) > SLANT ? null : Math.round(quarters) % 4
  const printed = repaired(str)
  const lead = /^\s+/.exec(printed)?.[0] ?? ''
  // blanks before it set it in
  const shift = [...lead].reduce((sum, blank) => sum + (blank === '\u3000' ? size : size / 4), 0)
  return { text: printed.trim(), x: x + shift, y, width: Math.max(0, width - shift), size, turns }
}

/** The run on a page that is turned so that its text stands upright. */
function turned({ text, x, y, width, size }: Placed, turns: number): Run {
  if (turns === 1) return { text, x: y, y: -x, width, size }
  if (turns === 2) return { text, x: -x, y: -y, width, size }
  if (turns === 3) return { text, x: -y, y: x, width, size }
  return { text, x, y, width, size }
}

/** Without what is printed once more at the same place, to look bold. */
function withoutCopies(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>()
  return runs.filter(run => {
    const same = seen.get(run.text) ?? []
    const slack = run.size * 0.3
    if (same.some(it => Math.abs(it.x - run.x) < slack && Math.abs(it.y - run.y) < slack)) return false
    // few are looked at: a page of one character over and over stays linear
    seen.set(run.text, [run, ...same.slice(0, 8)])
    return true
  })
}
