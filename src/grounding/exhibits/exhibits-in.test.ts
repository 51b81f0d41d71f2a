import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from '#language'
import type { Actor, Exhibit, Found } from '#model'
import { type Mark, marked, unmarked } from '../marked.ts'
import { documentOf } from '../sample.ts'
import { exhibitsIn } from './exhibits-in.ts'
import { releaseRules } from './release-exhibits.ts'

/** Actors are given by their marks; each exhibit's label says number, kind, seconds, and who published it where. */
function check(name: string, example: string): void {
  void test(name, () => {
    const { text, marks } = unmarked(example)
    const document = documentOf(text)
    const given = marks.filter(({ label }) => label.startsWith('actor-'))
    const { referents, mentions } = exhibitsIn(document, sentencesOf(document), actorsOf(given))
    const labels = new Map<string | null, string>(
      referents.map((exhibit) => [exhibit.id, labelOf(exhibit, referents.length > 1)]),
    )
    const found = mentions.map(({ at, referent }) => ({ at, label: labels.get(referent) ?? '' }))
    assert.equal(marked(text, [...given, ...found]), example)
  })
}

function labelOf({ id, exhibit, durationSeconds, releases }: Exhibit, several: boolean): string {
  const published = releases.map(({ by, platform }) => (platform ? `${by}@${platform}` : by))
  return [several ? id.replace('exhibit-', '') : null, exhibit, durationSeconds, ...published]
    .filter((part) => part !== null)
    .join(',')
}

function actorsOf(marks: readonly Mark[]): Found<Actor> {
  const none = { kind: 'group' as const, aliases: [], named: true, role: null, memberOf: null }
  const given = marks.map(({ label, at }) => ({ at, id: `actor-${Number(label.slice(6))}` as const }))
  return {
    referents: given.map(({ id }) => ({ ...none, id, name: id })),
    mentions: given.map(({ at, id }) => ({ at, kind: 'group', referent: id, basis: { rule: 'test/given', words: [at] } })),
  }
}

for (const { id, example } of releaseRules) check(id, example)
for (const example of [
  '{video,86 The one-minute and 26-second video clip} showed a field. {video,86 The video} ended there.',
  'He shared {video,120 a two-minute video}.',
  'They watched {video,90 a clip} lasting 90 seconds.',
  '{audio,60 A minute-long recording} was found.',
  '{1,video A video} showed the bridge; {2,video another video} showed the dam.',
  '{satellite Satellite images} showed craters.',
  '{video,actor-1@telegram,actor-2 The footage} was published by {actor-1 the ministry} on Telegram. {actor-2 The governor} posted {video,actor-1@telegram,actor-2 the video}.',
  '{actor-1 The Legion} will release {video a video}, and {actor-2 the ministry} did not post {video the video}.',
  '{actor-1 The “Corps”} has released {video,actor-1 a Video}.',
  'The report gives a clear picture, and they document losses. No video was shown in the video game.',
])
  check(example, example)
