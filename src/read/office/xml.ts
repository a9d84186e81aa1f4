import { SaxesParser } from 'saxes'

/** What an XML file holds, in order. Names are with the prefix that office programs give their namespace, whatever the file gives it: `w:p`. */
export interface XmlListener {
  /** What its outermost element is called; any other is no part of that kind. */
  readonly root?: RegExp
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (value: string) => void
}

const OFFICE = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'

/** Namespaces of ECMA-376, transitional and strict, and of ISO/IEC 26300, with the prefix that goes without saying. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}wordprocessingml/2006/main`, 'w:'],
  [`${STRICT}wordprocessingml/main`, 'w:'],
  [`${OFFICE}spreadsheetml/2006/main`, ''],
  [`${STRICT}spreadsheetml/main`, ''],
  [`${OFFICE}package/2006/relationships`, ''],
  [`${OFFICE}officeDocument/2006/relationships`, 'r:'],
  [`${STRICT}officeDocument/relationships`, 'r:'],
  [`${OFFICE}officeDocument/2006/math`, 'm:'],
  [`${STRICT}officeDocument/math`, 'm:'],
  [`${OFFICE}markup-compatibility/2006`, 'mc:'],
  ...['office', 'text', 'table', 'style', 'svg-compatible'].map(
    name => [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`, `${name.replace('-compatible', '')}:`] as const,
  ),
])

interface Named {
  readonly name: string
  readonly local: string
  readonly uri: string
}

const nameOf = ({ name, local, uri }: Named): string => {
  const prefix = PREFIXES.get(uri)
  return prefix === undefined ? name : prefix + local
}

/** Deepest nesting, and most attributes of a tag, that are read. */
const DEEPEST = 1000
const MOST_ATTRIBUTES = 10_000

/** That XML breaks off, or is none. */
export class BrokenXml extends Error {}

/** Takes the bytes of an XML file as they come. */
export interface XmlReader {
  readonly write: (bytes: Uint8Array) => void
  readonly end: () => void
}

/** Reads XML that is at hand, as {@link openXml} does. */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const reader = openXml(listener)
  for (let at = 0; at < bytes.length; at += PIECE) reader.write(bytes.subarray(at, at + PIECE))
  reader.end()
}

/**
 * Reads XML in one pass. No entity is looked up anywhere, and one that the file defines itself is an error, so that none
 * grows. Throws a `BrokenXml` where it is not well-formed, after what stands before.
 */
export function openXml({ root, open, close, text }: XmlListener): XmlReader {
  const parser = new SaxesParser({
    xmlns: true,
    additionalNamespaces: { r: `${OFFICE}officeDocument/2006/relationships` },
  })
  let depth = 0
  let attributesOfTag = 0
  parser.on('attribute', () => {
    if (++attributesOfTag > MOST_ATTRIBUTES) throw new BrokenXml('a tag has too many attributes')
  })
  parser.on('error', error => {
    throw new BrokenXml(`it is no XML: ${flawOf(error.message)}`, { cause: error })
  })
  parser.on('opentag', tag => {
    attributesOfTag = 0
    if (++depth > DEEPEST) throw new BrokenXml('it is nested too deep')
    if (depth === 1 && root?.test(nameOf(tag)) === false)
      throw new BrokenXml('its outermost element is that of another file')
    const attributes: Record<string, string> = {}
    for (const it of Object.values(tag.attributes)) attributes[nameOf(it)] = it.value
    open?.(nameOf(tag), attributes)
  })
  parser.on('closetag', tag => {
    depth--
    close?.(nameOf(tag))
  })
  parser.on('text', value => text?.(value))
  parser.on('cdata', value => text?.(value))
  let decoder: InstanceType<typeof TextDecoder> | undefined
  return {
    write(bytes) {
      decoder ??= new TextDecoder(encodingOf(bytes))
      parser.write(decoder.decode(bytes, { stream: true }))
    },
    end() {
      parser.write(decoder?.decode() ?? '')
      parser.close()
    },
  }
}

/** What saxes says with its place, in our words: `1:135: undefined entity.` → `line 1, character 135: it uses …`. */
export function flawOf(said: string): string {
  const [, line, character, message] = /^(\d+):(\d+): (.*)$/s.exec(said) ?? []
  if (message === undefined) return `"${said}"`
  const [, flaw] = FLAWS.find(([kind]) => kind.test(message)) ?? []
  return `line ${line}, character ${character}: ${flaw ?? `"${message}"`}`
}

const FLAWS: readonly (readonly [RegExp, string])[] = [
  [/disallowed/, 'a character stands where XML has no place for it'],
  [/entity/, 'it uses an entity that is not known, or malformed'],
  [/^unclosed tag|^unexpected end/, 'it ends in the middle'],
  [/clos(?:e|ing) tag/, 'a tag is closed that is not open'],
  [/attribute/, 'an attribute is malformed, or stands there twice'],
  [/root/, 'it is no single element with all else inside'],
  [/declaration|name\/value|^expected|value (?:required|must)|number must/, 'its XML declaration is malformed'],
  [/comment|instruction|doctype|syntax|whitespace/, 'a comment, an instruction or its doctype is malformed'],
  [/prefix|namespace|malformed name/, 'a prefix is not declared, or a name is malformed'],
  [/tag/, 'a tag is malformed'],
]

/** Bytes that are decoded at once. */
const PIECE = 1 << 16

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
