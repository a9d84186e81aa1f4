import {
  BACKSLASH,
  BLANKS,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  NEWLINE,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from './values.ts'

// What services answer with is a list in an object, with what they say of it around it, or articles by their keys:
//
//     {"code": 0, "result": {"total": 2, "items": [{"text": "甲"}, {"text": "乙"}]}, "took": 3}
//                                                 ^ a list of objects outside of other lists
//     {"a1": {"text": "甲", "comments": [{"text": "好"}]}, "a2": {"text": "乙"}}
//            ^ an object with a text outside of lists, whose lists are its own

/** A list of objects that a JSON file wraps in an object, or an object with a text in it. */
export interface WrappedPart {
  /** The names that lead to it: `result`, `items`. */
  readonly names: readonly string[]
  readonly isList: boolean
  /** Where it begins and ends in the stream, in bytes; without end in a file that breaks off. */
  readonly from: number
  readonly to: number
  /** The line where it begins, from 1. */
  readonly line: number
}

/** What a JSON file is that is one object with articles in it. */
export interface Wrapper {
  readonly parts: readonly WrappedPart[]
  /** Names of objects beside these, the outermost, that hold none. */
  readonly others: readonly string[]
  /** Whether the outermost object has a text itself, and whether it does not end. */
  readonly isArticle: boolean
  readonly isCut: boolean
}

/** Bytes of a name that are held, lists, objects, and how deep these may stand. */
const LONGEST = 200
const MOST_LISTS = 1000
const MOST_OBJECTS = 100_000
const DEEPEST = 20

/** An object outside of lists that is open. */
interface OpenObject {
  readonly names: readonly string[]
  readonly from: number
  readonly line: number
  /** Parts and others found before it. */
  readonly parts: number
  readonly others: number
  hasText: boolean
}

/**
 * The lists of objects of an object, and the objects with a text in it; null where a stream of JSON in UTF-8 is something
 * else: a list, several values, an object with none of these or with too many. `isText`: whether a text is called so. No more
 * of it is held than names, and no more is read than tells.
 */
export async function wrappedParts(
  stream: AsyncIterable<Buffer>,
  isText: (name: string) => boolean,
): Promise<Wrapper | null> {
  const parts: WrappedPart[] = []
  const others: string[] = []
  let isArticle = false
  const open: OpenObject[] = []
  /** A list outside of lists whose first element is still to come. */
  let begun: (Pick<WrappedPart, 'names' | 'from' | 'line'> & { readonly isText: boolean }) | null = null
  let name = ''
  let held: number[] | null = null
  let inText = false
  let isEscaped = false
  let last = 0
  let depth = 0
  let lists = 0
  /** Depth of the list outside of lists that is open, 0 where none is; where in `parts` it is. */
  let list = 0
  let listPart = -1
  let line = 1
  let at = 0

  const close = (object: OpenObject, to: number): void => {
    const { names, from, line, hasText } = object
    if (names.length === 0) {
      isArticle = hasText
      return
    }
    if (!hasText && parts.length > object.parts) return
    others.length = object.others
    if (hasText) {
      parts.length = object.parts
      parts.push({ names, isList: false, from, to, line })
    } else if (others.length < MOST_LISTS) others.push(names.at(-1)!)
  }
  const wrapper = (isCut: boolean): Wrapper | null => {
    for (let object = open.pop(); object !== undefined; object = open.pop()) close(object, Number.POSITIVE_INFINITY)
    return parts.length === 0 ? null : { parts, others, isArticle, isCut }
  }

  for await (const piece of stream) {
    for (const byte of piece) {
      at++
      if (byte === NEWLINE) {
        line++
        // no text of JSON holds a line end: from here on nothing is sure
        if (inText) return wrapper(false)
      }
      if (inText) {
        if (isEscaped) isEscaped = false
        else if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) {
          inText = false
          if (held !== null) name = nameOf(held)
          continue
        }
        if (held !== null && held.length < LONGEST) held.push(byte)
        continue
      }
      if (BLANKS.has(byte)) continue
      if (depth === 0 && (last !== 0 || byte !== OPEN_OBJECT)) return null
      const object = depth === open.length ? open.at(-1) : undefined
      const isValue = last === COLON && object !== undefined
      if (begun !== null) {
        if (byte === OPEN_OBJECT) {
          if (lists++ === MOST_LISTS) return null
          listPart = parts.length
          const { names, from, line } = begun
          parts.push({ names, isList: true, from, to: Number.POSITIVE_INFINITY, line })
        } else if (byte === QUOTE && begun.isText) open.at(-1)!.hasText = true
        begun = null
      }
      if (byte === QUOTE) {
        inText = true
        held = list === 0 && (last === OPEN_OBJECT || last === COMMA) ? [] : null
        if (isValue && isText(name)) object.hasText = true
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        const names = [...(open.at(-1)?.names ?? []), ...(depth === 0 ? [] : [name])]
        if (byte === OPEN_LIST && list === 0) {
          list = depth + 1
          begun = { names, from: at - 1, line, isText: isValue && isText(name) }
        } else if (list === 0 && depth === open.length && depth < DEEPEST) {
          if (parts.length >= MOST_OBJECTS) return null
          open.push({ names, from: at - 1, line, parts: parts.length, others: others.length, hasText: false })
        }
        depth++
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (depth === list) {
          list = 0
          const found = parts[listPart]
          if (found?.to === Number.POSITIVE_INFINITY) parts[listPart] = { ...found, to: at }
        } else if (object !== undefined && list === 0) close(open.pop()!, at)
        depth--
      }
      last = byte
    }
  }
  return wrapper(depth > 0)
}

function nameOf(bytes: readonly number[]): string {
  const text = Buffer.from(bytes).toString()
  try {
    return String(JSON.parse(`"${text}"`))
  } catch {
    return text
  }
}

/** A piece of one of the parts of a file, and which of them it is. */
interface Piece {
  readonly part: number
  readonly piece: Buffer
}

/** The pieces of a stream that are these parts, in one pass, and not beyond the last of them. */
export async function* piecesOf(stream: AsyncIterable<Buffer>, parts: readonly WrappedPart[]): AsyncGenerator<Piece> {
  let at = 0
  let part = 0
  for await (const piece of stream) {
    const end = at + piece.length
    for (; part < parts.length && parts[part]!.from < end; part++) {
      const { from, to } = parts[part]!
      yield { part, piece: piece.subarray(Math.max(from - at, 0), Math.min(to - at, piece.length)) }
      if (to > end) break
    }
    if (part === parts.length) return
    at = end
  }
}
