import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inSmallLetters } from './small-letters.ts'

const check = (text: string, expected: string): void =>
  void test(text, () => {
    const read = inSmallLetters(text, [{ start: 0, end: text.length }])
    assert.equal(read, expected)
    assert.equal(read.length, text.length)
  })

check(
  'THE ARMY OF EL SALVADOR SAID IT HAD KILLED FOUR GUERRILLAS.',
  'The army of El Salvador said it had killed four guerrillas.',
)
check(
  'KALIX, 9 JAN 90 (DPA) -- [TEXT] THE MAYOR WAS SHOT. HE DIED.',
  'Kalix, 9 Jan 90 (DPA) -- [text] The mayor was shot. He died.',
)
check(
  'PRESIDENT STENVAARA MET TURKISH OFFICIALS IN TURKEY ON MONDAY.',
  'President Stenvaara met Turkish officials in Turkey on Monday.',
)
check('THE FMLN AND MR. O’BRIEN OF THE U.S. EMBASSY DENIED IT.', 'The FMLN and Mr. O’brien of the U.S. embassy denied it.')
check(
  'THE 6TH BRIGADE MOVED 110 KM EAST OF THE UNITED NATIONS CAMP.',
  'The 6th brigade moved 110 km east of the United Nations camp.',
)
check(
  'SEE @BREAKINGNEWS AND #KALIX, HTTPS://EXAMPLE.ORG/ABC FOR MORE.',
  'See @BREAKINGNEWS and #KALIX, HTTPS://EXAMPLE.ORG/ABC for more.',
)
check('I SAID THAT A BOMB WENT OFF IN THE NORTHERN TOWN OF ÅRE.', 'I said that a bomb went off in the northern town of Åre.')

check('The FMLN denied it.', 'The FMLN denied it.')
check('BREAKING NEWS', 'BREAKING NEWS')
check(
  'THE ARMY of El Salvador SAID IT HAD killed four guerrillas there.',
  'THE ARMY of El Salvador SAID IT HAD killed four guerrillas there.',
)

void test('only the passage that shouts is read in small letters', () => {
  const text = 'TWO SOLDIERS WERE KILLED IN KALIX TODAY\n\nThe ARMY said so.'
  assert.equal(
    inSmallLetters(text, [
      { start: 0, end: 39 },
      { start: 41, end: text.length },
    ]),
    'Two soldiers were killed in Kalix today\n\nThe ARMY said so.',
  )
})
