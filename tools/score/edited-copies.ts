// Edited copies of stories, of five kinds; and stories that quote another one and are no copies of it.
import { never } from '#base'
import { between, type Chance, oneOf, shuffled } from './chance.ts'
import { byLength, cut, type Edit, merged, reHead, swapWords } from './edits.ts'
import { runsShared, sentencesOf, type Story, textOf, wordsOf } from './stories.ts'

/** `of`: the stories that it is made from; `most`: that which makes up most of it, or both where they are about as long. */
export type EditedCopy = Made & { readonly kind: string }
type Made = { readonly story: Story; readonly of: readonly string[]; readonly most: readonly string[] }

const leastWords = 80
const lengthOf = (story: Story): number => wordsOf(textOf(story)).length
const isLong = (story: Story): boolean => lengthOf(story) >= leastWords
/** Parts of a merged story that differ by less than a tenth are about as long. */
const aboutAsLong = 0.9

/** `each` edited copies of every kind, each published up to two days after what it is made from. A story has 80 words or more. */
export function editedCopies(stories: readonly Story[], each: number, chance: Chance): EditedCopy[] {
  const long = stories.filter(isLong)
  const draw = (): Story => oneOf(chance, long) ?? never('too few stories')
  const byOne =
    (...edits: readonly Edit[]) =>
    (): Made => {
      const original = draw()
      return { story: edits.reduce((story, edit) => edit(story, chance), original), of: [original.id], most: [original.id] }
    }
  const byMerging = (edits: readonly Edit[]) => (): Made => {
    const one = draw()
    const two =
      oneOf(
        chance,
        long.filter(({ id }) => id !== one.id),
      ) ?? never('too few stories')
    const parts = byLength([one, two].map((part) => edits.reduce((story, edit) => edit(story, chance), part)))
    const [longer = one, shorter = two] = parts
    const of = [longer.id, shorter.id]
    const most = lengthOf(shorter) >= aboutAsLong * lengthOf(longer) ? of : [longer.id]
    return { story: merged(longer, shorter, chance), of, most }
  }
  const severalAtOnce = (): Made => {
    if (chance() < 0.25) return byMerging(chance() < 0.5 ? [cut] : [swapWords])()
    return byOne(
      ...(oneOf(chance, [
        [cut, swapWords],
        [swapWords, reHead],
        [cut, reHead],
        [cut, swapWords, reHead],
      ]) ?? []),
    )()
  }
  const kinds: readonly (readonly [string, () => Made])[] = [
    ['cut', byOne(cut)],
    ['new head', byOne(reHead)],
    ['words swapped', byOne(swapWords)],
    ['two merged', byMerging([])],
    ['several at once', severalAtOnce],
  ]
  return kinds.flatMap(([kind, make]) =>
    Array.from({ length: each }, (_, row): EditedCopy => {
      const { story, of, most } = make()
      const published = daysAfter(story.published, Math.floor(between(chance, 0, 3)))
      return { kind, of, most, story: { ...story, id: `${kind} ${row + 1}`, published } }
    }),
  )
}

/**
 * Stories into which two sentences are put that another one quotes or gives somebody's words in: where it can be, one on the same incident.
 * `quoted` shares less than a fifth of its five-word runs with the story before that.
 */
export function quotingStories(stories: readonly Story[], most: number, chance: Chance): { story: Story; quoted: string }[] {
  const drawn = shuffled(chance, stories.filter(isLong)).flatMap((story) => {
    const others = stories.filter(({ id, incident }) => id !== story.id && (incident === null || incident === story.incident))
    const quoted = oneOf(chance, others)
    if (!quoted || runsShared(story, quoted) >= 0.2) return []
    const quotes = shuffled(
      chance,
      quoted.paragraphs.flatMap(sentencesOf).filter((words) => saying.test(words)),
    ).slice(0, 2)
    if (quotes.length === 0) return []
    const at = Math.floor(chance() * story.paragraphs.length) + 1
    const paragraphs = [...story.paragraphs.slice(0, at), ...quotes, ...story.paragraphs.slice(at)]
    return [{ story: { ...story, paragraphs }, quoted: quoted.id }]
  })
  return drawn.slice(0, most)
}
const saying = /["“][^"”]{30,}|\b(?:said|told|according to)\b/u

function daysAfter(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? '' : new Date(at + days * 86_400_000).toISOString().slice(0, 10)
}
