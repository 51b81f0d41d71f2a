import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf } from '../outline.ts'
import { withLanguages } from './with-languages.ts'

const english = 'Officials said that the bridge over the river was closed on Monday after shells had fallen near it.'
const russian = 'Губернатор сообщил, что мост через реку закрыт в понедельник после обстрела.'
const ukrainian = 'Губернатор повідомив, що міст через річку закрито в понеділок після обстрілу.'
const spanish = 'Las autoridades dijeron que el puente sobre el río fue cerrado el lunes después de los bombardeos.'
const arabic = 'وقال المحافظ إن الجسر فوق النهر أغلق يوم الاثنين بعد سقوط قذائف بالقرب منه.'

/** The document's language, and each passage's where it is another. */
function check(what: string, passages: readonly string[], ...expected: (string | null)[]): void {
  void test(what, async () => {
    const found = await withLanguages(documentOf(passages.join('\n\n')))
    assert.deepEqual([found.language, ...found.passages.map(({ language }) => language ?? null)], expected)
  })
}

check('English', [english, 'Two dead.'], 'en', null, null)
check('Russian', [russian], 'ru', null)
check('Ukrainian, told from Russian', [ukrainian], 'uk', null)
check('Spanish', [spanish, 'Dos muertos.'], 'es', null, null)
check('Arabic', [arabic], 'ar', null)
check('Russian under an English article', [english, russian, english], 'en', null, 'ru', null)
check('English under a Russian post', [russian, russian, english], 'ru', null, null, 'en')
check('an English summary is what most of a short Spanish text is not', [spanish, spanish, english], 'es', null, null, 'en')
check('a headline in capitals', ['TWO SOLDIERS CAPTURED NEAR SHEBEKINO', english], 'en', null, null)
check('a line of names is in the language around it', [english, 'Kyiv, Kharkiv, Odesa, Dnipro, Sumy'], 'en', null, null)
check('names alone are nobody’s language', ['Kyiv, Kharkiv, Odesa, Dnipro, Sumy, Poltava'], 'en', null)
check('a short post in Russian', ['Мост через реку закрыт'], 'ru', null)
check('too short to tell what it is, but never English', ['Мост'], 'bg', null)
check('Cyrillic words in an English sentence', [`${english} It is called «Белый мост» there.`], 'en', null)
check('numbers and marks', ['12:45 — 300 / 7'], 'en', null)
