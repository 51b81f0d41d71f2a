import type { AtRisk } from '#model'
import { type Fold, plainFold } from './fold.ts'
import { keyOfForm, pseudonymOf } from './keys.ts'
import { formsOf, plainNameOf } from './name-forms.ts'

/** One form of a withheld name as it is kept: nothing in it can be turned back into the name without the secret. */
export type SealedForm = {
  /** `keyOfForm` of the form. */
  readonly key: string
  /** `keyOfForm` of its first word: most words of a text are passed over by it. */
  readonly leads: string
  readonly words: number
  /** A single word ("Sorokin"), which in another document may well be somebody else's name. */
  readonly alone: boolean
}

/** A withheld person as a book keeps them. */
export type SealedPerson = {
  readonly personKey: string
  /** What is shown in place of the name: "[withheld: prisoner lusab-babad]". */
  readonly label: string
  readonly forms: readonly SealedForm[]
}

/** What to look for, and what to show in its place. */
export type Withheld = {
  readonly keys: ReadonlyMap<string, { readonly label: string }>
  readonly leads: ReadonlySet<string>
  /** Every label, so that one that stands in a text already is let alone. */
  readonly labels: ReadonlySet<string>
  /** Words in the longest form. */
  readonly longest: number
  readonly secret: Uint8Array
  /** The fold with which the forms were made; another one finds nothing. */
  readonly fold: Fold
}

/**
 * Seals a person. `names`: every form that the text uses; the longest is who they are, so that one name gives one pseudonym in every
 * document. `as`: the class that the label names, null for "person".
 */
export function sealedPerson(
  names: readonly string[],
  as: AtRisk['class'] | null,
  secret: Uint8Array,
  fold: Fold = plainFold,
): SealedPerson {
  const plain = names.map((name) => plainNameOf(name, fold)).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  // The mark keeps the key of a person from being the key of a form.
  const personKey = keyOfForm(`@${plain[0] ?? ''}`, secret)
  const forms = formsOf(names, fold).map(({ form, words, alone }): SealedForm => {
    const [first = ''] = form.replace('^', '').split(' ')
    return { key: keyOfForm(form, secret), leads: keyOfForm(first, secret), words, alone }
  })
  return { personKey, label: labelOf(as, personKey), forms }
}

export const labelOf = (as: AtRisk['class'] | null, personKey: string): string =>
  `[withheld: ${as ? singular[as] : 'person'} ${pseudonymOf(personKey)}]`
const singular = { prisoners: 'prisoner', victims: 'victim', minors: 'minor', witnesses: 'witness', private: 'person' } as const

/** What these people's forms look like to a finder. A form that two of them share is shown without a pseudonym. */
export function withheldOf(people: readonly SealedPerson[], secret: Uint8Array, fold: Fold = plainFold): Withheld {
  const keys = new Map<string, { readonly label: string }>()
  for (const { label, forms } of people)
    for (const { key } of forms) {
      const before = keys.get(key)?.label
      keys.set(key, { label: before === undefined || before === label ? label : sharedLabel(before, label) })
    }
  const forms = people.flatMap((person) => person.forms)
  return {
    keys,
    leads: new Set(forms.map(({ leads }) => leads)),
    labels: new Set([...keys.values()].map(({ label }) => label)),
    longest: Math.max(0, ...forms.map(({ words }) => words)),
    secret,
    fold,
  }
}

function sharedLabel(one: string, other: string): string {
  const [a = '', b = ''] = [one, other].map((label) => /^\[withheld: (\w+)/u.exec(label)?.[1] ?? '')
  return `[withheld: ${a === b ? a : 'person'}]`
}
