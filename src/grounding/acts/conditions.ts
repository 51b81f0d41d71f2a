import type { Act, Token } from '#model'
import type { Scene } from './scene.ts'

/**
 * What a clause of "if" or "whether" makes of the words from `first` to `last`; null where they stand in none. A plan is
 * conditional too where such a clause follows it without a stop: "agreed to meet if".
 */
export function conditionOf({ tokens }: Scene, first: number, last: number, planned: boolean): Act['modality'] | null {
  for (let at = first - 1; at >= 0 && first - at < 14; at -= 1) {
    const made = leadAt(tokens, at)
    if (made) return made
    if (isStop(tokens[at])) break
  }
  if (!planned) return null
  for (let at = last + 1; at < tokens.length && !isStop(tokens[at]); at += 1)
    if (leadAt(tokens, at) === 'conditional') return 'conditional'
  return null
}
const isStop = (token: Token | undefined) => token !== undefined && /^[,;:."”]$/u.test(token.norm)

function leadAt(tokens: readonly Token[], at: number): Act['modality'] | null {
  const { norm = '' } = tokens[at] ?? {}
  const before = tokens[at - 1]?.lemma ?? ''
  if (norm === 'whether') return 'possible'
  if (norm === 'if')
    return /^(?:as|even)$/u.test(before) ? null : /^(?:ask|wonder|know|see|clear)$/u.test(before) ? 'possible' : 'conditional'
  if (norm === 'unless' || (norm === 'provided' && tokens[at + 1]?.norm === 'that')) return 'conditional'
  return norm === 'case' &&
    before === 'in' &&
    tokens[at - 2]?.tag !== 'ADJ' &&
    !/^(?:,|with|against)$/u.test(tokens[at + 1]?.norm ?? ',')
    ? 'conditional'
    : null
}
