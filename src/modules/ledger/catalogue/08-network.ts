import { category, choices, collection, decimal, oneOf, optional, text, vendor, yesNo } from './build.ts'
import { networkZones } from './choice-lists.ts'

const restricted = { confidentiality: 'restricted' } as const

export const network = category(
  8,
  'network',
  ['ネットワーク構成', 'Network'],
  [
    oneOf(
      'networkZone',
      ['接続するネットワーク', 'Network zone'],
      ['おもに置かれる系統。', 'Where it mainly stands.'],
      networkZones,
      restricted,
    ),
    yesNo(
      'hasRemoteMaintenance',
      ['遠隔保守', 'Remote maintenance'],
      ['事業者が外から接続するか。', 'Whether the vendor connects from outside.'],
      restricted,
    ),
    text(
      'remoteMaintenanceMethod',
      ['遠隔保守の方法', 'How remote maintenance connects'],
      ['専用線、VPNなど。接続情報は書かないでください。', 'Leased line, VPN. No credentials.'],
      { ...restricted, ...optional },
    ),
  ],
  [
    collection(
      'lines',
      ['回線', 'Lines'],
      ['lineName'],
      [
        text('lineName', ['回線名', 'Line'], ['用途がわかる名前。', 'A name that tells its use.'], {
          isRequired: true,
          maximumLength: 100,
          ...restricted,
        }),
        oneOf(
          'lineKind',
          ['種類', 'Kind'],
          ['回線の方式。', 'Kind of line.'],
          choices(
            ['local', '庁内LAN', 'Local network'],
            ['leased', '専用線', 'Leased line'],
            ['closed', '閉域網', 'Closed network'],
            ['lgwan', 'LGWAN', 'LGWAN'],
            ['internetVpn', 'インターネットVPN', 'VPN over the internet'],
            ['internet', 'インターネット', 'Internet'],
            ['mobile', '携帯電話網', 'Mobile'],
          ),
          restricted,
        ),
        decimal('bandwidthMbps', ['帯域', 'Bandwidth'], ['契約上の速さ。', 'As contracted.'], {
          unit: ['Mbps', 'Mbps'],
          maximum: 1_000_000,
        }),
        vendor(
          'lineProvider',
          ['通信事業者', 'Provider'],
          ['事業者の一覧にある名前。', 'A name from the list of vendors.'],
          optional,
        ),
        yesNo(
          'isRedundant',
          ['二重化', 'Redundant'],
          ['予備の経路があるか。', 'Whether there is a second path.'],
        ),
      ],
    ),
  ],
)
