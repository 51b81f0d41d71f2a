/** A document of ECB+ (Cybulska and Vossen, LREC 2014) as its release gives it: sentences of tokens, without the text between them. */
export type TokenisedDocument = {
  readonly doc_id: string
  readonly subtopic: string
  readonly sentences: readonly (readonly string[])[]
  readonly sentence_ids: readonly number[]
}

export type WrittenDocument = {
  readonly text: string
  /** Where each token stands in the text, by the number of its sentence and its own in it: `start` and `end`, half-open. */
  readonly at: ReadonlyMap<string, { readonly start: number; readonly end: number }>
}

/** The text as it was written, as far as tokens tell: a paragraph for each sentence, no space before stops; addresses that head a page are left out. */
export function written({ sentences, sentence_ids: ids }: TokenisedDocument): WrittenDocument {
  const at = new Map<string, { readonly start: number; readonly end: number }>()
  let text = ''
  for (const [i, tokens] of sentences.entries()) {
    if (/^https?$/u.test(tokens[0] ?? '')) continue
    if (text !== '') text += '\n\n'
    let open = false
    let glued = true
    for (const [j, token] of tokens.entries()) {
      const word = token === '``' ? '“' : token === "''" ? '”' : token
      const closes = word === '”' || (word === '"' && open)
      if (!glued && !closes && !/^(?:[.,!?;:%)\]]|['’](?:s|re|ve|ll|d|m)?|n['’]t)$/u.test(word)) text += ' '
      at.set(`${ids[i] ?? i} ${j}`, { start: text.length, end: text.length + word.length })
      text += word
      glued = /^[([$“#]$/u.test(word) || (word === '"' && !open)
      if (word === '"') open = !open
    }
  }
  return { text, at }
}
