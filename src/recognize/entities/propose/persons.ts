import { Priority, type Proposal } from '../proposal.ts'
import { Hint } from '../scene/lexemes.ts'
import type { Scene } from '../scene/scene.ts'
import { contextWeight, strongestContext } from './person-context.ts'
import { type Shape, shapesAt } from './person-shapes.ts'

/** Evidence that makes a name, and evidence that counts at all, in bits. */
const enough = 5
const plausible = 1.5

/** What each further place says, for a name that was likely enough at one, and how many count. */
const perRepeat = 1.5
const repeatsCounted = 2
const telling = 2

/** Chinese names: surname and given name, told by their characters, by what stands beside them, and by coming again. */
export function proposePersons(scene: Scene): Proposal[] {
  const shapes: Shape[] = []
  const { firsts, hints, knownAt } = scene
  for (let s = 0; s + 1 < firsts.length; s++) {
    const limit = firsts[s + 1]!
    for (let i = firsts[s]!; i < limit; i++) {
      if ((hints[i]! & Hint.surname) === 0 || knownAt[i] !== 0) continue
      for (const shape of shapesAt(scene, i, limit)) {
        if (shape.weight + strongestContext < plausible) continue
        const weight = shape.weight + contextWeight(scene, shape, firsts[s]!, limit)
        if (weight >= plausible) shapes.push({ ...shape, weight })
      }
    }
  }
  return chooseShapes(shapes, scene.text).map(({ start, end }) => ({
    start,
    end,
    type: 'PERSON',
    rule: 'chinese-name',
    priority: Priority.usual,
  }))
}

/** At each place the likeliest shape, when it is likely enough or stands in a list beside one that is. */
function chooseShapes(shapes: readonly Shape[], text: string): Shape[] {
  if (shapes.length === 0) return []
  const totals = totalWeights(shapes, text)
  const likeliest: number[] = []
  for (let i = 0; i < shapes.length; i++) {
    const last = likeliest.length - 1
    if (last < 0 || shapes[likeliest[last]!]!.start !== shapes[i]!.start) likeliest.push(i)
    else if (totals[i]! > totals[likeliest[last]!]!) likeliest[last] = i
  }
  const accepted = likeliest.map(i => totals[i]! >= enough)
  const chosen = likeliest.map(i => shapes[i]!)
  return withListed(chosen, accepted, text)
}

/** The weights of the shapes with what their other places add. */
function totalWeights(shapes: readonly Shape[], text: string): number[] {
  const places = new Map<string, { best: number; count: number }>()
  const byShape = shapes.map(({ start, end, weight }) => {
    const name = text.slice(start, end)
    const place = places.get(name) ?? { best: weight, count: 0 }
    if (place.count++ === 0) places.set(name, place)
    place.best = Math.max(place.best, weight)
    return place
  })
  return byShape.map(({ best, count }) =>
    best < telling ? best : best + Math.min(repeatsCounted, count - 1) * perRepeat,
  )
}

/** The accepted shapes, and those that stand in a list beside one: 张旭东、杨晨、胡昶熙. */
function withListed(shapes: readonly Shape[], accepted: boolean[], text: string): Shape[] {
  const spread = (left: number, right: number): void => {
    const { end } = shapes[left]!
    if (accepted[left] === accepted[right] || shapes[right]!.start !== end + 1) return
    if ('、 \u3000'.includes(text[end]!)) accepted[left] = accepted[right] = true
  }
  for (let i = 1; i < shapes.length; i++) spread(i - 1, i)
  for (let i = shapes.length - 1; i > 0; i--) spread(i - 1, i)
  return shapes.filter((_, i) => accepted[i])
}
