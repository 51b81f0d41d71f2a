import assert from 'node:assert/strict'
import { test } from 'node:test'
import { span, wordsAt } from '#model'
import { tokensIn } from './tokens.ts'

/** The tokens of `text`, set apart by single spaces. */
function check(text: string, tokens: string): void {
  void test(text, () => {
    const found = tokensIn(text, span(0, text.length)).map((at) => wordsAt(text, at))
    assert.equal(found.join(' '), tokens)
  })
}

check('The man said so.', 'The man said so .')
check('“Go. Now,” he said.', '“ Go . Now , ” he said .')
check("He didn’t, couldn't, won't.", "He did n’t , could n't , wo n't .")
check('They cannot and can’t.', 'They can not and ca n’t .')
check('couldn’t’ve', 'could n’t ’ve')
check('I’m sure they’ll say we’ve won', 'I ’m sure they ’ll say we ’ve won')
check('Russia’s ministry', 'Russia ’s ministry')
check('the soldiers’ fate', 'the soldiers ’ fate')
check('the “Corps”’s post', 'the “ Corps ” ’s post')
check("O'Brien and al-Ja'afari at five o'clock", "O'Brien and al-Ja'afari at five o'clock")
check('a 26-second, U.S.-led, two-year-old plan', 'a 26-second , U.S.-led , two-year-old plan')
check('the Border-Cross…', 'the Border-Cross …')
check('Mr. J. Rossi and Gen. Adams', 'Mr. J. Rossi and Gen. Adams')
check('Plan B. The man left.', 'Plan B . The man left .')
check('at 5 a.m. in the U.S. on Friday', 'at 5 a.m. in the U.S. on Friday')
check('at 10am or 6pm', 'at 10 am or 6 pm')
check('within 5km of it', 'within 5 km of it')
check('No. 5 of p. 12. No. It was not.', 'No. 5 of p. 12 . No . It was not .')
check('1,200 people, 3.5 million, 20% and $5', '1,200 people , 3.5 million , 20 % and $ 5')
check('It was 1,200.', 'It was 1,200 .')
check('10-12 men on 2023-06-05', '10 - 12 men on 2023-06-05')
check('2014–2016', '2014 – 2016')
check('Su-25, T-72 and the 1st', 'Su-25 , T-72 and the 1st')
check('at 06:30 and 19.45', 'at 06:30 and 19.45')
check('See https://t.co/exu7vHwIuW.', 'See https://t.co/exu7vHwIuW .')
check('(www.example.org/a,b)', '( www.example.org/a,b )')
check('pic.twitter.com/KXjZ and t.me/ch/12', 'pic.twitter.com/KXjZ and t.me/ch/12')
check('from example.com, they said', 'from example.com , they said')
check('write to press.desk@example.org', 'write to press.desk@example.org')
check('@sentdefender #Perm', '@sentdefender #Perm')
check('Gone 👨‍👩‍👧 🇺🇦🇷🇺 👍🏽!', 'Gone 👨‍👩‍👧 🇺🇦 🇷🇺 👍🏽 !')
check('Wait... What?! Really!!', 'Wait ... What ?! Really !!')
check('left—then – and -- came', 'left — then – and -- came')
check('and/or AT&T', 'and / or AT&T')
check('pro- and anti-war', 'pro - and anti-war')
check('in Kyiv.The man', 'in Kyiv . The man')
check('«Азов» и Київ', '« Азов » и Київ')
check('naïve café', 'naïve café')
check('Jan. 5, Smith Jr. of Acme Inc. etc.', 'Jan. 5 , Smith Jr. of Acme Inc. etc.')
check('\uFEFFA\u200Bb \uD800 c', 'A \u200B b \uD800 c')
check('On 08/16/2000 :) it ====== ended', 'On 08/16/2000 :) it ====== ended')
