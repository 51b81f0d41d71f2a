import { type Act, type Attribution, covers, type Document, overlaps, wordsAt } from '#model'

/** Each act belongs to the innermost claim that its trigger stands in. A trigger that is a cue is a stance and no act of its own. */
export function actsByAttribution(
  document: Document,
  attributions: readonly Attribution[],
  acts: readonly Act[],
): Map<Attribution, Act[]> {
  const owned = new Map<Attribution, Act[]>()
  for (const act of acts) {
    const [trigger] = act.basis.words
    if (!trigger || attributions.some(({ cue }) => cue?.spans.some((at) => overlaps(at, trigger)))) continue
    const holders = attributions.filter(({ content }) => content.some((at) => covers(at, trigger)))
    // Of two with the same words, the longer chain: "the paper reported, citing a doctor" is the doctor's.
    const innermost = holders.toSorted((a, b) => size(a) - size(b) || b.sources.length - a.sources.length)[0]
    if (innermost) owned.set(innermost, [...(owned.get(innermost) ?? []), asHeld(document.text, innermost, act)])
  }
  return owned
}
const size = ({ content }: Attribution) => content.reduce((sum, at) => sum + at.end - at.start, 0)

const negation = /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|fail(?:ed|s)?|cannot)\b|n['’]t\b/iu

/**
 * The act as its claim states it. What is intended or predicted has not happened; and a "not" is counted once: of "is not believed to have killed" or
 * "refused to release" the stance carries it, the act in the content is positive.
 */
function asHeld(text: string, { stance, content }: Attribution, act: Act): Act {
  if (stance === 'intends' && act.modality === 'actual') return { ...act, modality: 'intended' }
  if (stance === 'predicts' && act.modality === 'actual') return { ...act, modality: 'possible' }
  const turned = stance === 'denies' || stance === 'doubts'
  const negated = content.some((at) => negation.test(wordsAt(text, at)))
  return turned && !negated && act.polarity === 'negative' ? { ...act, polarity: 'positive' } : act
}
