import {
  type Alias,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml'

/** A wanted `key: value` of a mapping. */
interface YamlField {
  /** As printed. */
  readonly key: string
  /** Text as printed, a list of texts, null for nothing, or an empty list or object in place of whatever else. */
  readonly value: unknown
  /** From 1. */
  readonly line: number
  /** Whether its key stood there before. */
  readonly isRepeated: boolean
}

interface Problem {
  /** From 1. */
  readonly line: number
  readonly reason: string
}

/** What is wrong with YAML, with its line where that is known. */
type Flaw = Partial<Problem> & Pick<Problem, 'reason'>

export interface Yaml {
  /** Each key once, as it stands last. */
  readonly fields: readonly YamlField[]
  readonly problems: readonly Problem[]
}

/** Problems told of one text: broken YAML breaks again on every line. */
const MOST_PROBLEMS = 10

/** Levels that YAML may be nested. */
const DEEPEST = 100

/** What is said of YAML that is nested deeper than that. */
const TOO_DEEP = 'it is nested too deep'

/**
 * The line, from 1, in which YAML is nested too deep to be read; null where it is not. To be asked first: what composes
 * the document recurs, and where it runs out of stack as it compiles a pattern the whole process ends.
 */
function lineTooDeep(yaml: string): number | null {
  let line = 1
  const parser = new Parser(() => line++)
  for (const lexeme of new Lexer().lex(yaml)) {
    Array.from(parser.next(lexeme))
    if (parser.stack.length > DEEPEST) return line
  }
  return null
}

const MISPLACED = 'something stands there that YAML has no place for'
const TAGGED = 'it has a tag that is not read'
const UNANCHORED = 'an alias stands there without an anchor above it'

/** What is said of broken YAML. */
const FAULTS: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: MISPLACED,
  BAD_ALIAS: 'an alias or anchor stands there without a name',
  BAD_COLLECTION_TYPE: TAGGED,
  BAD_DIRECTIVE: MISPLACED,
  BAD_DQ_ESCAPE: 'a backslash within quotation marks stands for nothing there',
  BAD_INDENT: 'a bracket is not closed, or a line is not indented as those around it',
  BAD_PROP_ORDER: MISPLACED,
  BAD_SCALAR_START: 'a value that begins with a mark such as @ or % stands without quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'a value with ": " in it stands without quotation marks',
  BLOCK_IN_FLOW: MISPLACED,
  DUPLICATE_KEY: 'a key stands there twice',
  IMPOSSIBLE: MISPLACED,
  KEY_OVER_1024_CHARS: 'a key is too long',
  MISSING_CHAR: 'a quotation mark or a colon is missing',
  MULTILINE_IMPLICIT_KEY: 'a line is no "key: value" line',
  MULTIPLE_ANCHORS: MISPLACED,
  MULTIPLE_DOCS: 'more than one document stands there',
  MULTIPLE_TAGS: MISPLACED,
  NON_STRING_KEY: 'a key is no text',
  RESOURCE_EXHAUSTION: TOO_DEEP,
  TAB_AS_INDENT: 'tabs indent a line, where YAML takes blanks',
  TAG_RESOLVE_FAILED: TAGGED,
  UNEXPECTED_TOKEN: MISPLACED,
}

/** The value that YAML stands for, or why it stands for none. */
export function parseYaml(yaml: string): { readonly value: unknown } | Flaw {
  const deep = lineTooDeep(yaml)
  if (deep !== null) return { line: deep, reason: TOO_DEEP }
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) return { line: lines.linePos(error.pos[0]).line, reason: FAULTS[error.code] }
  try {
    return { value: document.toJS() }
  } catch {
    return { reason: UNANCHORED }
  }
}

/**
 * Reads the wanted keys of a mapping, one level deep, in time linear in its length: no alias is unfolded into another.
 * Of broken YAML it gives the lines that read `key: value` all the same. Never throws.
 */
