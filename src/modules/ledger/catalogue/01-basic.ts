import { category, choices, date, division, integer, longText, oneOf, text } from './build.ts'
import { parties } from './choice-lists.ts'

export const basic = category(
  1,
  'basic',
  ['基本情報', 'Basic information'],
  [
    text(
      'name',
      ['システム名', 'System name'],
      ['正式な名前。市の中で一つだけにします。', 'Official name, unique within the city.'],
      {
        isRequired: true,
        confidentiality: 'public',
        maximumLength: 100,
      },
    ),
    text(
      'nameKana',
      ['よみがな', 'Reading'],
      ['全角カタカナ。並べ替えに使います。', 'In katakana; used for sorting.'],
      { confidentiality: 'public', maximumLength: 200 },
    ),
    text('shortName', ['略称', 'Short name'], ['ふだんの呼び名。', 'What people call it.'], {
      confidentiality: 'public',
      countsForCompleteness: false,
      maximumLength: 50,
    }),
    text(
      'tags',
      ['タグ', 'Tags'],
      ['分析で選ぶための目印。「、」で区切ります。', 'Marks to choose by in analyses, separated by commas.'],
      { confidentiality: 'public', countsForCompleteness: false, maximumLength: 200 },
    ),
    division(
      'owningDivision',
      ['所管課', 'Owning division'],
      ['予算と運用に責任を持つ課。', 'The division answerable for budget and running.'],
      { isRequired: true, confidentiality: 'public' },
    ),
    text('contactPerson', ['担当者', 'Contact person'], ['職名と氏名。', 'Post and name.'], {
      isPersonalData: true,
      maximumLength: 100,
    }),
    text(
      'contactPhone',
      ['連絡先(内線)', 'Contact (extension)'],
      ['内線または直通の番号。', 'Extension or direct number.'],
      { isPersonalData: true, maximumLength: 50 },
    ),
    longText(
      'purpose',
      ['目的・概要', 'Purpose'],
      ['何のために、だれが使うか。', 'What it is for and who uses it.'],
      { confidentiality: 'public' },
    ),
    oneOf(
      'workArea',
      ['業務分野', 'Work area'],
      ['いちばん近い分野を一つ。', 'The closest one.'],
      choices(
        ['residents', '住民情報', 'Residents'],
        ['tax', '税', 'Tax'],
        ['insurance', '国保・年金・介護', 'Insurance and pension'],
        ['welfare', '福祉', 'Welfare'],
        ['children', '子育て・教育', 'Children and education'],
        ['health', '保健・医療', 'Health'],
        ['construction', '建設・都市・環境', 'Construction and environment'],
        ['disaster', '防災', 'Disaster management'],
        ['internal', '内部管理', 'Internal administration'],
        ['publicRelations', '広報・市民サービス', 'Public relations'],
        ['election', '選挙', 'Elections'],
        ['other', 'その他', 'Other'],
      ),
      { confidentiality: 'public' },
    ),
    text(
      'legalBasis',
      ['根拠法令', 'Legal basis'],
      ['業務の根拠となる法律・条例。', 'Act or ordinance behind the work.'],
      { confidentiality: 'public' },
    ),
    oneOf(
      'status',
      ['状態', 'Status'],
      ['いまの段階。', 'The present stage.'],
      choices(
        ['planned', '計画', 'Planned'],
        ['building', '構築中', 'Being built'],
        ['running', '稼働', 'Running'],
        ['retiring', '廃止予定', 'To be retired'],
        ['retired', '廃止', 'Retired'],
      ),
      { isRequired: true, confidentiality: 'public' },
    ),
    date(
      'inUseSince',
      ['利用開始日', 'In use since'],
      ['いまのシステムを使い始めた日。', 'First day of use of the present system.'],
      { confidentiality: 'public' },
    ),
    integer(
      'usePeriodYears',
      ['利用期間', 'Use period'],
      ['契約・計画上の利用年数。', 'Years of use as contracted or planned.'],
      { unit: ['年', 'years'], minimum: 1, maximum: 50 },
    ),
    date(
      'nextRenewalOn',
      ['次回更新予定日', 'Next renewal'],
      ['次に入れ替える予定の日。', 'When it is to be replaced.'],
    ),
    text(
      'packageName',
      ['パッケージ名', 'Package'],
      ['製品名。独自開発なら「独自開発」。', 'Product name.'],
      { confidentiality: 'public' },
    ),
    text('packageVersion', ['パッケージの版', 'Package version'], ['いま使っている版。', 'Version in use.'], {
      confidentiality: 'restricted',
      maximumLength: 50,
    }),
    oneOf(
      'customisation',
      ['改修(カスタマイズ)の程度', 'Customisation'],
      ['パッケージをどこまで直したか。', 'How far the package was changed.'],
      choices(
        ['none', 'なし(標準のまま)', 'None'],
        ['small', '小規模(帳票・画面の一部)', 'Small: some forms or screens'],
        ['large', '大規模(業務の流れに関わる)', 'Large: touches the work flow'],
        ['bespoke', '独自開発', 'Bespoke'],
      ),
    ),
    oneOf(
      'contractedBy',
      ['契約の主体', 'Contracted by'],
      [
        '調達・契約した団体。市以外なら集計から外れます。',
        'Who contracts. Others than the city stay out of sums.',
      ],
      parties,
      { isRequired: true, confidentiality: 'public' },
    ),
    oneOf(
      'runBy',
      ['運用管理の主体', 'Run by'],
      [
        '管理に責任を持つ団体。委託していても市の責任なら「市」。',
        'Who is answerable for running it; the city if it only outsources.',
      ],
      parties,
      { isRequired: true, confidentiality: 'public' },
    ),
  ],
)
