import { isAscii } from 'node:buffer'
import { SaxesParser } from 'saxes'
import { createDecoder, detectEncoding, encodingNamed } from '../decode.ts'

/** What an XML file holds, in order. Names are with the prefix that office programs give their namespace, whatever the file gives it: `w:p`. */
export interface XmlListener {
  /** What its outermost element is called; any other is no part of that kind. */
  readonly root?: RegExp
  /** What the element is called that holds its content; it is broken without one. */
  readonly body?: string
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
export function openXml({ root, body, open, close, text }: XmlListener): XmlReader {
  const parser = new SaxesParser({
    xmlns: true,
    additionalNamespaces: { r: `${OFFICE}officeDocument/2006/relationships` },
  })
  let depth = 0
  let hasBody = body === undefined
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
    hasBody ||= nameOf(tag) === body
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
  const decode = createXmlDecoder()
  return {
    write(bytes) {
      parser.write(decode(bytes))
    },
    end() {
      parser.write(decode())
      parser.close()
      if (!hasBody) throw new BrokenXml('it has no place for its text')
    },
  }
}

/** Decodes XML as it comes: in the encoding that its mark or it itself tells, or that of its first characters that are not ASCII. */
function createXmlDecoder(): (piece?: Uint8Array) => string {
  let declared: string | undefined
  let isBegun = false
  let decode: ReturnType<typeof createDecoder> | undefined
  /** Bytes behind the last tag, since a character may be cut in the middle. */
  let held: Uint8Array = new Uint8Array()
  return piece => {
    if (decode !== undefined) return decode(piece)
    if (!isBegun && piece !== undefined) declared = declaredIn(piece)
    isBegun = true
    const bytes = piece === undefined ? held : Buffer.concat([held, piece])
    const end = piece === undefined ? bytes.length : Math.max(0, bytes.lastIndexOf(TAG))
    const whole = bytes.subarray(0, end)
    if (isPlain(whole) && !bytes.includes(0) && bytes.length - end < PIECE) {
      held = bytes.subarray(end)
      return Buffer.from(whole).toString('latin1')
    }
    decode = decoderOf(isPlain(whole) ? bytes : whole, declared)
    return decode(bytes) + (piece === undefined ? decode() : '')
  }
}

/** `<`, which is no part of a character of more bytes in UTF-8, GB18030 or Big5. */
const TAG = 60

/** Whether bytes are the same in every encoding but UTF-16. */
const isPlain = (bytes: Uint8Array): boolean => isAscii(bytes) && !bytes.includes(0)

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

/** The encoding that an XML file declares: `<?xml version="1.0" encoding="GBK"?>`. */
const declaredIn = (bytes: Uint8Array): string | undefined =>
  /^(?:\xef\xbb\xbf)?<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    Buffer.from(bytes.subarray(0, 300)).toString('latin1'),
  )?.[1]

/** What decodes XML that begins so, but for what is ASCII: by its mark, what it declares, or UTF-8, unless another makes clearly better Chinese. */
function decoderOf(bytes: Uint8Array, declared = 'utf-8'): ReturnType<typeof createDecoder> {
  const said = encodingNamed(declared)
  if (said !== undefined) return createDecoder(detectEncoding(bytes, said))
  try {
    const decoder = new TextDecoder(declared)
    return piece => decoder.decode(piece, { stream: piece !== undefined })
  } catch (error) {
    throw new BrokenXml('it is in an encoding that is not read', { cause: error })
  }
}
