import { SaxesParser } from 'saxes'

/** What an XML file holds, in order. Names are with their prefix, as office programs write them: `w:p`. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (value: string) => void
}

/** Deepest nesting that is read. */
const DEEPEST = 1000

/** That XML breaks off, or is none. */
export class BrokenXml extends Error {}

/**
 * Reads XML in one pass. No entity is looked up anywhere, and one that the file defines itself is an error, so that none
 * grows. Throws a `BrokenXml` where it is not well-formed, after what stands before.
 */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlListener): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('error', error => {
    throw new BrokenXml(error.message, { cause: error })
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new BrokenXml('it is nested too deep')
    open?.(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    close?.(name)
  })
  parser.on('text', value => text?.(value))
  parser.on('cdata', value => text?.(value))
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += PIECE)
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
  parser.write(decoder.decode())
  parser.close()
}

/** Bytes that are decoded at once. */
const PIECE = 1 << 16

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
