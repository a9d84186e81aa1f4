import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { scratchFolder } from './wenju.ts'

// What `npm pack` gives, installed as a dependency: only what package.json declares can be found from it.

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MODULES = join(ROOT, 'node_modules')
const tool = (name: string): string => join(MODULES, '.bin', name)

interface PackageJson {
  readonly dependencies: Readonly<Record<string, string>>
  readonly files: readonly string[]
  readonly bin: Readonly<Record<string, string>>
}
const packageJson = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as PackageJson

const EXTRACT = `
import { createExtractor } from 'wenju'
const { figures } = createExtractor()({ path: 'note.txt', text: '现有会员864名，其中女会员331名。' }).tables
console.log(figures.map(figure => figure.text).join())
`

/** Where a file goes, in a folder that is there. */
function fileIn(folder: string, path: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  return join(folder, path)
}

const scratch = scratchFolder()
const project = join(scratch, 'project')
const unbuilt = join(scratch, 'unbuilt')
let tarball = ''

/** Packs a fresh build: the one in dist/ may be older than the source. */
function pack(): string {
  const staged = join(scratch, 'staged')
  for (const path of ['package.json', 'README.md', 'README.zh-CN.md', 'LICENSE', 'src', 'tests', 'bench'])
    cpSync(join(ROOT, path), join(staged, path), { recursive: true })
  execFileSync(tool('tsc'), ['-p', join(ROOT, 'tsconfig.build.json'), '--outDir', join(staged, 'dist')])
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent'], { cwd: staged })
  return join(staged, readdirSync(staged).find(name => name.endsWith('.tgz'))!)
}

/** A project that depends on the tarball; what the package declares is there, and nothing else. */
function install(folder: string): void {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, '.bin'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }')
  execFileSync('tar', ['xzf', tarball, '-C', modules])
  execFileSync('mv', [join(modules, 'package'), join(modules, 'wenju')])
  for (const name of Object.keys(packageJson.dependencies)) {
    symlinkSync(join(MODULES, name), fileIn(modules, name))
  }
}

const run = (folder: string, args: readonly string[], input = '') =>
  spawnSync(process.execPath, args, { cwd: folder, input, encoding: 'utf8' })
const COMPILER = { target: 'ES2023', lib: ['ES2023', 'DOM'], module: 'NodeNext', skipLibCheck: false, strict: true }
const WENJU = 'node_modules/wenju/dist/cli/main.js'

beforeAll(() => {
  tarball = pack()
  install(project)
  install(unbuilt)
  execFileSync('rm', [join(unbuilt, 'node_modules/nodejieba')])
  const bare = (path: string): boolean => !/nodejieba\/(?:build|submodules)$/.test(path)
  cpSync(join(MODULES, 'nodejieba'), join(unbuilt, 'node_modules/nodejieba'), { recursive: true, filter: bare })
})

describe('the tarball', () => {
  test('holds the program, its word lists and their types, and nothing else', () => {
    const listed = execFileSync('tar', ['tzf', tarball], { encoding: 'utf8' }).trim().split('\n')
    const expected =
      /^package\/(?:package\.json|LICENSE|README(?:\.zh-CN)?\.md|dist\/.+\.(?:js|d\.ts)|src\/lexicon\/.+\.(?:txt|tsv))$/
    expect(listed.filter(path => !expected.test(path))).toEqual([])
    expect(listed.length).toBeGreaterThan(100)
  })

  test('is what publint and attw ask of a package', () => {
    execFileSync(tool('publint'), ['--strict', tarball])
    execFileSync(tool('attw'), [tarball, '--profile', 'esm-only'])
  })
})

test('a build makes the command executable', () => {
  const built = join(ROOT, packageJson.bin.wenju!)
  if (existsSync(built)) expect(statSync(built).mode & 0o111).toBe(0o111)
})

