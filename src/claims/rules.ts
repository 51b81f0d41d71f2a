import type { Rule } from './rule.ts'
import { accordingTo } from './rules/according-to.ts'
import { cannotVerify } from './rules/cannot-verify.ts'
import { citing } from './rules/citing.ts'
import { claimedBy } from './rules/claimed-by.ts'
import { claimResponsibility } from './rules/claim-responsibility.ts'
import { claimThat } from './rules/claim-that.ts'
import { denyThing } from './rules/deny-thing.ts'
import { learned } from './rules/learned.ts'
import { nameColon } from './rules/name-colon.ts'
import { putAt } from './rules/put-at.ts'
import { quotedAs } from './rules/quoted-as.ts'
import { sayAfter } from './rules/say-after.ts'
import { sayThat } from './rules/say-that.ts'
import { whatCalled } from './rules/what-called.ts'
import { whichTheyDeny } from './rules/which-they-deny.ts'
import { whichTheySay } from './rules/which-they-say.ts'

/** In order of preference: where two rules point at one cue, the earlier keeps it. What two say by one cue comes before what one does. */
export const rules: readonly Rule[] = [
  ...cannotVerify,
  ...claimResponsibility,
  ...citing,
  ...quotedAs,
  ...whichTheyDeny,
  ...learned,
  ...accordingTo,
  ...putAt,
  ...nameColon,
]

/**
 * For what stands inside somebody's content, where the network was taught nothing. Outside of it they are right far less often than what
 * is learnt, and add nothing to it (docs/attribution.md).
 */
export const innerRules: readonly Rule[] = [
  ...whatCalled,
  ...claimedBy,
  ...whichTheySay,
  ...accordingTo,
  ...sayAfter,
  ...sayThat,
  ...denyThing,
  ...claimThat,
]
