import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
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

export interface Yaml {
  /** Each key once, as it stands last. */
  readonly fields: readonly YamlField[]
  readonly problems: readonly Problem[]
}

/** Problems told of one text: broken YAML breaks again on every line. */
const MOST_PROBLEMS = 10

/**
 * Reads the wanted keys of a mapping, one level deep, in time linear in its length: no alias is unfolded into another.
 * Of broken YAML it gives the lines that read `key: value` all the same. Never throws.
 */
export function readYaml(yaml: string, isWanted: (key: string) => boolean): Yaml {
  const lines = new LineCounter()
  try {
    const { fields, problems } = readMapping(yaml, isWanted, lines)
    return { fields, problems: problems.slice(0, MOST_PROBLEMS) }
  } catch (error) {
    // The parser recurs as deep as the text is nested.
    const reason = error instanceof RangeError ? 'It is nested too deep' : String(error)
    return { fields: readByLine(yaml, isWanted), problems: [{ line: 1, reason }] }
  }
}

function readMapping(yaml: string, isWanted: (key: string) => boolean, lines: LineCounter): Yaml {
  const lineAt = (offset: number): number => lines.linePos(offset).line
  // Comparing each key with all others takes the square of their number.
  const { contents, errors } = parseDocument(yaml, { lineCounter: lines, uniqueKeys: false, prettyErrors: false })
  if (errors.length > 0) {
    const problems = errors.map(({ message, pos }) => ({ line: lineAt(pos[0]), reason: message }))
    return { fields: readByLine(yaml, isWanted), problems }
  }
  if (contents === null) return { fields: [], problems: [] }
  if (!isMap(contents)) return { fields: [], problems: [{ line: 1, reason: 'It holds no "key: value" line' }] }
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
    if (target === null) tell(alias, `No anchor "&${alias.source}" stands above the alias "*${alias.source}"`)
    return target
  }
  const textOf = (scalar: Scalar): string | null => {
    if (scalar.tag !== undefined && !TEXTUAL.test(scalar.tag)) {
      tell(scalar, `The tag "${scalar.tag.replace('tag:yaml.org,2002:', '!!')}" is not read`)
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
