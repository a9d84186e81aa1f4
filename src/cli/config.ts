import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { keepIssue } from '../batch/dataset/manifest.ts'
import { MAPPED } from '../batch/input/mapping.ts'
import { Refusal, reasonOf } from '../batch/refusal.ts'
import { issue } from '../model/issue.ts'
import { similarName } from '../model/similar.ts'
import { decode } from '../read/decode.ts'
import { parseYaml } from '../read/yaml.ts'
import { diagnostics } from '../report/diagnostics.ts'
import { logEvent } from './stderr.ts'
import { FORMATS, readCount, readDay, readFormats, readPositive, readSize } from './values.ts'
import type { Voice } from './voice.ts'

/** Where options are looked for when `--config` names no file. */
const NAMES = ['wenju.config.json', 'wenju.config.yaml']

const numberOrText = z.union([z.number(), z.string()])
const path = (what: string) => z.string().min(1).describe(what)

/** What a config file may say: options by their names on the command line, in camelCase. */
export const configSchema = z
  .strictObject({
    $schema: z.string().describe('The JSON Schema of this file, for editors'),
    inputs: z
      .array(path('File, folder or pattern'))
      .min(1)
      .describe('What to read when the command line names nothing'),
    output: path('Output folder'),
    format: z
      .union([z.array(z.enum(FORMATS)).min(1), z.string()])
      .transform(given => readFormats(given, 'format'))
      .describe('What to write: `jsonl`, `csv`, `json`'),
    metadata: path('CSV table with what the articles do not say'),
    split: z.string().min(1).describe('What parts a `.txt` of many articles: `lines`, `blank`, or a pattern'),
    map: z
      .record(z.string(), z.enum(MAPPED))
      .describe('Columns of collections and of `metadata` by what they stand for: `{"日期": "date"}`'),
    encoding: z.string().describe('Encoding of every file'),
    referenceDate: numberOrText
      .transform(given => readDay(given, 'referenceDate'))
      .describe('Day that relative times count from where an article has no date'),
    dictionary: path('Words for jieba'),
    lexicon: z
      .union([path('Table'), z.array(path('Table')).min(1)])
      .transform(given => [given].flat())
      .describe('Tables with words of yours: units, classifiers, names, measures'),
    textField: z.string().min(1).describe('Column of the text in collections'),
    idField: z.string().min(1).describe('Column of the id in collections'),
    bom: z.boolean().describe('Begin CSV files with a byte-order mark'),
    safeCsv: z.boolean().describe('Disarm CSV cells that a spreadsheet would run'),
    jobs: z
      .number()
      .transform(given => readCount(given, 'jobs'))
      .describe('Processes that work'),
    timeout: z
      .number()
      .transform(given => readPositive(given, 'timeout'))
      .describe('Longest time for an article, in seconds'),
    maxBytes: numberOrText.transform(given => readSize(given, 'maxBytes')).describe('Longest article: `8M`, or bytes'),
    lang: z.enum(['en', 'zh']).describe('Language of messages'),
    color: z.enum(['auto', 'always', 'never']).describe('Color of messages'),
    log: z.enum(['jsonl']).describe('Events on stderr for machines'),
    ignore: path('What checks are known not to come out, and why'),
    failOn: z.enum(['inconsistent']).describe('What ends a run with exit code 3'),
    strict: z.boolean().describe('Take a file that is not read for an error'),
    quiet: z.boolean().describe('Print errors only'),
    debug: z.boolean().describe('Print the rule behind every quantity, time and name, and how every figure was linked'),
  })
  .partial()

/** Options of a config file. Its paths count from the folder it stands in. */
export type Config = Omit<z.output<typeof configSchema>, '$schema'>

/** Reads the file of `--config`, else that of the working folder, else none. `onEmpty` is told of one that says nothing. */
export function readConfig(given: string | undefined, onEmpty: (path: string) => void = () => {}): Config {
  const there = given === undefined ? NAMES.filter(name => existsSync(name)) : [given]
  if (there.length > 1) throw new Refusal('two-configs', { names: there.join(', ') })
  const [file] = there
  if (file === undefined) return {}
  const said = parseFile(file)
  if (said === undefined) {
    onEmpty(file)
    return {}
  }
  const { $schema: _, ...config } = check(said, file)
  return fromFolder(config, dirname(file))
}

