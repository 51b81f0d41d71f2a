import { type Document, languageName, type Note, otherLanguage, type Passage, span } from '#model'

const isRead = (language: string): boolean => language === 'en'

/** The document as far as there is a reader for it: without the passages in other languages, which are never read as English. */
export function readablePart(document: Document): Document {
  const passages = document.passages.filter(({ language }) => isRead(language ?? document.language))
  return passages.length === document.passages.length ? document : { ...document, passages }
}

/** What was left, a note for each run of passages in one language. */
export function notesOnUnread({ passages, language }: Document): Note[] {
  return runsOf(passages, language).map((run) => {
    const own = run[0]?.language ?? language
    return {
      code: otherLanguage,
      at: span(run[0]?.at.start ?? 0, run.at(-1)?.at.end ?? 0),
      text: `Not read: ${languageName(own)}.`,
    }
  })
}

function runsOf(passages: readonly Passage[], ofDocument: string): Passage[][] {
  const runs: Passage[][] = []
  for (const [index, passage] of passages.entries()) {
    const own = passage.language ?? ofDocument
    const before = passages[index - 1]
    if (isRead(own)) continue
    if (before && (before.language ?? ofDocument) === own) runs.at(-1)?.push(passage)
    else runs.push([passage])
  }
  return runs
}
