import type { Rule } from './rule.ts'
import { accordingTo } from './rules/according-to.ts'
import { cannotVerify } from './rules/cannot-verify.ts'
import { claimedBy } from './rules/claimed-by.ts'
import { claimResponsibility } from './rules/claim-responsibility.ts'
import { claimThat } from './rules/claim-that.ts'
import { denyThing } from './rules/deny-thing.ts'
import { nameColon } from './rules/name-colon.ts'
import { sayAfter } from './rules/say-after.ts'
import { sayThat } from './rules/say-that.ts'
import { whatCalled } from './rules/what-called.ts'
import { whichTheySay } from './rules/which-they-say.ts'

/** In order of preference: where two rules point at one cue, the earlier keeps it. */
export const rules: readonly Rule[] = [
  ...cannotVerify,
  ...claimResponsibility,
  ...whatCalled,
  ...claimedBy,
  ...whichTheySay,
  ...accordingTo,
  ...sayAfter,
  ...sayThat,
  ...denyThing,
  ...claimThat,
  ...nameColon,
]
