import type { PageBlock } from './page.ts'

/** What only the block of an official document names, that it is filed under. */
const KEYS = /(?:索\s*引\s*号|主题分类|发文(?:字号|机关)|文\s*号|成文日期|发布机构|公开方式|有\s*效\s*性)\s*[：:]/g
const KEY = /^(?:标\s*题|名\s*称|[\u4e00-\u9fff]{2}名称|主\s*题\s*词|[公发印]布日期|[\u4e00-\u9fff]效日期)\s*[：:]/

const keysIn = ({ spaced }: PageBlock): string[] => (spaced.match(KEYS) ?? []).map(key => key.replaceAll(/\s/g, ''))

/** Whether keys are those of one document: two at least, and none twice, as in a list of documents. */
const areOfOne = (keys: readonly string[]): boolean => keys.length > 1 && new Set(keys).size === keys.length

/**
 * The blocks above a text that an official document is filed under, a table or lines, wherever on the page they stand:
 *
 *     <td>索引号：</td><td>0001/2023-45</td><td>成文日期：</td><td>2023年5月10日</td>
 */
export function filingIn(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const keys = blocks.map(keysIn)
  const table = blocks.findLast((block, at) => block.table !== null && areOfOne(keys[at]!))
  if (table !== undefined) return [table]
  const isField = (at: number): boolean =>
    blocks[at]?.table === null && (keys[at]!.length > 0 || KEY.test(blocks[at].spaced))
  const lines = blocks.filter((_, at) => isField(at) || (isField(at - 1) && /[:：]$/.test(blocks[at - 1]!.spaced)))
  return areOfOne(lines.flatMap(keysIn)) ? lines : []
}
