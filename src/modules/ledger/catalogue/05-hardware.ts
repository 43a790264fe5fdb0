import {
  category,
  choices,
  collection,
  date,
  decimal,
  integer,
  longText,
  oneOf,
  optional,
  text,
  yesNo,
} from './build.ts'
import { networkZones, ownerships } from './choice-lists.ts'

export const serverPlaces = choices(
  ['serverRoom', 'サーバ室', 'Server room'],
  ['office', '執務室', 'Office'],
  ['otherFacility', '市の他の施設', 'Another facility of the city'],
  ['dataCentre', 'データセンター', 'Data centre'],
  ['vendorSite', '事業者の施設', "Vendor's site"],
  ['other', 'その他', 'Other'],
)

const count = { unit: ['台', 'units'], isRequired: true, maximum: 100_000 } as const
const percent = { unit: ['%', '%'], maximum: 100 } as const
const gigabytes = { unit: ['GB', 'GB'], maximum: 10_000_000 } as const

const servers = collection(
  'servers',
  ['サーバ', 'Servers'],
  ['serverName'],
  [
    text(
      'serverName',
      ['サーバ名', 'Server name'],
      ['ホスト名または台帳上の名前。', 'Host name or name in the register.'],
      { isRequired: true, confidentiality: 'restricted' },
    ),
    text('serverRole', ['役割', 'Role'], ['AP、DB、Webなど。', 'Application, database, web.'], {
      maximumLength: 100,
    }),
    integer('cores', ['CPUコア数', 'CPU cores'], ['物理コアの合計。', 'Physical cores in all.'], {
      unit: ['コア', 'cores'],
      maximum: 10_000,
    }),
    decimal('memoryGb', ['メモリ', 'Memory'], ['搭載量。', 'Installed.'], gigabytes),
    decimal('diskGb', ['ディスク', 'Disk'], ['使える容量。', 'Usable capacity.'], gigabytes),
    decimal(
      'cpuUsePercent',
      ['CPU使用率', 'CPU use'],
      ['業務時間中の実測の平均。', 'Measured average in working hours.'],
      percent,
    ),
    decimal(
      'memoryUsePercent',
      ['メモリ使用率', 'Memory use'],
      ['業務時間中の実測の平均。', 'Measured average in working hours.'],
      percent,
    ),
    decimal('diskUsedGb', ['ディスク使用量', 'Disk used'], ['実測。', 'Measured.'], gigabytes),
    text('os', ['OS', 'Operating system'], ['製品名と版。', 'Product and version.'], {
      confidentiality: 'restricted',
      maximumLength: 100,
    }),
    yesNo(
      'isVirtual',
      ['仮想サーバ', 'Virtual'],
      ['仮想化基盤の上にあるか。', 'Whether it runs on a virtualisation platform.'],
    ),
    oneOf(
      'ownership',
      ['調達の形', 'Bought or leased'],
      ['買取か賃借か。', 'How it was procured.'],
      ownerships,
    ),
    date('acquiredOn', ['導入日', 'Acquired on'], ['使い始めた日。', 'First day of use.']),
    date(
      'supportEndsOn',
      ['保守期限', 'Support ends on'],
      ['メーカーの保守が終わる日。', "Last day of the maker's support."],
    ),
    oneOf(
      'place',
      ['設置場所', 'Place'],
      ['置いてある場所の種類。', 'Kind of place where it stands.'],
      serverPlaces,
    ),
    text('rack', ['ラック・詳細な場所', 'Rack'], ['ラック番号や部屋。', 'Rack number or room.'], {
      confidentiality: 'restricted',
      maximumLength: 100,
      countsForCompleteness: false,
    }),
    yesNo(
      'hasUps',
      ['無停電電源装置', 'Has a UPS'],
      ['停電時に安全に止められるか。', 'Whether it can stop safely in a power cut.'],
    ),
    yesNo(
      'isSeismicallyFixed',
      ['耐震固定', 'Fixed against earthquakes'],
      ['アンカーやベルトで固定しているか。', 'Held by anchors or belts.'],
    ),
  ],
)

const terminals = collection(
  'terminals',
  ['端末', 'Terminals'],
  ['terminalType'],
  [
    text(
      'terminalType',
      ['端末の種類', 'Terminal type'],
      ['このシステムの中での種類の名前。', 'Name of the type within this system.'],
      { isRequired: true, maximumLength: 100 },
    ),
    text(
      'sharedTypeName',
      ['共用の種類名', 'Shared type'],
      [
        'ほかのシステムと同じ端末なら、共通の名前。台数は代表の1システムに書きます。',
        'Common name when systems share it; the count stands at one of them.',
      ],
      { ...optional, maximumLength: 100 },
    ),
    integer('terminalCount', ['台数', 'Count'], ['この種類の台数。', 'Units of this type.'], count),
    yesNo(
      'isDedicated',
      ['専用端末', 'Dedicated'],
      ['このシステムだけに使う端末か。', 'Used for this system alone.'],
    ),
    yesNo(
      'isInServiceContract',
      ['サービス契約に含む', 'Inside a service contract'],
      ['含む端末は集計から外れます。', 'Such terminals stay out of sums.'],
    ),
    oneOf(
      'terminalZone',
      ['接続先', 'Zone'],
      ['つながるネットワーク。', 'Network it belongs to.'],
      networkZones,
    ),
    text('os', ['OS', 'Operating system'], ['製品名と版。', 'Product and version.'], {
      confidentiality: 'restricted',
      maximumLength: 100,
    }),
    decimal('memoryGb', ['メモリ', 'Memory'], ['1台あたり。', 'Each.'], gigabytes),
    text(
      'peripherals',
      ['周辺機器', 'Peripherals'],
      ['カードリーダー、生体認証装置など。', 'Card readers, biometric devices.'],
      optional,
    ),
    oneOf(
      'ownership',
      ['調達の形', 'Bought or leased'],
      ['買取か賃借か。', 'How it was procured.'],
      ownerships,
    ),
    date(
      'supportEndsOn',
      ['保守期限', 'Support ends on'],
      ['保守またはOSの期限の早い方。', 'Of device or operating system, the earlier.'],
    ),
  ],
)

const printers = collection(
  'printers',
  ['プリンタ', 'Printers'],
  ['printerModel'],
  [
    text('printerModel', ['機種', 'Model'], ['メーカーと型番。', 'Maker and model.'], {
      isRequired: true,
      maximumLength: 100,
    }),
    oneOf(
      'printerKind',
      ['種類', 'Kind'],
      ['印刷の方式。', 'How it prints.'],
      choices(
        ['page', 'ページプリンタ', 'Page printer'],
        ['dot', 'ドットプリンタ', 'Dot-matrix printer'],
        ['label', 'ラベル・カード', 'Label or card'],
        ['largeFormat', '大判', 'Large format'],
        ['other', 'その他', 'Other'],
      ),
    ),
    integer('printerCount', ['台数', 'Count'], ['この機種の台数。', 'Units of this model.'], count),
    text('printerPlace', ['設置場所', 'Place'], ['課や施設の名前。', 'Division or facility.'], {
      ...optional,
      maximumLength: 100,
    }),
  ],
)

export const hardware = category(
  5,
  'hardware',
  ['ハードウェア', 'Hardware'],
  [
    longText(
      'hardwareNote',
      ['ハードウェアの補足', 'Remarks on hardware'],
      ['ストレージや共用機器など。', 'Storage, shared devices.'],
      optional,
    ),
  ],
  [servers, terminals, printers],
)
