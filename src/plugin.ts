import type { Root as Hast } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import type { Root as Mdast, Node } from 'mdast'
import type { Plugin } from 'unified'
import { type Given, METADATA_KINDS } from './model/given.ts'
import type { Issue } from './model/issue.ts'
import { checkOptions, type Kind } from './model/options.ts'
import type { Metadata } from './model/source.ts'
import { createExtractor, EXTRACTOR_KINDS, type ExtractorOptions } from './pipeline.ts'
import { soundTree } from './read/sound.ts'
import type { Tables } from './record/schemas.ts'
import { addMessages } from './report/messages.ts'

declare module 'unified' {
  interface CompileResultMap {
    WenjuTables: Tables
  }
}

/** How to extract, and what is known of the file: its date, title, agency … */
export interface PluginOptions extends ExtractorOptions, Given {
  /** Path as the records shall name it; the file's own where it is not given. */
  readonly path?: string | undefined
}

/**
 * Wenju as a unified compiler: it reads the tree as the plugins before it leave it, Markdown or HTML. The tables are the
 * file's `result`, the findings its messages, each at the node it is about.
 *
 * @example unified().use(remarkParse).use(wenju, { date: '2023-04-02' }).processSync('去年招收女党员619名').result.figures
 */
export const wenju: Plugin<[PluginOptions?], Node, Tables> = function (options = {}) {
  checkOptions(options, KINDS)
  const extract = createExtractor(only(options, EXTRACTOR_KINDS))
  const given: Metadata = only(options, METADATA_KINDS)
  this.compiler = (tree, file) => {
    const { root, broken } = mdastOf(tree as Mdast | Hast)
    const { tables, issues } = extract({ ...given, tree: root, text: String(file), path: options.path ?? file.path })
    addMessages(file, [...broken, ...issues], options.language)
    return tables
  }
}

const KINDS: Readonly<Record<keyof PluginOptions, Kind>> = { ...METADATA_KINDS, ...EXTRACTOR_KINDS, path: 'path' }

/** The options that the table names. */
const only = (options: PluginOptions, kinds: Readonly<Record<string, Kind>>): PluginOptions =>
  Object.fromEntries(Object.entries(options).filter(([name]) => Object.hasOwn(kinds, name)))

/** HTML as Markdown, with what was wrong with its tree. */
function mdastOf(given: Mdast | Hast): { readonly root: Mdast; readonly broken: readonly Issue[] } {
  if (!isHast(given)) return { root: given, broken: [] }
  const { tree, issues } = soundTree(given)
  return { root: toMdast(tree, { document: true, newlines: true }) as Mdast, broken: issues }
}

/** Roots of both kinds are called `root`: what lies in them differs. Text alone reads the same in both. */
const isHast = (tree: Mdast | Hast): tree is Hast =>
  Array.isArray(tree.children) && tree.children.some(node => HAST.includes(node?.type))
const HAST: readonly string[] = ['doctype', 'element', 'comment', 'raw']
