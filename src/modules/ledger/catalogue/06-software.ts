import { category, choices, collection, date, integer, longText, oneOf, optional, text } from './build.ts'

export const software = category(
  6,
  'software',
  ['ソフトウェア', 'Software'],
  [
    longText(
      'softwareNote',
      ['ソフトウェアの補足', 'Remarks on software'],
      ['外字、帳票、特別な設定など。', 'Gaiji, forms, special settings.'],
      optional,
    ),
  ],
  [
    collection(
      'software',
      ['ソフトウェア', 'Software'],
      ['softwareName', 'softwareVersion'],
      [
        text('softwareName', ['名前', 'Name'], ['製品名。', 'Product.'], {
          isRequired: true,
          maximumLength: 100,
        }),
        text('softwareVersion', ['版', 'Version'], ['いま使っている版。', 'Version in use.'], {
          confidentiality: 'restricted',
          maximumLength: 50,
        }),
        oneOf(
          'softwareKind',
          ['種類', 'Kind'],
          ['おもな役割。', 'Main role.'],
          choices(
            ['package', '業務パッケージ', 'Business package'],
            ['os', 'OS', 'Operating system'],
            ['database', 'データベース', 'Database'],
            ['middleware', 'ミドルウェア', 'Middleware'],
            ['client', '端末のソフト', 'Client software'],
            ['other', 'その他', 'Other'],
          ),
        ),
        text('maker', ['メーカー', 'Maker'], ['製品を作る会社。', 'Who makes it.'], { maximumLength: 100 }),
        integer('licences', ['ライセンス数', 'Licences'], ['持っている数。', 'How many are held.'], {
          unit: ['本', 'licences'],
          maximum: 1_000_000,
        }),
        oneOf(
          'licenceKind',
          ['ライセンスの形', 'Licence kind'],
          ['数え方。', 'How it is counted.'],
          choices(
            ['perDevice', '機器ごと', 'Per device'],
            ['perUser', '利用者ごと', 'Per user'],
            ['perServer', 'サーバ・CPUごと', 'Per server or CPU'],
            ['site', '包括', 'Site'],
            ['openSource', 'オープンソース', 'Open source'],
            ['service', 'サービスに含む', 'Part of a service'],
          ),
        ),
        date(
          'supportEndsOn',
          ['サポート期限', 'Support ends on'],
          ['メーカーの修正が終わる日。', "Last day of the maker's fixes."],
        ),
      ],
    ),
  ],
)
