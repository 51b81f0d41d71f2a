import { bareAt, found } from './count-bare.ts'
import { diesNext, wounded } from './late-deaths.ts'
import { countRule } from './rule.ts'

/** Their deaths come on top of a toll, or are a part of the one that stands beside them. */
export const countWounded = [
  countRule('counts/number-of-wounded', 'He said {2/?,additional two} of the wounded had died in hospital.', (tokens, first) => {
    const part = bareAt(tokens, first)
    const [of, the, whom] = [0, 1, 2].map((step) => tokens[(part?.next ?? 0) + step]?.norm ?? '')
    if (!part || of !== 'of' || !/^(?:the|those|these|its|their|our)$/u.test(the ?? '') || !wounded.test(whom ?? '')) return null
    return diesNext(tokens, part.next + 3) ? { ...found(part), additional: true } : null
  }),
]
