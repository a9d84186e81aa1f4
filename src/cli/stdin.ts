import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepIssue } from '../batch/dataset/manifest.ts'
import { gather } from '../batch/input/bytes.ts'
import { hashOfDictionary, hashOfLexicon } from '../batch/lexicon.ts'
import { Refusal } from '../batch/refusal.ts'
import { createExtractor } from '../pipeline.ts'
import type { Row } from '../record/schemas.ts'
import { diagnostics } from '../report/diagnostics.ts'
import { jsonLine } from '../write/jsonl.ts'
import type { ExtractFlags } from './flags.ts'
import { ALARMED, readIgnored } from './ignored.ts'
import { logEvent } from './stderr.ts'
import type { Voice } from './voice.ts'

/** What the article of stdin is called. */
const NAME = 'stdin.txt'

/** `wenju -`: one article from stdin; its tables go to stdout as one JSON object, or into the output folder. */
export async function extractStdin(
  flags: ExtractFlags,
  voice: Voice,
  extract: (path: string) => Promise<number>,
): Promise<number> {
  const bytes = await gather(process.stdin, flags.maxBytes)
  if (flags.lexicon !== undefined) await hashOfLexicon(flags.lexicon)
  if (flags.dictionary !== undefined) hashOfDictionary(flags.dictionary)
  if (bytes === null) throw new Refusal('stdin-too-large', { limit: flags.maxBytes })
  return !flags.output || flags.output === '-' ? print(bytes, flags, voice) : intoFolder(bytes, extract)
}

function print(bytes: Uint8Array, flags: ExtractFlags, voice: Voice): number {
  const { encoding, referenceDate, dictionary, lexicon, debug, maxBytes } = flags
  const { tables, issues } = createExtractor({
    encoding,
    referenceDate,
    userDictionary: dictionary,
    lexicon,
    debug,
    maxBytes,
  })({
    bytes,
    path: NAME,
  })
  process.stdout.write(`${jsonLine(tables)}\n`)
  const shown = issues.filter(({ severity }) => debug || severity !== 'info')
  if (voice.log !== null) logEvent('input', { path: 'stdin', how: 'processed', issues: issues.map(keepIssue) })
  else if (shown.length > 0) process.stderr.write(`${diagnostics('stdin', shown, voice)}\n`)
  if (issues.some(({ severity }) => severity === 'error')) return 1
  const ignored = readIgnored(flags.ignore)
  const isAlarm = (it: Row<'checks'>): boolean =>
    it.status === 'inconsistent' && !ignored.has({ check: it.id, equation: it.equation })
  return flags.failOn === 'inconsistent' && tables.checks.some(isAlarm) ? ALARMED : 0
}

async function intoFolder(bytes: Uint8Array, extract: (path: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'wenju-'))
  try {
    const file = join(folder, NAME)
    writeFileSync(file, bytes)
    return await extract(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
