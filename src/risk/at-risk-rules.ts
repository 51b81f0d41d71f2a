import type { AtRiskRule } from './at-risk-rule.ts'
import { beDescribed } from './be-described.ts'
import { beListed } from './be-listed.ts'
import { beNear } from './be-near.ts'
import { beYoung } from './be-young.ts'
import { sufferActs } from './suffer-acts.ts'
import { sufferVerbs } from './suffer-verbs.ts'
import { tellWhatTheySaw } from './tell-what-they-saw.ts'

/** All are asked; of two that find the same, the first gives the reason. */
export const atRiskRules: readonly AtRiskRule[] = [
  sufferActs,
  sufferVerbs,
  beDescribed,
  beListed,
  beYoung,
  tellWhatTheySaw,
  beNear,
]
