// How well copies are found: node tools/score/copies.ts GOLD.jsonl [part/parts] [seed] > TABLE
// GOLD has a line {doc_id, title, text, published, incident_id} for each document; the last three may be missing. part/parts keeps a part of it (0-based).
// 200 edited copies are made of it (edits.ts), 40 of each kind, and compared with all its documents at once, of which up to 50 are made to quote another.
// A pair is right where its two documents are of one original, or of two that shared half of their five-word runs before anything was edited. Recall asks of
// two merged stories for the one that makes up most of it. Precision goes over all pairs with an edited or quoting document on either side. What is wrong or
// missed goes to stderr, as do pairs of two unedited documents, with why.
import { compare } from '#desk'
import { sentencesOf } from '#language'
import type { Reading } from '#model'
import { chanceFrom, shuffled } from './chance.ts'
import { editedCopies, quotingStories } from './edited-copies.ts'
import { documentOf, runsShared, storiesIn, type Story } from './stories.ts'

const [, , path = '', share, seed = '1'] = process.argv
const chance = chanceFrom(Number(seed))
const given = await storiesIn(path, share)
const edited = editedCopies(given, 40, chance)
const quoting = new Map(quotingStories(given, 50, chance).map(({ story }) => [story.id, story]))
const originals = new Map(given.map((story): [string, Story] => [story.id, story]))
const edits = new Map(edited.map((edit) => [edit.story.id, edit]))

const all = shuffled(chance, [...given.map((story) => quoting.get(story.id) ?? story), ...edited.map(({ story }) => story)])
const { documents } = compare(all.flatMap((story) => readingOf(story) ?? []))
const nameOf = new Map(documents.map(({ id, givenId }) => [id, givenId ?? '']))
const pairs = documents.flatMap(({ givenId, copyOf, why }) =>
  givenId !== null && copyOf !== null ? [{ copy: givenId, of: nameOf.get(copyOf) ?? '', why }] : [],
)

type Pair = (typeof pairs)[number]
const originsOf = (name: string): readonly string[] => edits.get(name)?.of ?? [name]
const kindOf = ({ copy, of }: Pair): string =>
  edits.get(copy)?.kind ?? edits.get(of)?.kind ?? (quoting.has(copy) || quoting.has(of) ? 'quoting' : 'unedited')
const isRight = ({ copy, of }: Pair): boolean => originsOf(copy).some((one) => originsOf(of).some((other) => areOne(one, other)))
/** The same text, or one that was a copy before anything was edited. */
function areOne(one: string, other: string): boolean {
  const [a, b] = [originals.get(one), originals.get(other)]
  return one === other || (a !== undefined && b !== undefined && runsShared(a, b) >= 0.5)
}
const isFound = (name: string): boolean => {
  const most = edits.get(name)?.most ?? []
  return pairs.some(({ copy, of }) => {
    const partner = copy === name ? of : of === name ? copy : null
    return partner !== null && originsOf(partner).some((one) => most.some((other) => areOne(one, other)))
  })
}

const kinds = [...new Set(edited.map(({ kind }) => kind))]
const touched = pairs.filter((pair) => kindOf(pair) !== 'unedited')
const percent = (part: number, whole: number): string => (whole === 0 ? '' : ((100 * part) / whole).toFixed(1))
function row(name: string, made: readonly string[], found: readonly Pair[]): string {
  const [right, recalled] = [found.filter(isRight).length, made.filter(isFound).length]
  return `| ${[name, made.length, recalled, found.length, right, percent(right, found.length), percent(recalled, made.length)].join(' | ')} |`
}
console.log('| | made | recalled | pairs found | right | precision | recall |\n|---|---|---|---|---|---|---|')
for (const kind of kinds) {
  const made = edited.filter((edit) => edit.kind === kind).map(({ story }) => story.id)
  console.log(
    row(
      kind,
      made,
      touched.filter((pair) => kindOf(pair) === kind),
    ),
  )
}
console.log(
  row(
    'quoting',
    [],
    touched.filter((pair) => kindOf(pair) === 'quoting'),
  ),
)
console.log(row('all', [...edits.keys()], touched))
for (const pair of touched) if (!isRight(pair)) console.error(`wrong: ${pair.copy} → ${pair.of}: ${pair.why}`)
for (const name of edits.keys()) if (!isFound(name)) console.error(`missed: ${name} of ${originsOf(name).join(', ')}`)
for (const pair of pairs) if (kindOf(pair) === 'unedited') console.error(`unedited: ${pair.copy} → ${pair.of}: ${pair.why}`)

/** As far as copies need one: the sentences alone. */
function readingOf(story: Story): Reading | null {
  const document = documentOf(story)
  return (
    document && {
      document,
      sentences: sentencesOf(document, { sayings: false }).map(({ at, passage }) => ({ at, passage })),
      mentions: [],
      referents: [],
      claims: [],
      atRisk: [],
      notes: [],
      reader: { name: 'claimbook', version: '0', model: 'none', references: 'none' },
    }
  )
}
