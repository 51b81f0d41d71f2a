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
  const none = { kind: 'group' as const, aliases: [], named: true, role: null, memberOf: null, known: null }
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
  'They saw {1,video,74 a video} of one minute and 14 seconds, and {2,photo a photo} of one minute of silence.',
  '{video,58 The video}, which lasts 58 seconds, was {video,58 a video} of the bridge.',
  '{actor-1 The Legion} posted {1,video,60,actor-1 a one-minute video}. {2,video,30 A 30-second video} came later; {1,video,60,actor-1 the one-minute video} was old.',
  '{actor-1 The Legion} posted {1,video,actor-1 a video}. {actor-2 The ministry} posted {2,video,actor-2 a video}.',
  '{actor-1 The Legion} posted {video,actor-1,actor-2 a video}. {actor-2 The ministry} shared {video,actor-1,actor-2 the same video}.',
  '{actor-1 The Legion} said on Monday that {actor-1 it} had left and published {video,actor-1 a video}.',
  '{actor-1 The Legion} said {actor-2 the ministry} lied and published {video a video}.',
  '{video,actor-1 The video}, which has been published by {actor-1 two armed groups}, is old.',
  'Our channel shared {video,actor-1@telegram a video} that {actor-1 the Legion} had published on Telegram.',
  '{actor-1 The Legion}’s channel shared {video,actor-1 a video}; {video,actor-1 the video} will be posted by {actor-2 the ministry}.',
  '{video A video} that {actor-1 the Legion} never published showed {actor-1 it}.',
  '{1,video A video} showed the bridge; {2,video drone footage} showed the dam. {2,video The drone footage} is new.',
  '{video A video} was filmed at night. {video The drone footage} showed the dam.',
  '{audio,actor-1 A recording} was released by Sweden’s {actor-1 security service}.',
  'The report gives a clear picture, and they document losses. No video was shown in the video game.',
])
  check(example, example)
