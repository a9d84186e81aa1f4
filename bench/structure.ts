// What is made of raw articles before a word of them is read: titles that are right, second articles in texts that are one,
// texts that lose characters, articles without a title; then the cases of other people's faults.
//
//   npm run bench:structure [-- -v]

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Article } from '../src/model/article.ts'
import { readSource } from '../src/read/source.ts'
import { structureArticles } from '../src/structure/articles.ts'

interface Row {
  readonly id: string
  readonly title?: string | null
  readonly text: string
}

const shared = (path: string): string => fileURLToPath(new URL(`../../shared/${path}`, import.meta.url))

const rowsOf = (name: string): Row[] =>
  readFileSync(shared(`corpus/${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Row)

const isVerbose = process.argv.includes('-v')
const printed = (text: string): string => text.replace(/\s/g, '')

/** Whether all of a text stands in blocks, but for what an issue says was left out. */
function isWhole(text: string, articles: readonly Article[]): boolean {
  const isTold = articles.some(({ issues }) =>
    issues.some(({ code }) => code === 'running-head' || code === 'time-codes'),
  )
  const kept = articles.map(article => article.blocks.map(({ start, end }) => article.text.slice(start, end)).join(''))
  return isTold || printed(kept.join('')) === printed(text)
}

/** Reads each text, which is one article, and prints what came of it; with its title where it has one to compare. */
function measure(
  name: string,
  texts: readonly { readonly id: string; readonly text: string; readonly title?: string }[],
) {
  const counts = { right: 0, null: 0, more: 0, cut: 0 }
  for (const { id, text, title } of texts) {
    const articles = structureArticles(readSource(Buffer.from(text), `${id}.txt`))
    const found = articles[0]?.title ?? null
    if (found === null) counts.null++
    if (found === title) counts.right++
    else if (title !== undefined && isVerbose) console.log(`  ${id}: ${title} → ${found}`)
    if (articles.length > 1) {
      counts.more++
      if (isVerbose) console.log(`  ${id}: ${articles.length} articles`)
    }
    if (!isWhole(text, articles)) {
      counts.cut++
      if (isVerbose) console.log(`  ${id}: characters lost`)
    }
  }
  const share = (count: number): string => `${count} (${((100 * count) / texts.length).toFixed(1)} %)`
  const titles = texts.some(({ title }) => title !== undefined) ? `, titles right ${share(counts.right)}` : ''
  console.log(
    `${name}: ${texts.length}${titles}, without a title ${share(counts.null)}, false second articles ${share(counts.more)}, not whole ${share(counts.cut)}`,
  )
}

if (!existsSync(shared('corpus'))) {
  console.log('no ../shared/corpus here: nothing to measure')
} else {
  const news = rowsOf('news')
  const titled = news.flatMap(({ id, title, text }) =>
    title ? [{ id, title: title.trim(), text: `${title}\n${text}` }] : [],
  )
  measure(
    'broadcasts under a title in 【】',
    titled.filter(({ id, title }) => id.startsWith('tv-') && title.startsWith('【')),
  )
  measure('news under its title', titled)
  const bare = ({ id, text }: Row) => ({ id, text })
  measure('news as the web has it', news.map(bare))
  measure('crud', rowsOf('crud').map(bare))
  const score = [shared('cases/score.mjs'), 'dist/index.js', shared('cases/structure.jsonl')]
  spawnSync(process.execPath, isVerbose ? [...score, '-v'] : score, { stdio: 'inherit' })
}
