import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsAt } from '#model'
import { documentOf, outline } from './outline.ts'

function check(what: string, words: string, expected: string[]): void {
  void test(what, () => assert.deepEqual(outline(documentOf(words)), expected))
}

const signed = '— North Watch (@north_watch) June 4, 2023'
const by = 'post by North Watch @north_watch 2023-06-04'

check(
  'a signature of its own takes the block before',
  `The road is cut.\n\nTwo boats left the harbour.\n\n${signed}\n\nNobody answered.`,
  ['paragraph: The road is cut.', `${by}: Two boats left the harbour.`, 'paragraph: Nobody answered.'],
)
check('a signature at the end of a paragraph', `Two boats left. pic.twitter.com/abc ${signed}`, [
  `${by}: Two boats left. pic.twitter.com/abc`,
])
check('a signature on the next line', `Two boats left.\n${signed}\nNobody answered.`, [
  `${by}: Two boats left.`,
  'paragraph: Nobody answered.',
])
check('dashes in the words, none in the name', `The dam broke — officials say ${signed}`, [
  `${by}: The dam broke — officials say`,
])
check('dashes in the name, behind a link', 'Seen today https://t.co/abc — Harbour — Live (@harbour) June 4, 2023', [
  'post by Harbour — Live @harbour 2023-06-04: Seen today https://t.co/abc',
])
check('a dash that touches the link', 'Seen. pic.twitter.com/abc— Ana (@ana) June 4, 2023.', [
  'post by Ana @ana 2023-06-04: Seen. pic.twitter.com/abc',
])
check('dashes on both sides of a link', 'Gone — again. pic.x.com/abc — Ana — B. (@ana) June 4, 2023', [
  'post by Ana — B. @ana 2023-06-04: Gone — again. pic.x.com/abc',
])
check('accents, digits and emoji in the name', 'Seen.\n\n— Élodie 24 📊 (@elodie24) 4 June 2023', [
  'post by Élodie 24 📊 @elodie24 2023-06-04: Seen.',
])
check('other dashes', 'Seen.\n\n-- Ana (@ana) Jun 4, 2023\n\nGone.\n\n– Bo (@bo) June 5, 2023', [
  'post by Ana @ana 2023-06-04: Seen.',
  'post by Bo @bo 2023-06-05: Gone.',
])
check('a time of day', 'Seen.\n\n— Ana (@ana) 8:15 PM · Jun 4, 2023', ['post by Ana @ana 2023-06-04: Seen.'])
check('a date that is not read', 'Visto.\n\n— Ana (@ana) 4 de junio de 2023', ['post by Ana @ana null: Visto.'])
check('a day that never was', 'Seen.\n\n— Ana (@ana) June 31, 2023', ['post by Ana @ana null: Seen.'])
check(
  'the address of the post gives its day',
  'Seen.\n\n— Ana (@ana) June 5, 2023 https://x.com/ana/status/1665382945132085248',
  ['post by Ana @ana 2023-06-04: Seen.'],
)
check('the address of another post does not', 'See https://x.com/bo/status/1665382945132085248 — Ana (@ana) July 9, 2023', [
  'post by Ana @ana 2023-07-09: See https://x.com/bo/status/1665382945132085248',
])
check('a Bluesky handle', 'Seen.\n\n— Ana (@ana.bsky.social) June 4, 2023 at 3:00 PM', [
  'post by Ana @ana.bsky.social 2023-06-04: Seen.',
])
check('a signature without words', `${signed}\n\nNobody answered.`, [`${by}: `, 'paragraph: Nobody answered.'])

check('a list of accounts is no post', 'Follow them.\n\n- Ana (@ana)\n- Bo (@bo)', [
  'paragraph: Follow them.',
  'list-item: Ana (@ana)',
  'list-item: Bo (@bo)',
])
check('a handle in running words is no signature', 'The clip — by Ana (@ana) has 20,000 views', [
  'paragraph: The clip — by Ana (@ana) has 20,000 views',
])

check(
  'words that lean on an earlier block',
  `Hours passed.\n\nTwo men crossed the river today.\n\nThey will be tried. https://t.co/abc\n\n${signed}`,
  ['paragraph: Hours passed.', `${by}: Two men crossed the river today. / They will be tried. https://t.co/abc`],
)
check(
  'an earlier block with marks of a post',
  `Hours passed.\n\nBREAKING: boats at #Harbour\n\nTwo men were taken.\n\n${signed}`,
  ['paragraph: Hours passed.', `${by}: BREAKING: boats at #Harbour / Two men were taken.`],
)
check('never before a paragraph that the signature ends', `Follow her: @ana_roe.\n\nThey will be tried. ${signed}`, [
  'paragraph: Follow her: @ana_roe.',
  `${by}: They will be tried.`,
])
check('but for a sentence that is broken off', `Two men were taken &\n\nbrought across. ${signed}.`, [
  `${by}: Two men were taken & / brought across.`,
])
check('never an article at work', `“We crossed,” he said.\n\nHe will be tried.\n\n${signed}`, [
  'paragraph: “We crossed,” he said.',
  `${by}: He will be tried.`,
])
check('never what somebody reports', `The governor said the town was calm.\n\nHe is wrong.\n\n${signed}`, [
  'paragraph: The governor said the town was calm.',
  `${by}: He is wrong.`,
])
check('"this is" points at a picture', `Shells fell on the town.\n\nThis is the market now. pic.x.com/abc\n\n${signed}`, [
  'paragraph: Shells fell on the town.',
  `${by}: This is the market now. pic.x.com/abc`,
])
check('never beyond the length of a post', `${'The road was cut at noon. '.repeat(12)}\n\nHe will be tried.\n\n${signed}`, [
  `paragraph: ${'The road was cut at noon. '.repeat(12).trim()}`,
  `${by}: He will be tried.`,
])
check('a colon introduces the whole post', `She wrote:\n\nThe road is cut.\n\nStay at home.\n\n${signed}`, [
  'paragraph: She wrote:',
  `${by}: The road is cut. / Stay at home.`,
])
check('a file that is one post', `We crossed the river.\n\nThe road is cut.\n\n${signed}`, [
  `${by}: We crossed the river. / The road is cut.`,
])
check('a headline is not part of a post', `River crossed\n\nThe road is cut.\n\n${signed}`, [
  'headline: River crossed',
  `${by}: The road is cut.`,
])

void test('a post carries its links, and the place of its author', () => {
  const { text, passages, notes } = documentOf(`date 2023-06-05\nSeen: https://t.co/abc, pic.twitter.com/d1.\n\n${signed}`)
  const [passage] = passages
  assert.ok(passage?.post?.authorAt)
  assert.deepEqual(passage.post.links, ['https://t.co/abc', 'pic.twitter.com/d1'])
  assert.equal(wordsAt(text, passage.post.authorAt), 'North Watch')
  assert.equal(wordsAt(text, passage.at), `Seen: https://t.co/abc, pic.twitter.com/d1.\n\n${signed}`)
  assert.deepEqual(notes, [])
})
void test('a note says which date was not read', () => {
  const { notes } = documentOf('date 2023-06-05\nVisto.\n\n— Ana (@ana) 4 de junio de 2023')
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['intake/post-date'],
  )
})