describe('as a dependency', () => {
  test('it extracts, imported or required', () => {
    writeFileSync(join(project, 'use.mjs'), EXTRACT)
    expect(run(project, ['use.mjs'])).toMatchObject({ status: 0, stdout: '864名,331名\n', stderr: '' })
    const required = EXTRACT.replace(/^import (.+) from (.+)$/m, 'const $1 = require($2)')
    writeFileSync(join(project, 'use.cjs'), required)
    expect(run(project, ['use.cjs'])).toMatchObject({ status: 0, stdout: '864名,331名\n' })
  })

  test('its types hold, also those of what it depends on', () => {
    writeFileSync(join(project, 'use.ts'), `${EXTRACT}import { wenju } from 'wenju/plugin'\nvoid wenju\n`)
    const options = { ...COMPILER, exactOptionalPropertyTypes: true, types: [], noEmit: true }
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['use.ts'] }))
    const checked = spawnSync(tool('tsc'), ['-p', project], { encoding: 'utf8' })
    expect(checked).toMatchObject({ status: 0, stdout: '' })
  })

  test('the command makes a dataset', () => {
    writeFileSync(join(project, 'note.txt'), '现有会员864名。')
    expect(run(project, [WENJU, 'note.txt', '-o', 'out', '--quiet'])).toMatchObject({ status: 0 })
    expect(readFileSync(join(project, 'out/figures.csv'), 'utf8')).toContain('864')
  })
})

describe('docs/library.md', () => {
  const page = readFileSync(join(ROOT, 'docs/library.md'), 'utf8')
  const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(match => match[1]!)
  const folder = join(project, 'examples')

  beforeAll(() => {
    for (const [i, code] of examples.entries()) writeFileSync(fileIn(folder, `${i}.ts`), code)
    for (const name of ['remark-parse', 'rehype-parse', '@types/node']) {
      const link = fileIn(project, `node_modules/${name}`)
      // what Wenju itself depends on is there
      if (!existsSync(link)) symlinkSync(join(MODULES, name), link)
    }
    const options = { ...COMPILER, skipLibCheck: true, types: ['node'], rootDir: '.', outDir: 'js' }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.ts'] }))
    expect(spawnSync(tool('tsc'), ['-p', folder], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '' })
  })

  test.each(examples.map((code, i) => [i + 1, code] as const))(
    'example %i runs and prints what it says',
    (number, code) => {
      const says = [...code.matchAll(/^\/\/ → (.*)$/gm)].map(match => `${match[1]}\n`).join('')
      expect(run(folder, [`js/${number - 1}.js`])).toMatchObject({ stdout: says, status: 0 })
    },
  )
})

describe('where nodejieba is not built', () => {
  const advice = /^Run "npm install-scripts approve nodejieba", then .+: the word segmenter nodejieba is not built$/m

  test('the first use says what to run; importing says nothing', () => {
    writeFileSync(join(unbuilt, 'import.mjs'), "import 'wenju'")
    expect(run(unbuilt, ['import.mjs'])).toMatchObject({ status: 0, stderr: '' })
    const caught = EXTRACT.replace('const {', 'process.on("uncaughtException", e => console.log(e.message))\nconst {')
    writeFileSync(join(unbuilt, 'use.mjs'), caught)
    expect(run(unbuilt, ['use.mjs']).stdout).toMatch(advice)
  })

  test.each([
    ['wenju', [WENJU, 'note.txt', '-o', 'out']],
    ['wenju pipe', [WENJU, 'pipe']],
  ])('%s says so in one line and exits 2', (_, args) => {
    writeFileSync(join(unbuilt, 'note.txt'), '现有会员864名。')
    const { status, stderr } = run(unbuilt, args, '{"text":"现有会员864名。"}\n')
    expect(status).toBe(2)
    expect(stderr).toMatch(advice)
    expect(stderr).not.toMatch(/^ {4}at /m)
    expect(existsSync(join(unbuilt, 'out'))).toBe(false)
  })
})
