import type { AtRiskClass, Span } from '#model'
import { classesOf, type Use } from './at-risk-words.ts'
import type { AtRiskRule, Finding } from './at-risk-rule.ts'
import { besideOf } from './be-described.ts'
import type { Person } from './people.ts'
import { anchorsOf, headOf, prepositionOf, relationOf, type SentenceView, topOf } from './sentence-view.ts'

/** Those whom the sentence's tree makes the sufferer of a verb or noun, where no act of a claim says so: also down a list of names. */
export const sufferVerbs: AtRiskRule = {
  id: 'risk/suffer-verbs',
  example:
    '{prisoners Arne Vold} and {prisoners Emil Dorr} are being held by the Legion, and a funeral for {victims Jan Kolb} took place.',
  find: (scene) =>
    scene.people.flatMap((person) =>
      // "in the camp where he is held": what is said of them without their name, too.
      [...person.named, ...person.described].flatMap(({ view, range }) =>
        anchorsOf(view, topOf(view, range))
          .flatMap((anchor) => told(view, anchor, person.sure || isWhole(person)))
          .map(([as, words]): Finding => ({ person, as, words })),
      ),
    ),
}

function told(view: SentenceView, anchor: number, sure: boolean): [AtRiskClass, Span[]][] {
  const head = headOf(view, anchor)
  const relation = relationOf(view, anchor)
  // "…, her mother, Sana Marek, told": behind a verb stands no subject that suffers it.
  const sufferer = relation === 'obj' || (relation === 'nsubj:pass' && anchor < head)
  if (sufferer && !sure && placesToo.test(view.tokens[head]?.lemma ?? '')) return []
  if (sufferer) return by(view, head, 'done')
  if (relation === 'nsubj') return by(view, head, 'does')
  const preposition = prepositionOf(view, anchor)
  if (/^(?:nmod|obl)$/u.test(relation) && (preposition === 'of' || preposition === 'for'))
    return [...by(view, head, 'of'), ...exchanged(view, head, preposition)]
  const owns = relation === 'nmod:poss' && !view.childrenOf(head).some((child) => prepositionOf(view, child) === 'of')
  return owns ? by(view, head, 'of') : []
}

/** Verbs that are done to towns and things as often. */
const placesToo = /^(?:seize|hit|strike|bomb|rescue|save|treat|trap|crush|burn|free|hold|release|shoot|bind|take|pull)$/u
/** Two words, as people are named first, that nothing calls a body or a place. */
const isWhole = ({ referent, names }: Person): boolean => referent === null && names.some((name) => name.includes(' '))

/** "exchange Viktor Hamm for |". */
const exchanged = (view: SentenceView, head: number, preposition: string): [AtRiskClass, Span[]][] =>
  preposition === 'for'
    ? [head, headOf(view, head)]
        .filter((at) => /^(?:exchange|swap|trade)$/u.test(view.tokens[at]?.lemma ?? ''))
        .flatMap((at): [AtRiskClass, Span[]][] => {
          const token = view.tokens[at]
          return token ? [['prisoners', [token.at]]] : []
        })
    : []

function by(view: SentenceView, at: number, use: Use): [AtRiskClass, Span[]][] {
  const token = view.tokens[at]
  if (!token || (use === 'done' && isOnlyMeant(view, at))) return []
  return classesOf(token, use, besideOf(view, at)).flatMap((as): [AtRiskClass, Span[]][] =>
    as === 'public' ? [] : [[as, [token.at]]],
  )
}

/** "threatened to capture |": nothing has been done yet. Who is to be released is held, though. */
function isOnlyMeant(view: SentenceView, at: number): boolean {
  const { lemma = '' } = view.tokens[at] ?? {}
  if (/^(?:release|free|exchange|swap|ransom|hand|turn|repatriate|save)$/u.test(lemma)) return false
  const to = view.childrenOf(at).some((child) => view.tokens[child]?.norm === 'to' && relationOf(view, child) === 'mark')
  const may = view
    .childrenOf(at)
    .some((child) => /^(?:will|would|could|might|may|should|must|’ll|'ll)$/u.test(view.tokens[child]?.norm ?? ''))
  return (
    may ||
    (to &&
      /^(?:threaten|vow|plan|want|try|refuse|promise|fail|intend|order|urge|attempt|seek|swear|hope)$/u.test(
        view.tokens[headOf(view, at)]?.lemma ?? '',
      ))
  )
}
