import { type Parse, wordsAt } from '#model'

/**
 * Sentences as CoNLL-U (universaldependencies.org/format.html), each with its text and an empty line behind it. MISC has
 * SpaceAfter=No and, as BIO labels, NER=B-PER. `first`: the number of the first sentence, for its id. `text` begins a paragraph;
 * `document`: the name of the document that begins with it, or null.
 */
export const conllu = (text: string, parses: readonly Parse[], first: number, document: string | null = null): string =>
  (document === null ? '' : `# newdoc id = ${onOneLine(document)}\n`) +
  parses
    .map((parse, i) => {
      const before = parses[i - 1]
      const opens = !before || /\n\s*\n/u.test(text.slice(before.at.end, parse.at.start))
      return `${opens ? '# newpar\n' : ''}${comments(text, parse, first + i)}\n${rows(text, parse).join('\n')}\n\n`
    })
    .join('')

function comments(text: string, { at, cut }: Parse, number: number): string {
  const lines = [`# sent_id = ${number}`, `# text = ${onOneLine(wordsAt(text, at))}`]
  return (cut ? [...lines, '# note = cut here: the sentence is too long'] : lines).join('\n')
}

const onOneLine = (words: string): string => words.replace(/\s+/gu, ' ')

function rows(text: string, parse: Parse): string[] {
  const names = labelsOf(parse)
  return parse.tokens.flatMap(({ at, first, last }) => {
    const glued = at.end < text.length && !/\s/u.test(text.charAt(at.end)) ? 'SpaceAfter=No' : null
    const own = parse.words.slice(first, last + 1).map((word, i) => {
      const number = first + i
      const misc = [names[number] ?? null, first === last ? glued : null].filter((entry) => entry !== null)
      const { lemma, tag, fineTag, features, head, relation } = word
      const columns = [number + 1, wordsAt(text, word.at), lemma, tag, fineTag, features, head + 1, relation, '', misc.join('|')]
      return columns.map((column) => (column === '' ? '_' : column)).join('\t')
    })
    if (first === last) return own
    return [
      [`${first + 1}-${last + 1}`, wordsAt(text, at), ...Array.from({ length: 7 }, () => '_'), glued ?? '_'].join('\t'),
      ...own,
    ]
  })
}

/** "NER=B-PER" for each word of a name. */
function labelsOf({ names }: Parse): (string | undefined)[] {
  const labels: (string | undefined)[] = []
  for (const { first, last, kind } of names)
    for (let i = first; i <= last; i += 1) labels[i] = `NER=${i === first ? 'B' : 'I'}-${kind}`
  return labels
}
