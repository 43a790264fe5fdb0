import { category, longText, optional, text } from './build.ts'

export const other = category(
  18,
  'other',
  ['その他', 'Other'],
  [
    longText(
      'futurePlan',
      ['今後の予定', 'Plans'],
      ['更新、統合、廃止などの考え。', 'Renewal, merging, retirement.'],
      optional,
    ),
    longText(
      'remarks',
      ['特記事項', 'Remarks'],
      ['ほかの欄に書けないこと。', 'What fits nowhere else.'],
      optional,
    ),
    text(
      'answeredBy',
      ['記入者', 'Filled in by'],
      ['この台帳を書いた人の職名と氏名。', 'Post and name of who filled this in.'],
      { ...optional, isPersonalData: true, maximumLength: 100 },
    ),
  ],
)
