import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readContents } from '../../../src/batch/dataset/contents.ts'
import { MANIFEST } from '../../../src/batch/dataset/manifest.ts'
import { publish, recover } from '../../../src/batch/dataset/publish.ts'
import { loadExchange } from '../../../src/batch/dataset/system.ts'
import { contentsOf, freshFolder, writeFiles } from '../../wenju.ts'

// Publishing, struck at every step: what the users put into the output folder is in it at every moment, or comes back
// with the folder where the system knows no exchange.

/** Files of a dataset with these articles. */
function dataset(version: string, articles: readonly string[]): Record<string, string> {
  const head = { wenju: version, lexicon: '', configuration: { formats: ['jsonl', 'json'] }, files: ['figures.jsonl'] }
  const rows = articles.map(id => ({ path: `${id}.txt`, documents: [id] }))
  return {
    [MANIFEST]: [head, ...rows].map(row => `${JSON.stringify(row)}\n`).join(''),
    'datapackage.json': version,
    'figures.jsonl': version,
    ...Object.fromEntries(articles.map(id => [`articles/${id}.json`, version])),
  }
}

/** What users keep in an output folder. */
const FOREIGN = {
  NOTES: 'mine',
  '.gitignore': 'mine',
  '.git/objects/ab/cd': 'mine',
  'figures.csv': 'a table of that name that no manifest names',
  'articles/README.md': 'mine',
  'articles/a.json.bak': 'mine',
  'articles/old/notes/deep.txt': 'mine',
  'articles/news/mine.json': 'mine',
}

const BEFORE = dataset('1', ['a', 'b', 'old/c', 'news/d'])
const AFTER = dataset('2', ['a', 'news/d', 'new/e'])

/** Calls that change the disk. */
const CHANGING = [
  'chmodSync',
  'chownSync',
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'symlinkSync',
  'unlinkSync',
  'utimesSync',
] as const
const LATER = new Date('2100-01-01')

const originals = Object.fromEntries(CHANGING.map(name => [name, fs[name]]))

/** From its so-manieth change on the process can change nothing: as far as the disk can tell, it is dead. */
function dieAfter(changes: number): { readonly isDead: () => boolean } {
  let left = changes
  for (const name of CHANGING) {
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (left-- <= 0) throw Object.assign(new Error('dead'), { code: 'EDEAD' })
        return (originals[name] as (...args: unknown[]) => unknown)(...args)
      },
    })
  }
  syncBuiltinESMExports()
  return { isDead: () => left < 0 }
}

function revive(): void {
  Object.assign(fs, originals)
  syncBuiltinESMExports()
}
afterEach(revive)

function prepare(foreign: Readonly<Record<string, string>> = FOREIGN) {
  const folder = freshFolder()
  const at = (files: Readonly<Record<string, string>>, place: string) =>
    writeFiles(folder, Object.fromEntries(Object.entries(files).map(([path, text]) => [`${place}/${path}`, text])))
  at({ ...BEFORE, ...foreign }, 'out')
  at(AFTER, '.out.wenju/run/dataset')
  const [output, made, attic] = ['out', '.out.wenju/run/dataset', '.out.wenju/attic'].map(path => join(folder, path))
  return { folder, output: output!, made: made!, attic: attic! }
}

const textsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.keys(contentsOf(folder)).map(path => [path, fs.readFileSync(join(folder, path), 'utf8')]))

const WAYS = {
  'where folders can be exchanged': undefined,
  'with two renames': () => false,
  'where files cannot be linked': undefined,
} as const

