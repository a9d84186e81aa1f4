import { Priority, type Proposal } from '../proposal.ts'
import { Hint } from '../scene/lexemes.ts'
import type { Scene } from '../scene/scene.ts'

/** Titles that follow a bare surname: 姜同学, 王先生. */
const honorific =
  /^(?:先生|女士|小姐|同学|老师|医生|教授|书记|主任|局长|校长|院长|市长|部长|阿姨|叔叔|爷爷|奶奶|大爷|大妈|师傅|警官|导演|教练|律师|老汉|老太|博士|同志)/

/** A surname that stands for a person: 姜 of 姜同学, with its title outside, and 李某, 李某鹏. */
export function proposeBareSurnames(scene: Scene): Proposal[] {
  const { text, starts, lexemes, hints, knownAt } = scene
  const proposals: Proposal[] = []
  for (let i = 0; i < starts.length; i++) {
    if ((hints[i]! & Hint.surname) === 0) continue
    const { surname, title, functional } = lexemes[i]!
    if (surname === null || knownAt[i] !== 0) continue
    const start = starts[i]!
    const end = start + surname.length
    if (functional && !text.startsWith('某某', end)) continue
    if (text[end] === '某' && text[end + 1] !== '种') {
      proposals.push({
        start,
        end: endOfMasked(scene, i),
        type: 'PERSON',
        rule: 'masked-name',
        priority: Priority.marked,
      })
    } else if ((lexemes[i]!.single || title) && honorific.test(text.slice(end, end + 2))) {
      proposals.push({ start, end, type: 'PERSON', rule: 'surname-title', priority: Priority.marked })
    }
  }
  return proposals
}

/** Past 李某, 李某某 or 李某鹏: with the one character that may follow 某. */
function endOfMasked({ text, starts, ends, lexemes }: Scene, i: number): number {
  const mask = starts[i]! + 1
  if (text[mask + 1] === '某') return mask + 2
  for (let j = i; j < starts.length && starts[j]! <= mask + 1; j++) {
    if (starts[j]! <= mask && ends[j]! === mask + 2) return mask + 2
    if (starts[j]! === mask + 1) return lexemes[j]!.single && lexemes[j]!.inside ? mask + 2 : mask + 1
  }
  return mask + 1
}
