import type { Recognized, Tokenized } from '../../model/layers.ts'
import { findAliases } from './aliases.ts'
import { proposeBareSurnames } from './bare-surnames.ts'
import { proposeByEnding } from './by-ending.ts'
import { proposeForeignPersons } from './foreign-persons.ts'
import { joinPlaces } from './join-places.ts'
import { proposeKnown } from './known.ts'
import { proposeNameLists } from './name-lists.ts'
import { proposePatterns } from './patterns.ts'
import { proposePersons } from './persons.ts'
import { proposePlaces } from './places.ts'
import { proposeProducts } from './products.ts'
import type { Proposal } from './proposal.ts'
import { proposeQuoted } from './quoted.ts'
import { proposeFamilyNames, recallNames } from './recall.ts'
import { resolveProposals, withoutRivals } from './resolve.ts'
import { type Scene, setScene } from './scene.ts'
import { tabulate } from './table.ts'
import { proposeTitles } from './titles.ts'

/** What may be a name, each rule for itself. */
const rules: readonly ((scene: Scene) => Proposal[])[] = [
  proposeTitles,
  proposeQuoted,
  proposePatterns,
  proposeKnown,
  proposeBareSurnames,
  proposeNameLists,
  proposePersons,
  proposeForeignPersons,
  proposeByEnding,
  proposeProducts,
  proposePlaces,
]

/** Finds who and what the article names: propose, decide, find again, group. */
export function recognizeEntities(doc: Tokenized): Recognized {
  const scene = setScene(doc)
  const proposals: Proposal[] = []
  for (const propose of rules) for (const proposal of propose(scene)) proposals.push(proposal)
  for (const proposal of proposeFamilyNames(scene, proposals)) proposals.push(proposal)
  const accepted = joinPlaces(resolveProposals(withoutRivals(proposals, scene.text), scene.text.length), scene)
  const aliases = findAliases(accepted, scene.text)
  const names = recallNames(scene, accepted, aliases)
  const { mentions, entities } = tabulate(names, aliases, doc.article.text)
  return { mentions, entities, ...doc }
}
