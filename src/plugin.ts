import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { createExtractor, type ExtractorOptions } from './pipeline.ts'
import type { Tables } from './record/schemas.ts'
import { addMessages } from './report/messages.ts'

declare module 'unified' {
  interface CompileResultMap {
    WenjuTables: Tables
  }
}

/**
 * Wenju as a unified compiler: the tables are the file's `result`, the findings its messages.
 *
 * @example unified().use(remarkParse).use(wenju).processSync('女党员619名').result.figures
 */
export const wenju: Plugin<[ExtractorOptions?], Root, Tables> = function (options = {}) {
  const extract = createExtractor(options)
  this.compiler = (_, file) => {
    const { tables, issues } = extract({ text: String(file), path: file.path ?? 'article.md' })
    addMessages(file, issues)
    return tables
  }
}
