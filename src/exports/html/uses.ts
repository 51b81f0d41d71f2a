import type { ClaimRef, Comparison } from '#model'
import { anchorIn } from './anchors.ts'

type Asked = { readonly anchor: string; readonly words: string }
/** What a claim is used for on the page: answers to questions, doubts about answers, claims that it says again. */
export type Uses = {
  readonly answers: readonly Asked[]
  readonly doubts: readonly Asked[]
  readonly repeats: readonly ClaimRef[]
}

export function usesIn({ incidents }: Comparison): (ref: ClaimRef) => Uses {
  const asked = incidents.flatMap((incident) =>
    incident.questions.map((question) => ({ question, as: { anchor: anchorIn(incident, question.id), words: question.words } })),
  )
  const answers = gathered(
    asked.flatMap(({ question, as }) => question.answers.flatMap((answer) => answer.claims.map((ref) => [ref, as] as const))),
  )
  const doubts = gathered(asked.flatMap(({ question, as }) => question.doubts.map(({ claim }) => [claim, as] as const)))
  const repeats = gathered(
    incidents.flatMap(({ relations }) =>
      relations.filter(({ kind }) => kind === 'repeats').map(({ from, to }) => [from, to] as const),
    ),
  )
  return (ref) => ({ answers: answers(ref), doubts: doubts(ref), repeats: repeats(ref) })
}

function gathered<Value>(pairs: readonly (readonly [ClaimRef, Value])[]): (ref: ClaimRef) => readonly Value[] {
  const groups = Map.groupBy(pairs, ([ref]) => ref)
  return (ref) => [...new Set((groups.get(ref) ?? []).map(([, value]) => value))]
}
