export { type AtRisk, atRiskIn, privateIn, type PrivatePerson } from './at-risk-in.ts'
export { findWithheld } from './find-withheld.ts'
export { type Fold, plainFold } from './fold.ts'
export type { Hit } from './hit.ts'
export { withKeyedIds } from './keyed-ids.ts'
export { keyOfForm, pseudonymOf } from './keys.ts'
export { type NameForm, formsOf, nameForms } from './name-forms.ts'
export { scrubbed, withheldText } from './scrubbed.ts'
export {
  type AtRiskClass,
  atRiskClasses,
  labelOf,
  type SealedForm,
  type SealedPerson,
  sealedPerson,
  type Withheld,
  withheldOf,
} from './withheld.ts'
export { withheldReading } from './withheld-reading.ts'
