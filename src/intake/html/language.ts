import { type Note, span } from '#model'

export type Language = { readonly language: string; readonly notes: readonly Note[] }

/** The first tag that is one; English where a page says none and its letters are Latin. */
export function languageOf(text: string, tags: readonly (string | null | undefined)[]): Language {
  const said = tags.flatMap((tag) => /^([a-z]{2,3})(?:[-_,;\s]|$)/iu.exec(tag?.trim() ?? '')?.[1]?.toLowerCase() ?? [])[0] ?? null
  const script = scriptOf(text)
  if (said !== null && (script === null || mayBeWritten(said, script))) return { language: said, notes: [] }
  if (script === null) return { language: said ?? 'en', notes: [] }
  if (said === null) return { language: script === 'Latin' ? 'en' : byLetters(text, script), notes: [] }
  const language = byLetters(text, script)
  const words = `The page says that it is in “${said}”, but its letters are ${script}.`
  return { language, notes: [{ code: 'intake/language', at: span(0, 0), text: words }] }
}

/** The script of most letters, where it is one that languages can be told by. */
function scriptOf(text: string): Script | null {
  const letters = text.slice(0, enough).match(/\p{L}/gu)?.length ?? 0
  for (const [script, pattern] of scripts) if ((text.slice(0, enough).match(pattern)?.length ?? 0) > letters / 2) return script
  return null
}

type Script = 'Latin' | 'Cyrillic' | 'Arabic' | 'Hebrew' | 'Greek' | 'Chinese or Japanese' | 'Hangul'
const enough = 4_000
const scripts: readonly (readonly [Script, RegExp])[] = [
  ['Latin', /\p{sc=Latn}/gu],
  ['Cyrillic', /\p{sc=Cyrl}/gu],
  ['Arabic', /\p{sc=Arab}/gu],
  ['Hebrew', /\p{sc=Hebr}/gu],
  ['Greek', /\p{sc=Grek}/gu],
  ['Chinese or Japanese', /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/gu],
  ['Hangul', /\p{sc=Hang}/gu],
]

const writtenIn: Readonly<Record<Exclude<Script, 'Latin'>, string>> = {
  Cyrillic: 'ru uk be bg sr mk kk ky tg mn tt ba cv os ab ce av',
  Arabic: 'ar fa ur ps ckb ku sd ug azb',
  Hebrew: 'he iw yi',
  Greek: 'el',
  'Chinese or Japanese': 'zh ja yue',
  Hangul: 'ko',
}

/** A language that is always written in another script is not in Latin letters, and the other way round. */
function mayBeWritten(language: string, script: Script): boolean {
  if (script !== 'Latin') return writtenIn[script].split(' ').includes(language)
  return !['ru', 'uk', 'be', 'bg', 'ar', 'fa', 'ur', 'he', 'el', 'zh', 'ja', 'ko'].includes(language)
}

function byLetters(text: string, script: Script): string {
  if (script === 'Latin') return 'und'
  if (script === 'Hebrew') return 'he'
  if (script === 'Greek') return 'el'
  if (script === 'Hangul') return 'ko'
  if (script === 'Cyrillic')
    return /[ўЎ]/u.test(text) ? 'be' : /[їєґЇЄҐ]/u.test(text) ? 'uk' : /[ыэёЫЭЁ]/u.test(text) ? 'ru' : 'und'
  return script === 'Chinese or Japanese' ? (/[\p{sc=Hira}\p{sc=Kana}]/u.test(text) ? 'ja' : 'zh') : 'und'
}
