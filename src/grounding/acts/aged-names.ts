import { countIn } from './circumstances.ts'
import type { Range, Scene } from './scene.ts'

/**
 * "Anna Berg, 33, and Ivan Orlov, 28, were": the names whose last age ends at the closing comma. Where those that are so named
 * have been counted right before ("Two people, Anna Berg, 33, and …"), the count is who is meant.
 */
export function agedNamesUpTo(scene: Scene, closing: number): Range | null {
  const { tokens } = scene
  const names: Range[] = []
  let comma = closing
  for (;;) {
    if (tokens[comma]?.norm !== ',' || tokens[comma - 1]?.tag !== 'NUM' || tokens[comma - 2]?.norm !== ',') break
    const name = scene.phraseUpTo(comma - 3)
    if (!name || tokens[name.last]?.tag !== 'PROPN') break
    names.unshift(name)
    comma = tokens[name.first - 1]?.norm === 'and' ? name.first - 2 : name.first - 1
  }
  const [first] = names
  const last = names.at(-1)
  if (!first || !last || names.length < 2) return null
  const counted = tokens[first.first - 1]?.norm === ',' ? scene.phraseUpTo(first.first - 2) : undefined
  if (counted && scene.figures.get(countIn(scene, counted) ?? 'count-0')?.low === names.length) return counted
  return { first: first.first, last: last.last, head: last.head, joint: true }
}
