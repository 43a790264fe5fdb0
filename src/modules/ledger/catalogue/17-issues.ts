import { category, choices, collection, date, longText, oneOf, optional, text } from './build.ts'

/** The five topics of the hearing survey. */
export const issueTopics = choices(
  ['use', '利用', 'Use'],
  ['operation', '運用管理', 'Operation'],
  ['customisation', '改修', 'Customisation'],
  ['documents', 'ドキュメント管理', 'Documents'],
  ['future', '将来像(あるべき姿)', 'Future'],
)

export const issues = category(
  17,
  'issues',
  ['課題', 'Issues'],
  [
    longText(
      'issueSummary',
      ['いちばんの課題', 'Main issue'],
      ['一つだけ挙げるなら。なければ「なし」。', 'If there were only one.'],
    ),
  ],
  [
    collection(
      'issues',
      ['課題と要望', 'Issues and wishes'],
      ['issueTitle'],
      [
        text('issueTitle', ['件名', 'Title'], ['短い一文。', 'One short sentence.'], { isRequired: true }),
        oneOf('issueTopic', ['分類', 'Topic'], ['いちばん近いもの。', 'The closest.'], issueTopics, {
          isRequired: true,
        }),
        longText(
          'issueDetail',
          ['内容', 'Detail'],
          ['いつ、だれが、どう困るか。', 'Who is troubled, when and how.'],
          optional,
        ),
        longText(
          'desiredState',
          ['要望・あるべき姿', 'Desired state'],
          ['どうなればよいか。', 'What it should be.'],
          optional,
        ),
        date(
          'raisedOn',
          ['挙げた日', 'Raised on'],
          ['聞き取りや申し出の日。', 'Day of hearing or report.'],
          optional,
        ),
      ],
    ),
  ],
)