describe.each(Object.entries(WAYS))('publishing %s', (way, exchange) => {
  const prepareWay = () => {
    if (!way.includes('linked')) return
    const linkSync = () => {
      throw Object.assign(new Error('no links'), { code: 'EPERM' })
    }
    Object.assign(fs, { linkSync })
    syncBuiltinESMExports()
  }

  test('keeps what the manifest does not name, and only that', () => {
    const { output, made, attic } = prepare()
    prepareWay()
    publish(made, output, attic, readContents(output), exchange)
    expect(textsOf(output)).toEqual({ ...AFTER, ...FOREIGN })
    expect(fs.existsSync(attic)).toBe(false)
    // The folder that held the old articles of another name is gone with them.
    expect(fs.existsSync(join(output, 'articles/old/c.json'))).toBe(false)
  })

  test('loses nothing, whenever it is killed, and the next run ends it', () => {
    let struck = 0
    for (let changes = 0; ; changes++) {
      const { output, made, attic } = prepare()
      const death = dieAfter(changes)
      if (way.includes('linked'))
        Object.assign(fs, {
          linkSync: () => {
            throw Object.assign(new Error('no'), { code: 'EPERM' })
          },
        })
      syncBuiltinESMExports()
      try {
        publish(made, output, attic, readContents(output), exchange)
      } catch (error) {
        if (!death.isDead()) throw error
      }
      revive()
      const isWhole = fs.existsSync(output)
      if (isWhole) {
        const texts = textsOf(output)
        expect(texts, `after ${changes} changes`).toMatchObject(FOREIGN)
        const own = texts['datapackage.json'] === '2' ? AFTER : BEFORE
        expect(texts).toEqual({ ...own, ...FOREIGN })
      } else expect(exchange).toBeDefined()
      recover(attic, output)
      expect(textsOf(output)).toMatchObject(FOREIGN)
      expect(fs.existsSync(attic)).toBe(false)
      if (!death.isDead()) break
      struck++
    }
    expect(struck).toBeGreaterThan(15)
  })

  test('loses nothing when the clearing up is killed too, again and again', () => {
    const { output, made, attic } = prepare()
    if (!way.includes('linked')) expect(loadExchange()).toBeTypeOf('function')
    const firstDeath = dieAfter(CHANGING.length + 14)
    try {
      publish(made, output, attic, readContents(output), exchange)
    } catch {
      expect(firstDeath.isDead()).toBe(true)
    }
    revive()
    for (let tries = 0; fs.existsSync(attic) && tries < 100; tries++) {
      dieAfter(2)
      try {
        recover(attic, output)
      } catch {
        // Dead once more.
      }
      revive()
      if (fs.existsSync(output)) expect(textsOf(output)).toMatchObject(FOREIGN)
    }
    expect(fs.existsSync(attic)).toBe(false)
  })
})

