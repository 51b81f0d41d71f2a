import { type Document, type Passage, wordsAt } from '#model'
import { isPlainlyEnglish } from './is-plainly-english.ts'
import { languages, type Tell } from './language-in.ts'

/**
 * The document with the language that its words are in, whatever its page says of itself, and each passage that is in another with its own. Too short a passage to
 * tell is in the language of the document.
 */
export async function withLanguages(document: Document): Promise<Document> {
  const { text, passages } = document
  const wordsOf = ({ body }: Passage) => wordsAt(text, body)
  const english = isPlainlyEnglish(text)
  if (english && passages.every((passage) => !isDoubtful(wordsOf(passage), english))) return { ...document, language: 'en' }
  const tell = await languages()
  const told = passages.map((passage) => languageOf(wordsOf(passage), tell, english))
  const language =
    mostOf(passages.map((passage, i) => [told[i] ?? null, lettersIn(wordsOf(passage))])) ?? languageOfShort(document, tell)
  return { ...document, language, passages: passages.map((passage, i) => inLanguage(passage, told[i] ?? null, language)) }
}

/** In letters: with fewer, a list of names is as likely Finnish as English. */
const tellable = 40
/** The same inside of a text that is English: headlines and captions are, then, too. */
const tellableInEnglish = 80

function isDoubtful(words: string, english: boolean): boolean {
  if (isOtherScript(words)) return true
  return lettersIn(words) >= (english ? tellableInEnglish : tellable) && !isPlainlyEnglish(words)
}

/** Null where it is too short to tell. */
function languageOf(words: string, tell: Tell, inEnglish: boolean): string | null {
  if (!isDoubtful(words, inEnglish)) return isPlainlyEnglish(words) ? 'en' : null
  const { language, sure } = tell(words)
  // What a script is written in can always be told from English, if not from its neighbours.
  if (isOtherScript(words)) return language === 'en' ? 'und' : language
  return sure ? language : null
}

/** The language of most letters. */
function mostOf(told: readonly (readonly [string | null, number])[]): string | null {
  const letters = new Map<string, number>()
  for (const [language, count] of told) if (language !== null) letters.set(language, (letters.get(language) ?? 0) + count)
  return [...letters].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null
}

/** Of a text that has no passage to tell it by: that of all its words, else what its page says. */
function languageOfShort({ text, language }: Document, tell: Tell): string {
  const found = tell(text)
  return found.sure && lettersIn(text) >= tellable / 2 ? found.language : language
}

const inLanguage = (passage: Passage, own: string | null, ofDocument: string): Passage =>
  own === null || own === ofDocument ? passage : { ...passage, language: own }

const lettersIn = (words: string): number => words.match(/\p{L}/gu)?.length ?? 0

/** More than half of its letters are not Latin. */
function isOtherScript(words: string): boolean {
  if (!/[^\0-\u024f]/u.test(words)) return false
  const letters = lettersIn(words)
  return letters > 2 && (words.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 < letters
}
