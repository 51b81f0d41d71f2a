import { span, type Span, type Token } from '#model'

/** The span from token `first` to token `last`, both included. */
export function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return span(tokens[first]?.at.start ?? 0, tokens[last]?.at.end ?? 0)
}
