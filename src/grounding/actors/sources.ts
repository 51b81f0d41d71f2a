import { phrasesIn } from '#language'
import { covers, type Document, overlaps, type Sentence, type Span, wordsAt } from '#model'
import type { Draft, Resolved } from './actors-in.ts'
import type { Character } from './cast.ts'
import { introduced } from './cast.ts'

/** For every source exactly one mention with its span: of the actor that its first noun phrase names, or of nobody. */
export function sourceMentions(
  document: Document,
  sentences: readonly Sentence[],
  sources: readonly Span[],
  resolved: readonly Resolved[],
  all: Character[],
): Draft[] {
  const pairs = new Map<string, Character>()
  return sources.map((at): Draft => {
    const sentence = sentences.find((one) => overlaps(one.at, at))
    const inside = resolved.filter(({ words }) => covers(at, words.at) || (covers(words.at, at) && words.form !== 'name'))
    const found = sentence ? headOf(sentence, at, inside) : null
    const both = sentence && found ? secondOf(sentence, at, found, inside) : null
    if (found?.character && both?.character && both.character !== found.character) {
      const name = wordsAt(document.text, at)
      const pair = pairs.get(name) ?? together(found, name, all)
      pairs.set(name, pair)
      return { at, character: pair, kind: 'group', rule: 'actors/together', words: [found.words.at, both.words.at] }
    }
    const kind = found?.character?.kind ?? found?.words.kind ?? 'person'
    return {
      at,
      character: found?.character ?? null,
      kind,
      rule:
        !found?.character && isThisText(wordsAt(document.text, at)) ? 'actors/this-text' : (found?.rule ?? 'actors/not-found'),
      words: [found?.words.at ?? at],
    }
  })
}

/** "This article", "an earlier version of this story": the text speaks of itself. */
const isThisText = (words: string): boolean =>
  /^(?:.{0,40}\b(?:version|edition|headline|caption) of )?(?:the |this |our )(?:same )?(?:article|story|report|piece|post|item|dispatch|page|headline|caption)\b/iu.test(
    words,
  )

/** The actor that the span is about: the one whose words end the first noun phrase in it. */
function headOf(sentence: Sentence, at: Span, inside: readonly Resolved[]): Resolved | null {
  const { tokens } = sentence
  const phrase = phrasesIn(sentence).find(({ first, last }) => {
    const [from, to] = [tokens[first], tokens[last]]
    return from && to && from.at.start < at.end && at.start < to.at.end
  })
  const byHead = phrase && inside.find(({ words }) => words.tokens === tokens && words.head === phrase.head)
  if (byHead) return byHead
  const [first] = inside.toSorted((a, b) => a.words.first - b.words.first || b.words.last - a.words.last)
  return first && (!phrase || first.words.first <= phrase.last) ? first : null
}

/** "the Corps and the Legion": the second, where "and" alone joins it to the first. */
function secondOf({ tokens }: Sentence, at: Span, first: Resolved, inside: readonly Resolved[]): Resolved | null {
  const and = tokens[first.words.last + 1]
  if (first.words.tokens !== tokens || and?.norm !== 'and' || and.at.start >= at.end) return null
  return (
    inside.find(
      ({ words }) =>
        words.tokens === tokens &&
        words.first <= first.words.last + 3 &&
        words.first > first.words.last &&
        words.head > first.words.last,
    ) ?? null
  )
}

function together({ words, character }: Resolved, name: string, all: Character[]): Character {
  const pair: Character = {
    ...introduced(words, null),
    kind: 'group',
    guessed: false,
    name,
    named: character?.named ?? false,
    plural: true,
    state: null,
  }
  all.push(pair)
  return pair
}