export function readYaml(yaml: string, isWanted: (key: string) => boolean): Yaml {
  const deep = lineTooDeep(yaml)
  if (deep !== null) return { fields: readByLine(yaml, isWanted), problems: [{ line: deep, reason: TOO_DEEP }] }
  const { fields, problems } = readMapping(yaml, isWanted)
  return { fields, problems: problems.slice(0, MOST_PROBLEMS) }
}

function readMapping(yaml: string, isWanted: (key: string) => boolean): Yaml {
  const lines = new LineCounter()
  const lineAt = (offset: number): number => lines.linePos(offset).line
  // Comparing each key with all others takes the square of their number.
  const { contents, errors } = parseDocument(yaml, { lineCounter: lines, uniqueKeys: false, prettyErrors: false })
  if (errors.length > 0) {
    const problems = errors.map(({ code, pos }) => ({ line: lineAt(pos[0]), reason: FAULTS[code] }))
    return { fields: readByLine(yaml, isWanted), problems }
  }
  if (contents === null) return { fields: [], problems: [] }
  if (!isMap(contents)) return { fields: [], problems: [{ line: 1, reason: 'it holds no "key: value" line' }] }
  const found = contents.items.flatMap(({ key, value }) =>
    isScalar(key) && isWanted(String(key.value))
      ? [{ key: String(key.value), value, line: lineAt(key.range![0]) }]
      : [],
  )
  const problems: Problem[] = []
  const read = createReader(contents, (node, reason) => problems.push({ line: lineAt(node.range![0]), reason }))
  const fields = lastOfEach(found).map(field => ({ ...field, value: read(field.value) }))
  return { fields, problems }
}

/** Of broken YAML, the lines that read `key: value` all the same. */
function readByLine(yaml: string, isWanted: (key: string) => boolean): YamlField[] {
  const lines = yaml.split('\n').map(text => /^([^\s:#][^:]*):[ \t]+([^\s[{&*!|>'"%@`].*)$/.exec(text))
  const found = lines.flatMap((match, index) =>
    match !== null && isWanted(match[1]!) ? [{ key: match[1]!, value: match[2]!, line: index + 1 }] : [],
  )
  return lastOfEach(found)
}

function lastOfEach<Found extends { readonly key: string }>(found: readonly Found[]) {
  const byKey = new Map<string, Found & { readonly isRepeated: boolean }>()
  for (const field of found) byKey.set(field.key, { ...field, isRepeated: byKey.delete(field.key) })
  return [...byKey.values()]
}

/** What stands in a YAML scalar with one of these tags is its text. */
const TEXTUAL = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|timestamp)$/

/** Gives what reads the nodes of a document one level deep; tells what is wrong with them. */
function createReader(contents: Node, tell: (node: Node, reason: string) => void): (node: unknown) => unknown {
  let targets: ReadonlyMap<Alias, Node> | undefined
  const targetOf = (alias: Alias): Node | null => {
    targets ??= resolveAliases(contents)
    const target = targets.get(alias) ?? null
    if (target === null) tell(alias, UNANCHORED)
    return target
  }
  const textOf = (scalar: Scalar): string | null => {
    if (scalar.tag !== undefined && !TEXTUAL.test(scalar.tag)) {
      tell(scalar, TAGGED)
      return null
    }
    return typeof scalar.value === 'string' || scalar.value === null
      ? scalar.value
      : (scalar.source ?? String(scalar.value))
  }
  /** Of a list in a list, or of an object, only that it is one. */
  const itemOf = (node: unknown): unknown => {
    const target = isAlias(node) ? targetOf(node) : node
    return isScalar(target) ? textOf(target) : isSeq(target) ? [] : target === null ? null : {}
  }
  return node => {
    const target = isAlias(node) ? targetOf(node) : node
    return isSeq(target) ? target.items.map(itemOf) : itemOf(target)
  }
}

/** Each alias with the node of the last anchor of its name before it, in one pass. */
function resolveAliases(contents: Node): Map<Alias, Node> {
  const anchors = new Map<string, Node>()
  const targets = new Map<Alias, Node>()
  visit(contents, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source)
        if (target !== undefined) targets.set(node, target)
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node)
    },
  })
  return targets
}
