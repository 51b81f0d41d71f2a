export { type Act, actTypes, type ActType, type Participant } from './act.ts'
export { type AtRisk, type AtRiskClass, atRiskClasses } from './at-risk.ts'
export type { Basis, ClaimBasis, RuleId } from './basis.ts'
export {
  type AnswerChange,
  type ClaimChange,
  type ClaimHow,
  claimHows,
  type Changes,
  type Extent,
  type FieldChange,
  type Notice,
  type QuestionChange,
  type QuestionHow,
  type TextChange,
  type WordChange,
} from './changes.ts'
export {
  type Attribution,
  type Claim,
  type ClaimId,
  claimIdFrom,
  claimIdOf,
  type Cue,
  type Source,
  type SourceWords,
  type Speech,
  type Stance,
  stances,
} from './claim.ts'
export {
  type AirwarsGrade,
  type Answer,
  type ClaimRef,
  type ComparedDocument,
  type Comparison,
  type Doubt,
  type Incident,
  type IncidentId,
  type InformationGrade,
  type IraqBodyCountGrade,
  type Origin,
  type OriginId,
  type ProposedGrade,
  type Question,
  type QuestionId,
  questionIdFrom,
  type QuestionKind,
  type QuestionState,
  type Relation,
  type Value,
} from './comparison.ts'
export { correctable, type Correction, correctionIn, judgedAs } from './correction.ts'
export { gradedAs, gradeSchemes, type Grading, gradingIn } from './grading.ts'
export {
  judgeable,
  judgedKinds,
  type Judgement,
  type JudgementId,
  judgementIdFrom,
  judgementIdOf,
  verdicts,
} from './judgement.ts'
export {
  type Day,
  dayAt,
  dayOf,
  instantAt,
  instantOf,
  type Attachment,
  type Instant,
  type Document,
  type DocumentId,
  documentIdFrom,
  documentIdOf,
  type Passage,
  type PassageId,
  type PassageKind,
  platformNames,
  type Post,
} from './document.ts'
export { languageName } from './language-name.ts'
export type { Note } from './note.ts'
export type { NamedWords, Parse, SurfaceToken, Word } from './parse.ts'
export type { Reader, Reading } from './reading.ts'
export { otherLanguage, unreadPassagesOf } from './unread-passages.ts'
export type {
  Actor,
  ActorId,
  Count,
  CountId,
  Exhibit,
  ExhibitId,
  Found,
  Mention,
  MentionId,
  MentionKind,
  Place,
  PlaceId,
  Referent,
  ReferentId,
  Time,
  TimeId,
} from './referent.ts'
export { isTag, type Saying, type Sentence, type SentenceAt, type Tag, type Token } from './sentence.ts'
export { spokenId } from './spoken-id.ts'
export { covers, overlaps, type Span, span, trimmed, wordsAt } from './span.ts'
