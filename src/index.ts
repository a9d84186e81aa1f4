export type { Issue, Severity } from './model/issue.ts'
export {
  type BatchExtractor,
  createBatchExtractor,
  createExtractor,
  type Extraction,
  type Extractor,
  type ExtractorInput,
  type ExtractorOptions,
} from './pipeline.ts'
export { jsonSchema } from './record/descriptions.ts'
export { type Row, schemas, type TableName, type Tables, tableNames } from './record/schemas.ts'
