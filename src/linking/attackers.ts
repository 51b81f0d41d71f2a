import { wordsAt } from '#model'
import type { Fact } from './facts.ts'

/** Whether somebody tells that the attacker died, or was hurt: some count him among the others, some do not. */
export const tellsOfAttacker = (facts: readonly Fact[], what: 'died' | 'hurt'): boolean =>
  facts.some(({ from: { claim, told } }) =>
    claim.content.some((at) => (what === 'died' ? ownDeath : ownWound).test(wordsAt(told.document.text, at))),
  )

const attacker = '(?:gunman|shooter|attacker|assailant|bomber|killer|suspect|suspected gunman)'
const ownDeath = new RegExp(
  [
    '\\b(?:kill|shoot|shot|hang|stab)\\w*\\s(?:himself|herself|themselves)\\b(?! in the (?:hand|arm|leg|foot))',
    '\\b(?:gun|weapon|rifle|shotgun|pistol|knife) on (?:himself|herself)\\b',
    '\\b(?:own life|self-inflicted|murder[- ]suicide|including the ' + attacker + ')\\b',
    `\\b${attacker} (?:(?:was|is|were|had|has|been|also|then|later|himself|shot and) )*(?:killed|dead|died|deceased)\\b`,
    `\\bkill(?:ed|ing|s) the ${attacker}\\b`,
  ].join('|'),
  'iu',
)
const ownWound = new RegExp(
  `\\bincluding the ${attacker}\\b|\\b${attacker} (?:(?:was|is|were|had|has|been|also|then|later|himself) )*(?:shot|wounded|injured|hurt|hit)\\b|\\b${attacker} and (?:the )?\\w+ (?:others|people|victims|officers)\\b`,
  'iu',
)
