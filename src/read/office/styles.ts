import type { Tally } from '../../model/density.ts'
import { readXml } from './xml.ts'

/** What a style makes of its paragraphs or characters. */
export interface Style {
  /** Depth of a heading, from 1; null where it is none. */
  readonly level: number | null
  /** Whether its paragraphs are entries of a list. */
  readonly isListed: boolean
  /** Whether its paragraphs are lines of the table of contents. */
  readonly isContents: boolean
  /** Whether its characters are raised. */
  readonly isRaised: boolean
}

interface Found {
  name: string
  basedOn: string | null
  level: number | null
  isListed: boolean
  isRaised: boolean
}

/** Most styles that one may be based on through others. */
const LONGEST_CHAIN = 20

/** The styles of a document of Word by their ids: headings by the names that Word gives them, by outline level, or by what they are based on. */
export function readStyles(xml: Uint8Array, tally: Tally): ReadonlyMap<string, Style> {
  const found = new Map<string, Found>()
  let current: Found | null = null
  readXml(xml, {
    root: /^w:styles$/,
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:style') {
        tally.add('styles')
        current = { name: '', basedOn: null, level: null, isListed: false, isRaised: false }
        found.set(attributes['w:styleId'] ?? '', current)
      } else if (current === null) return
      else if (name === 'w:name') current.name = value
      else if (name === 'w:basedOn') current.basedOn = value
      else if (name === 'w:numPr') current.isListed = true
      else if (name === 'w:vertAlign') current.isRaised = value === 'superscript'
      else if (name === 'w:outlineLvl' && Number(value) < 6) current.level = Number(value) + 1
    },
    close(name) {
      if (name === 'w:style') current = null
    },
  })
  return new Map([...found].map(([id, style]) => [id, styleOf(style, found)]))
}

function styleOf(style: Found, all: ReadonlyMap<string, Found>): Style {
  let level: number | null = null
  let isListed = false
  let isRaised = false
  let at: Found | undefined = style
  for (let step = 0; at !== undefined && step < LONGEST_CHAIN; step++) {
    level ??= levelOf(at)
    isListed ||= at.isListed
    isRaised ||= at.isRaised
    at = at.basedOn === null ? undefined : all.get(at.basedOn)
  }
  return { level, isListed, isContents: level === null && /^(?:toc|目录)\s*\d/i.test(style.name), isRaised }
}

function levelOf({ name, level }: Found): number | null {
  if (/^(?:title|标题)$/i.test(name)) return 1
  const numbered = /^(?:heading|标题)\s*([1-6])$/i.exec(name)
  return numbered === null ? level : Number(numbered[1])
}
