import { uiWords } from '../text/index.ts'

/** 未回答 nobody has answered, 対象外 the question does not apply, 不明 answered that nobody knows. */
export type MissingKind = 'unanswered' | 'notApplicable' | 'unknown'

export function Missing({ kind = 'unanswered' }: { kind?: MissingKind }) {
  const say = uiWords.useWords()
  return <span className="text-quiet text-sm">{say(`missing.${kind}`)}</span>
}
