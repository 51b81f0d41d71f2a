import { countBare } from './count-bare.ts'
import { countNone } from './count-none.ts'
import { countOne } from './count-one.ts'
import { countThings } from './count-things.ts'
import { countTolls } from './count-tolls.ts'
import { countWounded } from './count-wounded.ts'
import type { CountRule } from './rule.ts'

/** In order: words that one rule has taken are closed to those after it. */
export const countRules: readonly CountRule[] = [
  ...countNone,
  ...countThings,
  ...countOne,
  ...countWounded,
  ...countBare,
  ...countTolls,
]
