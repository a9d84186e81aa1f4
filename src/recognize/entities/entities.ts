import type { Recognized, Tokenized } from '../../model/layers.ts'
import { longestName } from '../../model/name.ts'
import { findAliases } from './decide/aliases.ts'
import { joinPlaces } from './decide/join-places.ts'
import { proposeFamilyNames, recallNames } from './decide/recall.ts'
import { resolveProposals, withoutRivals } from './decide/resolve.ts'
import { tabulate } from './decide/table.ts'
import type { Proposal } from './proposal.ts'
import { proposeBareSurnames } from './propose/bare-surnames.ts'
import { proposeByEnding } from './propose/by-ending.ts'
import { proposeCommunities } from './propose/communities.ts'
import { proposeForeignPersons } from './propose/foreign-persons.ts'
import { proposeKnown } from './propose/known.ts'
import { proposeNameLists } from './propose/name-lists.ts'
import { proposePatterns } from './propose/patterns.ts'
import { proposePersons } from './propose/persons.ts'
import { proposePlaces } from './propose/places.ts'
import { proposeProducts } from './propose/products.ts'
import { proposeQuoted } from './propose/quoted.ts'
import { proposeSyllables } from './propose/syllables.ts'
import { proposeTitles } from './propose/titles.ts'
import { type Scene, setScene } from './scene/scene.ts'

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
  proposeCommunities,
  proposeSyllables,
]

/** Finds who and what the article names: propose, decide, find again, group. */
export function recognizeEntities(doc: Tokenized): Recognized {
  const scene = setScene(doc)
  const proposals: Proposal[] = []
  for (const propose of rules) {
    for (const proposal of propose(scene)) if (proposal.end - proposal.start <= longestName) proposals.push(proposal)
  }
  for (const proposal of proposeFamilyNames(scene, proposals)) proposals.push(proposal)
  const accepted = joinPlaces(resolveProposals(withoutRivals(proposals, scene.text), scene.text.length), scene)
  const aliases = findAliases(accepted, scene.text)
  const names = recallNames(scene, accepted, aliases)
  const { mentions, entities } = tabulate(names, aliases, doc.article.text)
  return { mentions, entities, ...doc }
}
