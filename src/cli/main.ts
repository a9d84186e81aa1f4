#!/usr/bin/env node
import { refusals } from '../report/refusals.ts'

// Little is loaded before it: where the program itself is too many files to open, that is still said in a sentence.
try {
  await import('./command.ts')
} catch (error) {
  if (!['EMFILE', 'ENFILE'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  process.stderr.write(`${refusals['too-many-files'].replace('{reason}', 'too many open files')}\n`)
  process.exitCode = 2
}
