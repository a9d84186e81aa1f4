export {
  extractFolder,
  type FolderInput,
  type FolderIssue,
  type FolderOptions,
  type FolderReport,
} from './batch/folder.ts'
export { Refusal } from './batch/refusal.ts'
export { type CsvSettings, csvOf, jsonLinesOf, type WriteOptions, writeTables } from './batch/tables.ts'
export type { Severity } from './model/issue.ts'
export {
  type BatchExtractor,
  createBatchExtractor,
  createExtractor,
  type Extraction,
  type ExtractionIssue,
  type Extractor,
  type ExtractorOptions,
} from './pipeline.ts'
export { readAhead } from './read/ahead.ts'
export type { ExtractorInput } from './read/input.ts'
export { jsonSchema } from './record/descriptions.ts'
export { type Row, schemas, type TableName, type Tables, tableNames } from './record/schemas.ts'
export { catalogue, type Language, wordingOf } from './report/catalogue.ts'
export { catalogueInChinese } from './report/catalogue.zh.ts'
export type { Totals } from './report/summary.ts'