describe('what is not ours', () => {
  test.each([
    ['a file where an article goes', 'articles/new/e.json', AFTER],
    ['a folder where an article goes', 'articles/new/e.json/x', AFTER],
    ['a file where a folder of articles goes', 'articles/new', AFTER],
    ['a table where one goes now', 'figures.csv', { ...AFTER, 'figures.csv': '2' }],
  ])('is refused when it is in the way: %s', (_, path, after) => {
    const { folder, output, made, attic } = prepare({})
    writeFiles(folder, { [`out/${path}`]: 'mine' })
    writeFiles(made, after)
    const before = textsOf(output)
    expect(() => publish(made, output, attic, readContents(output))).toThrow(
      expect.objectContaining({ code: 'file-in-the-way' }),
    )
    expect(textsOf(output)).toEqual(before)
    expect(fs.existsSync(attic)).toBe(false)
  })

  test('links stay links, whatever they lead to', () => {
    const { folder, output, made, attic } = prepare({})
    writeFiles(folder, { 'elsewhere/a.txt': 'far' })
    fs.symlinkSync('../elsewhere', join(output, 'folder'))
    fs.symlinkSync('nowhere', join(output, 'articles/dangling'))
    fs.symlinkSync('../elsewhere/a.txt', join(output, 'file'))
    publish(made, output, attic, readContents(output))
    for (const name of ['folder', 'articles/dangling', 'file']) {
      expect(fs.lstatSync(join(output, name)).isSymbolicLink()).toBe(true)
    }
    expect(fs.readFileSync(join(folder, 'elsewhere/a.txt'), 'utf8')).toBe('far')
  })

  test('a table that a link stands for is written anew; what it led to stays', () => {
    const { folder, output, made, attic } = prepare({})
    writeFiles(folder, { 'disk/figures.jsonl': 'far' })
    fs.rmSync(join(output, 'figures.jsonl'))
    fs.symlinkSync('../disk/figures.jsonl', join(output, 'figures.jsonl'))
    publish(made, output, attic, readContents(output))
    expect(textsOf(output)).toEqual(AFTER)
    expect(fs.readFileSync(join(folder, 'disk/figures.jsonl'), 'utf8')).toBe('far')
  })

  test('an edit made while the folders are exchanged wins over the file as it was', () => {
    const { folder, output, made, attic } = prepare({ NOTES: 'old' })
    publish(made, output, attic, readContents(output), (a, b) => {
      fs.rmSync(join(output, 'NOTES'))
      writeFiles(folder, { 'out/NOTES': 'new', 'out/MORE': 'new' })
      fs.utimesSync(join(output, 'NOTES'), LATER, LATER)
      return loadExchange()(a, b)
    })
    expect(textsOf(output)).toMatchObject({ NOTES: 'new', MORE: 'new' })
  })

  test('an edit made after the run was killed wins over what it left', () => {
    const { folder, output, attic } = prepare({ NOTES: 'new' })
    writeFiles(folder, { '.out.wenju/attic/NOTES': 'old' })
    fs.utimesSync(join(attic, 'NOTES'), new Date(0), new Date(0))
    recover(attic, output)
    expect(textsOf(output)).toMatchObject({ NOTES: 'new' })
  })

  test('empty folders stay, those that articles have left do not', () => {
    const { output, made, attic } = prepare({})
    fs.mkdirSync(join(output, 'empty/deeper'), { recursive: true })
    publish(made, output, attic, readContents(output))
    expect(fs.existsSync(join(output, 'empty/deeper'))).toBe(true)
    expect(fs.existsSync(join(output, 'articles/old'))).toBe(false)
  })
})

describe.runIf(process.platform !== 'win32')('owner, group and mode', () => {
  const modeOf = (path: string) => fs.statSync(path).mode & 0o7777

  test.each([0o700, 0o750, 0o2775, 0o1777, 0o755])('%o of folders and files stays', mode => {
    const { output, made, attic } = prepare()
    for (const path of ['', 'articles', 'articles/news', '.git', 'articles/old/notes'])
      fs.chmodSync(join(output, path), mode)
    for (const path of ['figures.jsonl', MANIFEST, 'articles/a.json', 'NOTES'])
      fs.chmodSync(join(output, path), mode & 0o666)
    publish(made, output, attic, readContents(output))
    for (const path of ['', 'articles', 'articles/news', '.git', 'articles/old/notes']) {
      expect(modeOf(join(output, path)), path).toBe(mode)
    }
    for (const path of ['figures.jsonl', MANIFEST, 'articles/a.json', 'NOTES']) {
      expect(modeOf(join(output, path)), path).toBe(mode & 0o666)
    }
    expect(modeOf(join(output, 'articles/new/e.json'))).toBe(0o666 & ~process.umask())
  })

  test.runIf(process.getuid?.() === 0)('owner and group stay where they may be given', () => {
    const { output, made, attic } = prepare()
    for (const path of ['', 'articles', 'figures.jsonl', 'articles/a.json', 'NOTES'])
      fs.chownSync(join(output, path), 1234, 2345)
    fs.chmodSync(output, 0o2770)
    publish(made, output, attic, readContents(output))
    for (const path of ['', 'articles', 'figures.jsonl', 'articles/a.json', 'NOTES']) {
      const { uid, gid } = fs.statSync(join(output, path))
      expect([uid, gid], path).toEqual([1234, 2345])
    }
    expect(modeOf(output)).toBe(0o2770)
  })
})
