import { category, choices, integer, longText, oneOf, optional, text } from './build.ts'

export const kindsOfUse = choices(
  ['dedicatedServer', '専用サーバ', 'Dedicated server'],
  ['sharedServer', '共用サーバ', 'Shared server'],
  ['asp', 'ASP', 'ASP'],
  ['cloud', 'クラウド', 'Cloud'],
  ['standalone', 'スタンドアロン', 'Stand-alone'],
  ['other', 'その他', 'Other'],
)

export const workDependencies = choices(
  ['noWorkWithout', '①高い(システムがないと業務ができない)', '1 High: no work without it'],
  [
    'twoDaysByOtherMeans',
    '②比較的高い(2日程度なら他の手段でできる)',
    '2 Rather high: two days by other means',
  ],
  [
    'oneWeekByOtherMeans',
    '③比較的低い(1週間程度なら他の手段でできる)',
    '3 Rather low: a week by other means',
  ],
  ['worksWithout', '④低い(システムがなくても業務ができる)', '4 Low: the work goes on without it'],
)

const people = { unit: ['人', 'people'] } as const

export const use = category(
  4,
  'use',
  ['システム利用', 'Use'],
  [
    integer(
      'staffUsers',
      ['利用職員数', 'Staff users'],
      ['利用権限を持つ職員の数。', 'Staff with an account.'],
      people,
    ),
    integer(
      'concurrentUsers',
      ['同時利用者数', 'Concurrent users'],
      ['もっとも多いときの数。', 'At the busiest time.'],
      people,
    ),
    integer(
      'publicUsers',
      ['市民の利用者数', 'Public users'],
      ['市民が使うシステムの年間利用者数。', 'Citizens a year, where citizens use it.'],
      { ...people, ...optional },
    ),
    text(
      'usingDivisions',
      ['利用する課', 'Divisions using it'],
      ['所管課のほかに使う課。全庁なら「全庁」。', 'Others than the owner.'],
      optional,
    ),
    text(
      'serviceHours',
      ['利用時間', 'Service hours'],
      ['例: 平日 8:00〜20:00。', 'For example weekdays 8:00–20:00.'],
    ),
    text(
      'busySeason',
      ['繁忙期', 'Busy season'],
      ['止められない時期。例: 2〜3月(申告)。', 'When it must not stop.'],
      optional,
    ),
    oneOf(
      'kindOfUse',
      ['利用形態', 'Kind of use'],
      ['サーバの持ち方。', 'How servers are held.'],
      kindsOfUse,
    ),
    oneOf(
      'workDependency',
      ['業務の依存度', 'Dependency of the work'],
      ['システムなしで、どこまで業務ができるか。', 'How far the work goes without it.'],
      workDependencies,
    ),
    longText(
      'substituteMeans',
      ['代替手段', 'Substitute means'],
      ['止まったときの業務の進め方。', 'How the work goes on when it stops.'],
      optional,
    ),
  ],
)
