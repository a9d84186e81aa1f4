/** A town or village right behind the place that holds it: 温岭市 城南镇 新桥村, 番禺区 钟村街道. */
const lower = /[\u4e00-\u9fff](?:[镇村]街道(?!路)|[\u4e00-\u9fff]{0,3}?(?:街道(?!路)|社区|镇|乡|村)(?![庄民]))/y

/** What no town's name holds. */
const notLower = /[的了是在不和与为及对各多全本该等区市县农]|美丽|乡村|城镇/

/** Towns, villages and their parts in a row, at most. */
const deepest = 3

/** Past the towns and villages that follow `from` at once; `from` when none does. */
export function endOfDivisions(text: string, from: number): number {
  let end = from
  for (let depth = 0; depth < deepest; depth++) {
    lower.lastIndex = end
    const found = lower.exec(text)
    if (found === null || notLower.test(found[0])) break
    end += found[0].length
  }
  return end
}

/** The towns and villages of a full name by themselves: 城南镇新桥村 and 新桥村 of 温岭市城南镇新桥村. */
export function lowerNames(name: string): string[] {
  const below = /[^省市县区旗]{3,}$/.exec(name)?.[0] ?? ''
  const village = /(?<=[镇乡])[^镇乡]{3,}$/.exec(below)?.[0]
  return village === undefined ? [below] : [below, below.slice(0, -village.length), village]
}