/** What a config file says; undefined of YAML that says nothing. */
function parseFile(path: string): unknown {
  const text = readText(path)
  if (text.split('\n').every(line => EMPTY.test(line))) {
    if (/\.json$/i.test(path)) throw new Refusal('unreadable-config', { path, reason: 'it is empty' })
    return undefined
  }
  // JSON is YAML
  const parsed = parseYaml(text)
  if ('reason' in parsed) throw new Refusal('unreadable-config', { path, ...parsed })
  return parsed.value
}

/** A line of YAML that is blank, a note, or the beginning of a document. */
const EMPTY = /^\s*(?:#.*|---\s*)?$/

/** Says on stderr that a config file says nothing. */
export function tellEmpty(path: string, voice: Voice): void {
  const problem = issue('empty-config', 'warning', null)
  if (voice.log !== null) logEvent('config', { path, issues: [keepIssue(problem)] })
  else process.stderr.write(`${diagnostics(path, [problem], voice)}\n`)
}

function readText(path: string): string {
  try {
    const { text, replaced } = decode(readFileSync(path))
    if (replaced === 0) return text
  } catch (error) {
    throw new Refusal('unreadable-config', { path, reason: reasonOf(error) })
  }
  throw new Refusal('unreadable-config', { path, reason: 'it is not UTF-8' })
}

function check(given: unknown, path: string): z.output<typeof configSchema> {
  const result = configSchema.safeParse(given)
  if (result.success) return result.data
  const issue = innermost(result.error.issues[0]!)
  if (issue.code === 'unrecognized_keys') throw unknownKey(issue.keys[0]!, path)
  const key = issue.path.join('.')
  if (key === '') throw new Refusal('unreadable-config', { path, reason: flawOf(issue).reason })
  throw new Refusal('bad-key', { key, path, ...flawOf(issue) })
}

type ZodIssue = z.core.$ZodIssue

/** Of what may be of several kinds, the issue of the one that it is. */
function innermost(issue: ZodIssue): ZodIssue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flat().find(({ code, path }) => code !== 'invalid_type' || path.length > 0)
  return inner === undefined ? issue : { ...inner, path: [...issue.path, ...inner.path] }
}

function flawOf(issue: ZodIssue): { readonly reason: string; readonly choices?: string } {
  if (issue.code === 'invalid_value') return { reason: 'it is not known', choices: issue.values.join(', ') }
  if (issue.code === 'too_small') return { reason: 'nothing stands there' }
  return { reason: UNLIKE[kindsOf(issue).join(' or ')] ?? 'it is of another kind than it must be' }
}

const kindsOf = (issue: ZodIssue): string[] =>
  issue.code === 'invalid_union' ? issue.errors.flat().flatMap(kindsOf) : 'expected' in issue ? [issue.expected] : []

/** What is said of a value by the kinds it is not of. */
const UNLIKE: Readonly<Record<string, string>> = {
  number: 'it is no number',
  string: 'it is no text',
  boolean: 'it is neither true nor false',
  array: 'it is no list',
  object: 'it is no object',
  record: 'it is no object',
  'number or string': 'it is neither a number nor text',
  'array or string': 'it is neither a list nor text',
  'string or array': 'it is neither a list nor text',
}

function unknownKey(key: string, path: string): Refusal {
  const similar = similarName(key, Object.keys(configSchema.shape))
  return similar === null
    ? new Refusal('unknown-key', { key, path })
    : new Refusal('similar-key', { key, path, similar })
}

function fromFolder(config: Config, folder: string): Config {
  const at = (given: string): string => (isAbsolute(given) ? given : join(folder, given))
  const paths = ['output', 'metadata', 'dictionary', 'ignore'] as const
  const moved = paths.filter(name => config[name] !== undefined).map(name => [name, at(config[name]!)])
  return {
    ...config,
    ...Object.fromEntries(moved),
    ...(config.inputs === undefined ? {} : { inputs: config.inputs.map(at) }),
    ...(config.lexicon === undefined ? {} : { lexicon: config.lexicon.map(at) }),
  }
}

/** JSON Schema of the config file, for editors. */
export const configJsonSchema = (): object => z.toJSONSchema(configSchema, { io: 'input' })
