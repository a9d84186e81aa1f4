import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentsOf, freshFolder, rowsOf, runWenju, writeFiles } from '../wenju.ts'
import { startStruck } from './struck.ts'

const STORY = [
  '本报讯 5月3日上午，青石县水利局在白杨河上游的响水峪水库举行防汛演练，来自三个乡镇的216名队员参加。',
  '演练模拟水库上游连降暴雨、水位超过汛限1.35米的险情，先后完成了预警发布、群众转移、子堤抢筑和管涌封堵四个科目。',
  '水库管理所所长介绍，今年汛前已更换闸门启闭机4台，储备编织袋28000条、块石1460立方米，值班人员全部到岗。',
  '县防汛办要求各地在5月20日前完成隐患排查，对查出的问题逐一登记，整改不到位的不得蓄水。\n',
]
const harvest = (tons: string) => `2022年，临江市粮食总产量${tons}万吨。\n`

/** The id of the story that is reprinted is one that CSV quotes and disarms. */
const INPUTS = {
  'in/+a,1.txt': STORY.join('\n'),
  'in/b.txt': `原标题：青石县开展防汛演练\n\n${STORY.join('')}`,
  'in/c.txt': STORY.slice(1).join('\n'),
  'in/d.txt': harvest('126.58'),
  'in/e.jsonl': [harvest('126.85'), STORY.join('')].map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''),
}

const duplicatesIn = (output: string) =>
  Object.fromEntries(rowsOf(output, 'documents').map(({ id, duplicate_of }) => [id, duplicate_of]))

describe('a run', () => {
  test('says which articles are reprints, in every file, and what the others state differently', async () => {
    const folder = freshFolder()
    writeFiles(folder, INPUTS)
    await runWenju(['in', '-o', 'out', '--jobs', '2', '--safe-csv'], folder)
    const out = join(folder, 'out')
    expect(duplicatesIn(out)).toEqual({
      '+a,1': null,
      b: '+a,1',
      c: '+a,1',
      d: null,
      'e.jsonl/0': null,
      'e.jsonl/1': '+a,1',
    })
    const { document } = JSON.parse(readFileSync(join(out, 'articles/c.json'), 'utf8'))
    expect([document.duplicate_of, document.similarity > 0.8]).toEqual(['+a,1', true])
    expect(readFileSync(join(out, 'documents.csv'), 'utf8')).toContain(`,"'+a,1",1,`)
    const conflicts = rowsOf(out, 'conflicts')
    expect(conflicts.map(it => [it.documents, it.values])).toEqual([
      [
        ['d', 'e.jsonl/0'],
        ['126.58万吨', '126.85万吨'],
      ],
    ])
    expect(readFileSync(join(out, 'conflicts.csv'), 'utf8')).toContain('126.58万吨;126.85万吨')
    expect((await runWenju(['checks', 'out'], folder)).stdout).toContain('0 inconsistent, 1 in conflict, 3 reprints')

    await runWenju(['in', '-o', 'one', '--jobs', '1', '--safe-csv'], folder)
    expect(contentsOf(join(folder, 'one'))).toEqual(contentsOf(out))
  })

  test.each([
    ['jsonl,csv,json', true],
    ['json', false],
    ['csv', false],
  ])('that goes on from another writes %s as one from the beginning does', async (formats, isLong) => {
    const folder = freshFolder()
    writeFiles(folder, INPUTS)
    const run = (output: string) => runWenju(['in', '-o', output, '--format', formats, '--safe-csv'], folder)
    const expectAsFull = async () => {
      await run('out')
      await run('full')
      expect(contentsOf(join(folder, 'out'))).toEqual(contentsOf(join(folder, 'full')))
      rmSync(join(folder, 'full'), { recursive: true })
    }
    await run('out')
    rmSync(join(folder, 'in/+a,1.txt'))
    await expectAsFull()
    if (!isLong) return
    writeFiles(folder, { 'in/b.txt': STORY[0]!, 'in/d.txt': harvest('126.85') })
    await expectAsFull()
    writeFiles(folder, { 'in/a.txt': STORY.join('') })
    await expectAsFull()
  })

  test('that is killed while it says so leaves nothing half said', async () => {
    const folder = freshFolder()
    writeFiles(folder, { 'in/b.txt': STORY.join(''), 'in/c.txt': STORY.join('') })
    await runWenju(['in', '-o', 'out'], folder)
    const old = contentsOf(join(folder, 'out'))
    writeFiles(folder, { 'in/a.txt': STORY.join('') })
    // b is taken over: it is the run itself that writes its file
    const { code } = await startStruck(['in', '-o', 'out'], folder, { article: 'b', blow: 'SIGKILL', times: 1 }).end
    expect(code).toBe(null)
    expect(contentsOf(join(folder, 'out'))).toEqual(old)
    rmSync(join(folder, 'in/a.txt'))
    writeFiles(folder, { 'in/d.txt': harvest('126.58') })
    await runWenju(['in', '-o', 'out'], folder)
    await runWenju(['in', '-o', 'full'], folder)
    expect(contentsOf(join(folder, 'out'))).toEqual(contentsOf(join(folder, 'full')))
  })
})
