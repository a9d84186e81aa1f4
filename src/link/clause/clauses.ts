import type { Recognized, Word } from '../../model/layers.ts'
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
  readonly words: readonly Word[]
  readonly tokens: readonly Token[]
  readonly clauses: readonly Clause[]
  /** Index of the token of each of its amounts, in order. */
  readonly amounts: readonly number[]
}

/** How many tokens of a clause are looked at before an amount and after it, and from either end. */
const REACH_LEFT = 40
const REACH_RIGHT = 24

/** The clause of a token. */
export const clauseOf = ({ tokens, clauses }: Parsed, token: number): Clause =>
  clauses[tokens[token]!.clause] ?? clauses[0]!

/** The tokens of its clause before a token, the nearest forty. */
export function leftOf(parsed: Parsed, token: number): readonly number[] {
  const { position } = parsed.tokens[token]!
  return clauseOf(parsed, token).tokens.slice(Math.max(0, position - REACH_LEFT), position)
}

/** The tokens of its clause after a token, the nearest two dozen. */
export function rightOf(parsed: Parsed, token: number): readonly number[] {
  const { position } = parsed.tokens[token]!
  return clauseOf(parsed, token).tokens.slice(position + 1, position + 1 + REACH_RIGHT)
}

/** The first and the last tokens of a clause. */
export const beginOf = ({ tokens }: Clause): readonly number[] =>
  tokens.length > REACH_LEFT ? tokens.slice(0, REACH_LEFT) : tokens
export const endOf = ({ tokens }: Clause): readonly number[] =>
  tokens.length > REACH_LEFT ? tokens.slice(-REACH_LEFT) : tokens

/** Cuts a sentence, given by its words, into clauses. */
export function parseSentence(doc: Recognized, sentence: number, words: readonly Word[]): Parsed {
  const tokens = tokensOf(doc, sentence, words)
  const clauses: Clause[] = []
  const outer: number[] = []
  const amounts: number[] = []
  let depth = 0
  let verbs = 0
  const open = (mark: string): Clause => {
    const clause = { index: clauses.length, tokens: [], depth, host: outer.at(-1) ?? -1, mark }
    clauses.push(clause)
    return clause
  }
  let clause = open('^')
  tokens.forEach((token, i) => {
    const { cls } = token
    token.clause = clause.index
    token.verbs = verbs
    token.amounts = amounts.length
    if (cls === '(') {
      outer.push(clause.index)
      depth++
      clause = open('(')
    } else if (cls === ')' && outer.length > 0) {
      token.clause = -1
      clause = clauses[outer.pop()!]!
      depth--
    } else if (cls === ',' || cls === ';' || cls === '.' || cls === ':') clause = open(cls)
    else token.position = clause.tokens.push(i) - 1
    if (cls === 'q') amounts.push(i)
    if (cls === 'V') verbs++
  })
  return { sentence, block: doc.sentences[sentence]!.block, words, tokens, clauses, amounts }
}
