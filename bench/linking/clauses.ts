import type { Recognized, Word } from '../../src/model/layers.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A clause of a sentence: ， ； ： and brackets cut. */
export interface Clause {
  readonly index: number
  /** Indexes of its tokens; what stands in brackets within it is a clause of its own. */
  readonly tokens: number[]
  /** Brackets open around it. */
  readonly depth: number
  /** Index of the clause that the bracket stands in; -1 outside of brackets. */
  readonly host: number
  /** The mark before it: ^ , ; : . ( */
  readonly mark: string
}

/** A sentence as the linker sees it. */
export interface Parsed {
  /** Index into `doc.sentences`. */
  readonly sentence: number
  readonly block: number
  readonly tokens: readonly Token[]
  readonly clauses: readonly Clause[]
  /** Index of the token of each of its amounts, in order. */
  readonly amounts: readonly number[]
}

/** Cuts a sentence, given by its words, into clauses. */
export function parseSentence(doc: Recognized, sentence: number, words: readonly Word[]): Parsed {
  const tokens = tokensOf(doc, sentence, words)
  const clauses: Clause[] = []
  const outer: number[] = []
  const amounts: number[] = []
  let depth = 0
  const open = (mark: string): Clause => {
    const clause = { index: clauses.length, tokens: [], depth, host: outer.at(-1) ?? -1, mark }
    clauses.push(clause)
    return clause
  }
  let clause = open('^')
  tokens.forEach((token, i) => {
    const { cls } = token
    token.clause = clause.index
    if (cls === '(') {
      outer.push(clause.index)
      depth++
      clause = open('(')
    } else if (cls === ')' && outer.length > 0) {
      token.clause = -1
      clause = clauses[outer.pop()!]!
      depth--
    } else if (cls === ',' || cls === ';' || cls === '.' || cls === ':') clause = open(cls)
    else clause.tokens.push(i)
    if (cls === 'q') amounts.push(i)
  })
  return { sentence, block: doc.sentences[sentence]!.block, tokens, clauses, amounts }
}
