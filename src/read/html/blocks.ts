import { type LeftOut, NOTHING_LEFT_OUT, together } from '../left-out.ts'
import { holdsData, type Table } from './data-table.ts'
import { hearFormulas } from './formulas.ts'
import type { Page, PageBlock } from './page.ts'
import { CELLS, CLOSES, HEADINGS, INLINE, PARAGRAPH, type Place, placeOf, rootOf, TABLE_PARTS, VOID } from './places.ts'
import { collapsed, isProse } from './prose.ts'
import { isRaised, type Raised, SEAM, settle } from './raised-elements.ts'
import { type Attributes, scanHtml } from './scan.ts'

/** Deepest nesting of elements that is heeded. */
const DEEPEST = 200

/** Reads a page into its blocks, in order. */
export function readPage(html: string): Page {
  const blocks: PageBlock[] = []
  const metas: Attributes[] = []
  const data: string[] = []
  let title = ''
  let savedFrom: string | null = null
  let stamp: number | null = null
  let account: string | null = null
  const root: Place = rootOf('html')
  /** Open elements; those that are inline have no place of their own. */
  const open: {
    readonly name: string
    readonly place: Place
    readonly isHidden: boolean
    /** Whether it holds a formula for those who see no picture of it. */
    readonly isFormula: boolean
    readonly isAccount: boolean
    readonly raised: Raised | null
  }[] = []
  /** How many elements of a name are open, so that none is looked for in vain. */
  const counts = new Map<string, number>()
  const passed = new Map<string, number>()
  const tables: Table[] = []
  /** Whether `<p/>` is an empty paragraph; in other pages it opens one. */
  const isXml = /^\s*<\?xml\b/.test(html)
  /** Sentences in elements that are hidden. */
  const unseen = { at: 0, length: 0 }
  let links = 0
  let hidden = 0
  let pre = 0
  /** Whether a formula has ended and nothing but tags has come since. */
  let isPastFormula = false
  /** Readings above characters that are open. */
  let readings = 0

  // the block under way
  let parts: string[] = []
  let linked = 0
  let begun = -1
  let leftOut: LeftOut = NOTHING_LEFT_OUT
  let line = 1
  let newline = html.indexOf('\n')

  const place = (): Place => open.at(-1)?.place ?? root
  const lineAt = (offset: number): number => {
    for (; newline >= 0 && newline < offset; newline = html.indexOf('\n', newline + 1)) line++
    return line
  }

  const flush = (): void => {
    const raw = parts.join('')
    const text = collapsed(raw.replaceAll(SEAM, ''))
    if (text !== '') {
      const at = place()
      const heading = HEADINGS.has(at.name) ? Number(at.name[1]) : null
      const share = Math.min(linked, text.length)
      blocks.push({
        text,
        spaced: collapsed(raw.replaceAll(SEAM, ' ')),
        linked: share,
        line: lineAt(begun),
        place: at,
        heading,
        table: null,
        leftOut,
      })
      const prose = isProse(text) ? text.length - share : 0
      for (let above: Place | null = at; above !== null; above = above.parent) {
        above.text += text.length
        above.linked += share
        above.prose += prose
        above.blocks++
      }
    }
    parts = []
    linked = 0
    begun = -1
    leftOut = NOTHING_LEFT_OUT
  }

  const addFormula = (text: string, at: number, isDisplayed: boolean): void => {
    if (hidden > 0 && !open.some(({ isFormula }) => isFormula)) return
    if (isDisplayed && hidden === 0) flush()
    isPastFormula = true
    parts.push(SEAM)
    add(text, at)
    parts.push(SEAM)
  }

  const pop = (end: number): void => {
    const { name, isHidden, raised: mark } = open.at(-1)!
    if (!INLINE.has(name)) flush()
    open.pop()
    counts.set(name, counts.get(name)! - 1)
    if (isHidden) hidden--
    if (isReading(name)) readings--
    if (mark !== null && mark.parts === parts && settle(mark)) leftOut = { ...leftOut, marks: leftOut.marks + 1 }
    if (INLINE.has(name)) parts.push(SEAM)
    if (name === 'a') links--
    else if (name === 'pre') pre--
    else if (name === 'table') closeTable(end)
  }

  const closeTable = (end: number): void => {
    const table = tables.pop()!
    const outer = tables.at(-1)
    if (outer !== undefined) outer.isOuter = true
    const held = table.isOuter ? [] : blocks.slice(table.first)
    if (!holdsData(table, held)) return
    blocks.length = table.first
    const text = held.map(it => it.text).join('\n')
    const sum = held.reduce((total, it) => total + it.linked, 0)
    blocks.push({
      text,
      spaced: text,
      linked: sum,
      line: held[0]!.line,
      place: table.place,
      heading: null,
      table: { start: table.from, end },
      leftOut: held.reduce((sum, { leftOut: it }) => together(sum, it), NOTHING_LEFT_OUT),
    })
  }

  const isOpen = (names: Iterable<string>): boolean => {
    for (const name of names) if ((counts.get(name) ?? 0) > 0) return true
    return false
  }

  /** Closes elements of these names, none above one of `within`. */
  const closeAny = (names: ReadonlySet<string>, within: ReadonlySet<string>, at: number): void => {
    if (!isOpen(names)) return
    let reach = -1
    for (let i = open.length - 1; i >= 0 && !within.has(open[i]!.name); i--) if (names.has(open[i]!.name)) reach = i
    while (reach >= 0 && open.length > reach) pop(at)
  }

  const formulas = hearFormulas(
    {
      text(value, at) {
        if (isPastFormula && value.trim() !== '') isPastFormula = false
        if (hidden > 0) {
          const said = value.trim()
          if (!isProse(said)) return
          if (unseen.length === 0) unseen.at = at
          unseen.length += said.length
          return
        }
        if (open.at(-1)?.name === 'title') {
          title ||= collapsed(value)
          return
        }
        if (readings > 0) {
          // brackets for browsers that show no readings are none
          if (/[^\s()（）]/.test(value)) leftOut = { ...leftOut, readings: leftOut.readings + 1 }
          return
        }
        if (open.at(-1)?.isAccount) account ??= collapsed(value)
        if (pre > 0 && value.includes('\n')) {
          let from = at
          for (const part of value.split('\n')) {
            add(part, from)
            flush()
            from += part.length + 1
          }
        } else add(value, at)
      },
      open(name, attributes, at, isEmpty) {
        if (name === 'meta' || name === 'link') metas.push(attributes)
        if (name === 'br' || name === 'hr') {
          if (name === 'br' && HEADINGS.has(place().name)) parts.push(' ')
          else flush()
        }
        if (VOID.has(name)) return
        const isInline = INLINE.has(name)
        if (!isInline) {
          flush()
          closeAny(PARAGRAPH, CELLS, at)
        }
        const closes = CLOSES[name]
        if (closes !== undefined) closeAny(closes.names, closes.within, at)
        const isHollow = isEmpty && (isXml || isInline)
        if (open.length >= DEEPEST) {
          if (!isHollow) passed.set(name, (passed.get(name) ?? 0) + 1)
          return
        }
        const marks = attributes.get('class') ?? ''
        const isHidden =
          attributes.has('hidden') ||
          /display\s*:\s*none/i.test(attributes.get('style') ?? '') ||
          (isPastFormula && SHOWN_AGAIN.test(marks))
        open.push({
          name,
          place: isInline ? place() : placeOf(name, attributes, place()),
          isHidden,
          isFormula: FORMULA.test(marks),
          isAccount: attributes.get('id') === 'js_name',
          raised: isInline && isRaised(name, attributes) ? { parts, from: parts.length, isLink: links > 0 } : null,
        })
        counts.set(name, (counts.get(name) ?? 0) + 1)
        if (isHidden) hidden++
        if (isReading(name)) readings++
        if (isInline) parts.push(SEAM)
        if (name === 'a') {
          links++
          for (const { raised: mark } of open) if (mark !== null) mark.isLink = true
        } else if (name === 'pre') pre++
        const table = tables.at(-1)
        if (name === 'table') {
          const { place: made } = open.at(-1)!
          tables.push({ place: made, from: at, first: blocks.length, rows: 0, cells: 0, widest: 0, isOuter: false })
        } else if (table !== undefined && name === 'tr') {
          table.rows++
          table.cells = 0
        } else if (table !== undefined && (name === 'td' || name === 'th')) {
          table.widest = Math.max(table.widest, ++table.cells)
        }
        if (isHollow) pop(at)
      },
      close(name, end) {
        if (name === 'br' || name === 'p') flush()
        const over = passed.get(name) ?? 0
        if (over > 0) {
          passed.set(name, over - 1)
          return
        }
        if ((counts.get(name) ?? 0) === 0) return
        const isPart = TABLE_PARTS.has(name)
        let reach = open.length - 1
        while (
          reach >= 0 &&
          open[reach]!.name !== name &&
          (isPart ? open[reach]!.name !== 'table' : !CELLS.has(open[reach]!.name))
        )
          reach--
        if (reach < 0 || open[reach]!.name !== name) return
        while (open.length > reach) pop(end)
      },
      script(source, attributes) {
        if (/ld\+json/i.test(attributes.get('type') ?? '')) data.push(source)
        else stamp ??= stampIn(source)
      },
      comment(text) {
        savedFrom ??= /^\s*saved from url=\(\d+\)(\S+)/.exec(text)?.[1] ?? null
      },
    },
    addFormula,
  )
  scanHtml(html, formulas.listener)
  formulas.end()
  while (open.length > 0) pop(html.length)
  flush()
  const hiddenProse = { length: unseen.length, line: html.slice(0, unseen.at).split('\n').length }
  return { blocks, metas, title, data, savedFrom, stamp, account, hiddenProse }

  function add(value: string, at: number): void {
    if (begun < 0) {
      const first = value.search(/\S/)
      if (first < 0) return
      begun = at + first
    }
    parts.push(value)
    if (links > 0) linked += value.trim().length
  }
}

/** The part of a ruby that says how its characters are read, and what stands around it where nothing raises it. */
const isReading = (name: string): boolean => name === 'rt' || name === 'rp' || name === 'rtc'

/** Elements that hold a formula beside its picture, as wikis write them; and what shows it again for the eye. */
const FORMULA = /\bmwe-math-mathml/
const SHOWN_AGAIN = /\bkatex-html\b/

/** `var ct = "1690000000"` of a page of WeChat. */
function stampIn(source: string): number | null {
  const match = /\b(?:var\s+ct|createTime|ori_create_time)\s*[=:]\s*['"]?(1\d{9})\b/.exec(source)
  return match === null ? null : Number(match[1])
}
