import { LONGEST } from '../model/density.ts'
import { checkOptions, checkValue, type Kind } from '../model/options.ts'
import type { Language } from '../report/catalogue.ts'
import { wordingOf } from '../report/catalogue.ts'
import { noTotals, type Totals } from '../report/summary.ts'
import { hasFailed, type KeptIssue, type ManifestRow } from './dataset/manifest.ts'
import type { BatchOptions } from './options.ts'
import { addToTotals } from './totals.ts'
import { defaultJobs } from './work/jobs.ts'

type Settings = { readonly [Name in keyof BatchOptions]?: BatchOptions[Name] | undefined }

/** What a run over files and folders may be told; only the output folder must be. */
export interface FolderOptions extends Settings {
  readonly output: string
  /** Hears of every input as it becomes part of the dataset, in order. */
  readonly observe?: ((input: FolderInput) => void) | undefined
  /** Stops the run; what is done is kept for the next one. */
  readonly signal?: AbortSignal | undefined
  /** Language of the messages of issues; English where it is not given. */
  readonly language?: Language | undefined
}

/** What became of an input: a file, a row of a collection or a member of an archive. */
export interface FolderInput {
  /** As the records name it, relative to the input folder. */
  readonly path: string
  readonly how: 'processed' | 'unchanged'
  /** Whether an error cost its articles. */
  readonly failed: boolean
  /** Ids of its articles. */
  readonly documents: readonly string[]
  readonly figures: number
  readonly issues: readonly FolderIssue[]
}

export interface FolderIssue extends KeptIssue {
  readonly path: string
  readonly message: string
}

export interface FolderReport {
  /** Whether the output folder had to be replaced. */
  readonly isChanged: boolean
  readonly totals: Totals
  readonly issues: readonly FolderIssue[]
}

const KINDS: Readonly<Record<keyof FolderOptions, Kind>> = {
  output: 'file',
  formats: 'formats',
  metadata: 'file',
  split: 'text',
  map: 'names',
  encoding: 'text',
  referenceDate: 'text',
  userDictionary: 'file',
  lexicon: 'files',
  textField: 'name',
  idField: 'name',
  bom: 'flag',
  safeCsv: 'flag',
  jobs: 'jobs',
  timeout: 'amount',
  maxBytes: 'size',
  force: 'flag',
  allowShrink: 'flag',
  strict: 'flag',
  debug: 'flag',
  observe: 'callback',
  signal: 'signal',
  language: 'language',
}

/**
 * Makes a dataset of files, folders, patterns and collections, as `wenju INPUTS -o OUTPUT` does: in processes of its
 * own, what is unchanged taken over, the output folder exchanged in one step.
 *
 * @throws {TypeError} on inputs and options that are not as their types say, {@link Refusal} when the run cannot be done as asked,
 * the signal's reason when it was aborted
 * @example (await extractFolder('articles', { output: 'dataset' })).totals.figures
 */
export async function extractFolder(inputs: string | readonly string[], options: FolderOptions): Promise<FolderReport> {
  checkValue('inputs', inputs, 'inputs')
  checkOptions(options, KINDS)
  const { output, observe, signal = new AbortController().signal, language, ...settings } = options
  if (output === undefined) throw new TypeError('Give an "output" folder')
  const { runBatch } = await import('./run.ts')
  const totals = noTotals()
  const issues: FolderIssue[] = []
  const note = (row: ManifestRow, how: FolderInput['how']): void => {
    addToTotals(totals, row, how)
    const input = inputOf(row, how, language)
    issues.push(...input.issues)
    observe?.(input)
  }
  const jobs = settings.jobs ?? defaultJobs()
  const isChanged = await runBatch([inputs].flat(), { ...DEFAULTS, ...given(settings), jobs, output }, note, signal)
  return { isChanged, totals, issues }
}

const DEFAULTS = {
  formats: ['jsonl', 'csv', 'json'],
  textField: 'text',
  idField: 'id',
  bom: false,
  safeCsv: false,
  timeout: 60,
  maxBytes: LONGEST,
  force: false,
  allowShrink: false,
  strict: false,
  debug: false,
} as const satisfies Settings

/** Without what is undefined, so that a default is not put out by it. */
const given = <Options extends object>(options: Options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Options]?: Exclude<Options[Name], undefined>
  }

function inputOf(row: ManifestRow, how: FolderInput['how'], language: Language | undefined): FolderInput {
  const { path, documents, figures } = row
  const issues = row.issues.map(found => ({ path, ...found, message: wordingOf(found.code, found.params, language) }))
  return { path, how, failed: hasFailed(row), documents, figures, issues }
}
