import { Priority, type Proposal } from '../proposal.ts'
import { Hint } from '../scene/lexemes.ts'
import { knownOf, type Scene } from '../scene/scene.ts'

/** Evidence that makes a name. */
const enough = 4

/** Foreign names in Han characters: 博托·塞塞, 总统马克龙. */
export function proposeForeignPersons(scene: Scene): Proposal[] {
  const { text, starts, ends, lexemes, hints, firsts } = scene
  const proposals: Proposal[] = []
  for (let s = 0; s + 1 < firsts.length; s++) {
    const limit = firsts[s + 1]!
    for (let i = firsts[s]!; i < limit; i++) {
      if ((hints[i]! & Hint.sounds) === 0 || !soundsForeign(scene, i)) continue
      let last = i
      let dots = 0
      while (last + 1 < limit) {
        const dot =
          isDot(text, starts[last + 1]!) &&
          last + 2 < limit &&
          (lexemes[last + 2]!.transliterated || lexemes[last + 2]!.tag === 'eng')
        if (dot) {
          dots++
          last += 2
        } else if (soundsForeign(scene, last + 1)) last++
        else break
      }
      const start = starts[i]!
      const end = ends[last]!
      const weight = dots > 0 ? enough : weigh(scene, i, last, firsts[s]!, limit)
      if (weight >= enough && end - start >= 2 && end - start <= 20) {
        proposals.push({
          start,
          end,
          type: 'PERSON',
          rule: 'foreign-name',
          priority: dots > 0 ? Priority.marked : Priority.usual,
        })
      }
      i = last
    }
  }
  return proposals
}

function soundsForeign(scene: Scene, i: number): boolean {
  const { lexemes } = scene
  const { transliterated, person, tag, title } = lexemes[i]!
  if (!transliterated || title) return false
  const name = knownOf(scene, i)
  if (name !== undefined && name.known.type !== 'PERSON') return false
  return person || tag === 'x' || tag === 'nz' || tag === 'n' || tag === 'ns' || opensSound(lexemes, i)
}

const isDot = (text: string, at: number): boolean => '·•・-－'.includes(text[at]!)

function weigh(scene: Scene, from: number, to: number, first: number, limit: number): number {
  const { text, starts, ends, lexemes } = scene
  const length = ends[to]! - starts[from]!
  if (length < 3 || length > 6) return 0
  let weight = 0
  for (let i = from; i <= to; i++) if (lexemes[i]!.person) weight = Math.max(weight, length >= 3 ? 2 : 1)
  if (length >= 3 && weight === 0 && lexemes[from]!.tag === 'x') weight = 1
  if (weight === 0) return 0
  if (from > first && lexemes[from - 1]!.title) weight += 3
  if (to + 1 < limit) {
    if (lexemes[to + 1]!.title) weight += 3
    else if (lexemes[to + 1]!.saying) weight += 2
    else if (lexemes[to + 1]!.ending !== null || text[starts[to + 1]!] === '市') weight -= 3
  }
  return weight
}

/** 波 of 波 罗申科: a single character before a word that sounds foreign. */
function opensSound(lexemes: Scene['lexemes'], i: number): boolean {
  const next = lexemes[i + 1]
  return lexemes[i]!.single && next?.transliterated === true && (next.person || next.guess)
}
