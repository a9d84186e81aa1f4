import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Installs the packed tarball into empty TypeScript projects, with every manager on every Node, and uses it there:
// `npm run bench:install`, or `npm run bench:install -- pnpm@10` for some of them, or `-- here` for the npm and the Node
// that run it, as .ci/run does. What a manager does by itself is told from what takes the command that Wenju's message
// names; what fails ends with 1. It takes the registry, and a minute or two for each cell;
// nodejieba is compiled with the headers that npm_config_nodedir points at.

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const NODES = ['20', '22', '24']
/** Managers, and the Nodes that they run on. */
const MANAGERS: readonly Manager[] = [
  { name: 'npm', version: '10', nodes: NODES, add: 'install' },
  { name: 'npm', version: '11', nodes: NODES, add: 'install' },
  { name: 'npm', version: '12', nodes: ['22', '24'], add: 'install' },
  { name: 'pnpm', version: '10', nodes: NODES, add: 'add' },
  { name: 'pnpm', version: '12', nodes: ['22', '24'], add: 'add' },
]
interface Manager {
  readonly name: 'npm' | 'pnpm'
  readonly version: string
  readonly nodes: readonly string[]
  readonly add: string
}
/** `npm@11 pnpm@10`; all when nothing is asked for. */
const asked = process.argv.slice(2)
const isHere = asked.includes('here')

const APPROVALS = {
  npm: [
    ['install-scripts', 'approve', 'nodejieba'],
    ['rebuild', 'nodejieba'],
  ],
  // Without a terminal nothing can be chosen: all.
  pnpm: [['approve-builds', '--all']],
} as const
const ADVICE = { npm: '"npm rebuild nodejieba"', pnpm: '"pnpm approve-builds"' } as const

const USE = `import { createExtractor } from 'wenju'
import { wenju } from 'wenju/plugin'
const { figures } = createExtractor()({ text: '现有会员864名，其中女会员331名。' }).tables
console.log(figures.map(figure => figure.text).join(), typeof wenju)
`
const CHECKS: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['types', ['node_modules/typescript/lib/tsc.js', '-p', '.'], /^$/],
  ['import', ['use.mjs'], /^864名,331名 function$/],
  ['require', ['use.cjs'], /^864名,331名 function$/],
  ['command', ['node_modules/wenju/dist/cli/main.js', 'note.txt', '-o', 'out', '--quiet'], /^$/],
]

const folder = mkdtempSync(join(tmpdir(), 'wenju-install-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Installs a package of the registry beside the others, and gives its folder. */
function tool(name: string, version: string): string {
  const home = join(folder, `${name}-${version}`)
  mkdirSync(home)
  writeFileSync(join(home, 'package.json'), '{ "private": true }')
  execFileSync('npm', ['install', '--silent', `${name}@${version}`], { cwd: home })
  return join(home, 'node_modules', name)
}

function scriptOf({ name }: Manager, home: string): string {
  const names = name === 'npm' ? ['npm-cli.js'] : ['pnpm.mjs', 'pnpm.cjs']
  return names.map(file => join(home, 'bin', file)).find(existsSync)!
}

/** The environment of somebody who has set nothing but where the headers are. */
function environment(node: string, project: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:npm_|pnpm_|node_options)/i.test(name))
  const headers = process.env.npm_config_nodedir ?? dirname(dirname(process.execPath))
  const settings = { npm_config_userconfig: join(folder, 'npmrc'), npm_config_nodedir: headers, CI: 'true' }
  const places = { PATH: [dirname(node), process.env.PATH].join(delimiter), XDG_DATA_HOME: join(project, 'data') }
  return { ...Object.fromEntries(own), ...settings, ...places }
}

/** What a project comes to: `by itself`, `after the command it is told`, or what failed. */
function install(manager: Manager, script: string, node: string): string {
  const project = mkdtempSync(join(folder, 'project-'))
  const env = environment(node, project)
  const run = (args: readonly string[]) => spawnSync(node, args, { cwd: project, env, encoding: 'utf8' })
  const failures = (): string[] =>
    CHECKS.filter(([, args, expected]) => {
      const { status, stdout } = run(args)
      return status !== 0 || !expected.test(stdout.trim())
    }).map(([name]) => name)

  writeProject(project)
  run([script, manager.add, tarball, 'typescript@5'])
  const bare = failures()
  if (bare.length === 0) return 'by itself'
  const { stderr, status } = run(CHECKS.at(-1)![1])
  if (status !== 2 || !stderr.includes(ADVICE[manager.name])) return `fails: ${bare.join(', ')}`
  for (const args of APPROVALS[manager.name]) run([script, ...args])
  const left = failures()
  return left.length === 0 ? 'after the command it is told' : `fails: ${left.join(', ')}`
}

function writeProject(project: string): void {
  const compilerOptions = { module: 'NodeNext', target: 'ES2023', strict: true, skipLibCheck: false, noEmit: true }
  const files = {
    'package.json': '{ "name": "consumer", "version": "1.0.0", "private": true, "type": "module" }',
    'tsconfig.json': JSON.stringify({
      compilerOptions: { ...compilerOptions, lib: ['ES2023', 'DOM'], types: [] },
      files: ['use.ts'],
    }),
    'use.ts': USE,
    'use.mjs': USE,
    'use.cjs': USE.replaceAll(/import (.+) from (.+)/g, 'const $1 = require($2)'),
    'note.txt': '现有会员864名，其中女会员331名，占38.3%。',
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(project, name), content)
}

writeFileSync(join(folder, 'npmrc'), '')
execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT })
const tarball = join(folder, readdirSync(folder).find(name => name.endsWith('.tgz'))!)
const nodes = new Map(
  isHere ? [['here', process.execPath]] : NODES.map(version => [version, join(tool('node', version), 'bin/node')]),
)
const managers: readonly Manager[] = isHere
  ? [{ name: 'npm', version: 'here', nodes: ['here'], add: 'install' }]
  : MANAGERS.filter(({ name, version }) => asked.length === 0 || asked.includes(`${name}@${version}`))
const versionOf = (node: string): string => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()

console.log(`| | ${[...nodes.values()].map(node => `Node ${versionOf(node)}`).join(' | ')} |`)
console.log(`| --- | ${[...nodes].map(() => '---').join(' | ')} |`)
for (const manager of managers) {
  const script = isHere ? process.env.npm_execpath! : scriptOf(manager, tool(manager.name, manager.version))
  const cells = [...nodes].map(([version, node]) =>
    manager.nodes.includes(version) ? install(manager, script, node) : 'not made for it',
  )
  if (cells.some(cell => cell.startsWith('fails'))) process.exitCode = 1
  console.log(`| ${manager.name} ${manager.version} | ${cells.join(' | ')} |`)
}
