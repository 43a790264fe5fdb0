export { type IssueMark, issueMarks, issueTitles } from './findings/domain/issues.ts'
export { type AttachedEvidence, attachEvidence, detachEvidence } from './findings/server/attach-evidence.ts'
export { recordJudgement } from './findings/server/record-judgement.ts'
