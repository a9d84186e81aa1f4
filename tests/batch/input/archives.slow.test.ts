import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readItems } from '../../../src/batch/input/items.ts'
import { freshFolder, writeFiles } from '../../wenju.ts'

// Archives as Python, zip and tar write them; each member a text of its own that deflate cannot shrink to nothing.

const WRITE = `
import io, random, tarfile, zipfile, sys
names = ['a.txt', '甲/乙.txt', 'c.txt', 'd.txt']
random.seed(1)
texts = {n: ''.join(chr(random.randrange(0x4e00, 0x9fa5)) for _ in range(3000)).encode() for n in names}
def zipped(method):
    with zipfile.ZipFile(f'{method}.zip', 'w', method) as z:
        for n in names: z.writestr(n, texts[n])
def tarred(mode, ext, format):
    with tarfile.open(f'x.{ext}', 'w' + mode, format=format) as t:
        for n in names:
            info = tarfile.TarInfo(n); info.size = len(texts[n]); t.addfile(info, io.BytesIO(texts[n]))
zipped(zipfile.ZIP_STORED); zipped(zipfile.ZIP_DEFLATED)
tarred('', 'tar', tarfile.PAX_FORMAT); tarred(':gz', 'tar.gz', tarfile.GNU_FORMAT); tarred(':gz', 'tgz', tarfile.USTAR_FORMAT)
`
const NAMES = ['a.txt', '甲/乙.txt', 'c.txt', 'd.txt']

function written(): string {
  const folder = freshFolder()
  execFileSync('python3', ['-c', WRITE], { cwd: folder })
  return folder
}

/** For each member its length, or the code of the issue. */
async function fatesOf(folder: string, name: string): Promise<Record<string, number | string>> {
  const fates: Record<string, number | string> = {}
  const options = { textField: 'text', idField: 'id', maxBytes: 1e6, skipped: new Set<string>() }
  for await (const { path, content } of readItems([join(folder, name)], options)) {
    const member = path.slice(name.length + 1)
    if (content.kind === 'bytes') fates[member] = content.bytes.length
    else if (content.kind === 'none') fates[member] = content.issue.code
  }
  return fates
}

const whole = (fates: Record<string, number | string>) => NAMES.filter(name => fates[name] === 9000)

describe.each(['0.zip', '8.zip', 'x.tar', 'x.tar.gz', 'x.tgz'])('%s', name => {
  test('is read whole', async () => {
    expect(await fatesOf(written(), name)).toEqual(Object.fromEntries(NAMES.map(member => [member, 9000])))
  })

  test('that is cut anywhere says so, and what was read stays', async () => {
    const folder = written()
    const bytes = readFileSync(join(folder, name))
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.85]) {
      writeFileSync(join(folder, name), bytes.subarray(0, Math.floor(bytes.length * part)))
      const fates = await fatesOf(folder, name)
      expect(fates['']).toBe('broken-archive')
      if (!name.endsWith('.zip')) expect(whole(fates)).toEqual(NAMES.slice(0, whole(fates).length))
      if (!name.endsWith('.zip')) expect(whole(fates).length).toBeGreaterThanOrEqual(Math.floor(part * 4 - 0.3))
    }
  })
})

describe.each(['0.zip', '8.zip'])('%s', name => {
  test('of which a byte is wrong loses only the member', async () => {
    const folder = written()
    const bytes = readFileSync(join(folder, name))
    for (const [i, member] of NAMES.entries()) {
      const broken = Buffer.from(bytes)
      const at = bytes.indexOf(Buffer.from(member)) + 200
      broken[at] = broken[at]! ^ 1
      writeFileSync(join(folder, name), broken)
      expect(await fatesOf(folder, name)).toEqual(
        Object.fromEntries(NAMES.map((one, at) => [one, at === i ? 'broken-member' : 9000])),
      )
    }
  })
})

test('a member under a password costs only itself', async () => {
  const folder = written()
  writeFileSync(join(folder, 'b.txt'), '甲'.repeat(100))
  execFileSync('zip', ['-q', '-P', '密码', '8.zip', 'b.txt'], { cwd: folder })
  const fates = await fatesOf(folder, '8.zip')
  expect([whole(fates), fates['b.txt']]).toEqual([NAMES, 'broken-member'])
})

test.each([
  ['tar', ['-cf', 'links.tar', 'in']],
  ['zip', ['-qry', 'links.zip', 'in']],
])('links that %s packs are told, not read as texts', async (program, args) => {
  const folder = freshFolder()
  writeFiles(folder, { 'in/a.txt': '甲'.repeat(3000) })
  symlinkSync('a.txt', join(folder, 'in/b.txt'))
  symlinkSync('/etc/hostname', join(folder, 'in/c.txt'))
  linkSync(join(folder, 'in/a.txt'), join(folder, 'in/d.txt'))
  execFileSync(program, args, { cwd: folder })
  const { '': said, ...read } = await fatesOf(folder, args[1]!)
  expect(said).toBe('unread-links')
  // zip knows no hard links; which of two tar takes for the file is its own affair
  if (program === 'zip') expect(read).toEqual({ 'in/a.txt': 9000, 'in/d.txt': 9000 })
  else expect(Object.values(read)).toEqual([9000])
})

test('pipes that tar packs are told', async () => {
  const folder = freshFolder()
  writeFiles(folder, { 'in/a.txt': '甲'.repeat(3000) })
  execFileSync('mkfifo', [join(folder, 'in/b.txt')])
  execFileSync('tar', ['-cf', 'x.tar', 'in'], { cwd: folder })
  expect(await fatesOf(folder, 'x.tar')).toEqual({ 'in/a.txt': 9000, 'in/b.txt': 'not-a-file' })
})
