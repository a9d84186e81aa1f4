import { BACKSLASH, BLANKS, CLOSE_LIST, CLOSE_OBJECT, COMMA, NEWLINE, OPEN_LIST, OPEN_OBJECT, QUOTE } from './values.ts'

// What services answer with is a list in an object, with what they say of it around it:
//
//     {"code": 0, "result": {"total": 2, "items": [{"text": "甲"}, {"text": "乙"}]}, "took": 3}
//                                                 ^ a list of objects outside of other lists

/** A list of objects that a JSON file wraps in an object. */
export interface WrappedList {
  /** Its name: `items`. */
  readonly name: string
  /** Where it begins and ends in the stream, in bytes; without end in a file that breaks off. */
  readonly from: number
  readonly to: number
  /** The line where it begins, from 1. */
  readonly line: number
}

/** What a JSON file is that is one object with lists of objects in it. */
export interface Wrapper {
  readonly lists: readonly WrappedList[]
  /** The names of what stands in the outermost object. */
  readonly names: readonly string[]
}

/** Bytes of a name that are held, names of the outermost object, and lists. */
const LONGEST = 200
const MOST_NAMES = 1000
const MOST_LISTS = 1000

/**
 * The lists of objects of an object; null where a stream of JSON in UTF-8 is something else: a list, several values, an
 * object with no such list or with more than a thousand. No more of it is held than names, and no more is read than tells.
 */
export async function wrappedLists(stream: AsyncIterable<Buffer>): Promise<Wrapper | null> {
  const names: string[] = []
  const lists: { name: string; from: number; to: number; line: number }[] = []
  const wrapper = (): Wrapper | null => (lists.length === 0 ? null : { lists, names })
  /** A list outside of lists whose first element is still to come. */
  let begun: { readonly name: string; readonly from: number; readonly line: number } | null = null
  let name = ''
  let held: number[] | null = null
  let inText = false
  let isEscaped = false
  let last = 0
  let depth = 0
  /** Depth of the list outside of lists that is open, 0 where none is. */
  let list = 0
  let line = 1
  let at = 0
  for await (const piece of stream) {
    for (const byte of piece) {
      at++
      if (byte === NEWLINE) {
        line++
        // no text of JSON holds a line end: from here on nothing is sure
        if (inText) return wrapper()
      }
      if (inText) {
        if (isEscaped) isEscaped = false
        else if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) {
          inText = false
          if (held !== null) {
            name = nameOf(held)
            if (depth === 1 && names.length < MOST_NAMES) names.push(name)
          }
          continue
        }
        if (held !== null && held.length < LONGEST) held.push(byte)
        continue
      }
      if (BLANKS.has(byte)) continue
      if (depth === 0 && (last !== 0 || byte !== OPEN_OBJECT)) return null
      if (begun !== null) {
        if (byte === OPEN_OBJECT) {
          if (lists.length === MOST_LISTS) return null
          lists.push({ ...begun, to: Number.POSITIVE_INFINITY })
        }
        begun = null
      }
      if (byte === QUOTE) {
        inText = true
        held = list === 0 && (last === OPEN_OBJECT || last === COMMA) ? [] : null
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        depth++
        if (byte === OPEN_LIST && list === 0) {
          list = depth
          begun = { name, from: at - 1, line }
        }
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (depth === list) {
          list = 0
          const found = lists.at(-1)
          if (found?.to === Number.POSITIVE_INFINITY) found.to = at
        }
        depth--
      }
      last = byte
    }
  }
  return wrapper()
}

function nameOf(bytes: readonly number[]): string {
  const text = Buffer.from(bytes).toString()
  try {
    return String(JSON.parse(`"${text}"`))
  } catch {
    return text
  }
}

/** A piece of one of the lists of a file, and which of them it is. */
interface Part {
  readonly list: number
  readonly piece: Buffer
}

/** The parts of a stream that are these lists, in one pass, and not beyond the last of them. */
export async function* partsOf(stream: AsyncIterable<Buffer>, lists: readonly WrappedList[]): AsyncGenerator<Part> {
  let at = 0
  let list = 0
  for await (const piece of stream) {
    const end = at + piece.length
    for (; list < lists.length && lists[list]!.from < end; list++) {
      const { from, to } = lists[list]!
      yield { list, piece: piece.subarray(Math.max(from - at, 0), Math.min(to - at, piece.length)) }
      if (to > end) break
    }
    if (list === lists.length) return
    at = end
  }
}
