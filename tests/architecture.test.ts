import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// The import law of docs/architecture.md, read from the import lines themselves.

const ROOT = fileURLToPath(new URL('../src', import.meta.url))

/** Outer layers know inner ones; an import never points up. Folders and top-level files by name. */
const LAYERS = [
  ['model'],
  ['lexicon'],
  ['read', 'structure', 'segment', 'recognize', 'link', 'check', 'record', 'write', 'report'],
  ['pipeline.ts'],
  ['plugin.ts', 'batch'],
  ['cli'],
  ['index.ts'],
]
const STAGES = LAYERS[2]!
/** Where the meaning of the text is made: no clock, no disk, no randomness, no environment. */
const PURE = [
  'model',
  'lexicon',
  'structure',
  'segment',
  'recognize',
  'link',
  'check',
  'record',
  'report',
  'pipeline.ts',
]
const DISK = ['read', 'write', 'batch', 'cli', 'lexicon/load.ts']

interface Import {
  readonly specifier: string
  /** `segment/words.ts` for a file of src, null for a package. */
  readonly file: string | null
  readonly reexport: boolean
}

interface SourceFile {
  /** `segment/words.ts` */
  readonly path: string
  readonly code: string
  readonly lines: number
  readonly imports: readonly Import[]
}

const IMPORT = /^(import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm

function readImports(path: string, code: string): Import[] {
  return [...code.matchAll(IMPORT)].map(match => {
    const specifier = match[2] ?? match[3] ?? match[4]!
    const file = specifier.startsWith('.') ? join(dirname(path), specifier).split(sep).join('/') : null
    return { specifier, file, reexport: match[1] === 'export' }
  })
}

function readFiles(): SourceFile[] {
  return readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => {
      const path = relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/')
      const text = readFileSync(join(ROOT, path), 'utf8')
      const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      return { path, code, lines: text.split('\n').length - 1, imports: readImports(path, code) }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

const part = (path: string): string => path.split('/')[0]!
const layer = (path: string): number => LAYERS.findIndex(names => names.includes(part(path)))
const within = (path: string, places: readonly string[]): boolean =>
  places.some(place => path === place || path.startsWith(`${place}/`))

const files = readFiles()
const offenders = (isWrong: (file: SourceFile) => boolean): string[] => files.filter(isWrong).map(file => file.path)
const wrongImports = (isWrong: (from: string, to: Import) => boolean): string[] =>
  files.flatMap(({ path, imports }) =>
    imports.filter(to => isWrong(path, to)).map(to => `${path} → ${to.file ?? to.specifier}`),
  )

test('every file has a place in the house', () => {
  expect(files.length).toBeGreaterThan(10)
  expect(offenders(file => layer(file.path) < 0)).toEqual([])
})

test('imports point inwards: model ← lexicon ← stages ← pipeline ← plugin, batch ← cli ← index', () => {
  expect(wrongImports((from, to) => to.file !== null && layer(to.file) > layer(from))).toEqual([])
})

test('a stage never imports another stage', () => {
  const crosses = (from: string, to: string) =>
    STAGES.includes(part(from)) && STAGES.includes(part(to)) && part(from) !== part(to)
  expect(wrongImports((from, to) => to.file !== null && crosses(from, to.file))).toEqual([])
})

test('batch and cli know no Chinese', () => {
  const chinese = ['lexicon', 'structure', 'segment', 'recognize', 'link', 'check']
  expect(wrongImports((from, to) => within(from, ['batch', 'cli']) && within(to.file ?? '', chinese))).toEqual([])
})

test('nodejieba is imported in one place', () => {
  const isElsewhere = (from: string, to: Import) => to.specifier === 'nodejieba' && from !== 'segment/jieba.ts'
  expect(wrongImports(isElsewhere)).toEqual([])
})

test('the disk is touched in read, write, batch, cli and the lexicon loader only', () => {
  const isDisk = (specifier: string) => /^(node:)?fs(\/promises)?$/.test(specifier)
  expect(wrongImports((from, to) => isDisk(to.specifier) && !within(from, DISK))).toEqual([])
})

test('no clock, randomness or environment where the meaning is made', () => {
  const impure = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b|\bprocess\.(env|argv|cwd)\b/
  expect(offenders(file => within(file.path, PURE) && impure.test(file.code))).toEqual([])
})

test('no import cycles', () => {
  const edges = new Map(files.map(file => [file.path, file.imports.flatMap(to => to.file ?? [])]))
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (trail.includes(path) || done.has(path)) return
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) walk(path, [])
  expect(cycles).toEqual([])
})

test('only src/index.ts re-exports, and nothing is exported by default', () => {
  expect(wrongImports((from, to) => to.reexport && from !== 'index.ts')).toEqual([])
  expect(offenders(file => /^export default\b/m.test(file.code))).toEqual([])
})

test('no drawer for odds and ends: every file is named for what it yields', () => {
  expect(offenders(file => /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|\.ts$)/.test(file.path))).toEqual([])
})

test('a file fits in the head: 300 lines at most', () => {
  expect(files.filter(file => file.lines > 300).map(file => `${file.path} ${file.lines}`)).toEqual([])
})

test('relative imports end in .ts and lead to a file', () => {
  const paths = new Set(files.map(file => file.path))
  expect(wrongImports((_, to) => to.file !== null && !paths.has(to.file))).toEqual([])
})
