import { modules } from './architecture.mjs'

const names = Object.keys(modules)

const between = names.map((name) => ({
  name: `${name}-knows-only-what-it-may`,
  comment: `「${name}」は architecture.mjs に書かれた部屋だけを使えます。順序を変えるか、知らせ(event)でつなぎます。`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(?!(${[name, ...modules[name]].join('|')})/)` },
}))

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: '輪になった依存は、どちらも直せなくします。共有する考えを、下の部屋に移します。',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'packages-know-nothing',
      comment: 'packages/ は製品を知らない、それだけで使える部品です。',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(src|tests|scripts)/' },
    },
    {
      name: 'optimiser-is-pure',
      comment:
        '最適化の計算は、データを受けてデータを返すだけ。Node に触れるのは、スレッドを開く *.node.ts と engines/minizinc の Node 用だけです。',
      severity: 'error',
      from: {
        path: '^packages/optimiser/src/',
        pathNot: '\\.node\\.ts$|/engines/minizinc/(node-worker|worker-thread)\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'kernel-knows-no-module',
      comment: 'kernel/ は、どの部屋も要るものだけ。業務の言葉を持ちません。',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/(modules|main|ui)/' },
    },
    {
      name: 'ui-knows-no-module',
      comment: 'ui/ は業務を知らない見た目の部品です。サーバーも知りません。',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(modules|main)/|^src/kernel/(db|http|auth|audit|jobs|files|sheets|documents)/' },
    },
    {
      name: 'modules-know-no-main',
      comment: 'main/ だけが、すべての部屋を知ります。',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/main/' },
    },
    {
      name: 'front-doors-only',
      comment: 'ほかの部屋へは、表口(index.ts か contract.ts)から入ります。',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: '\\.test\\.tsx?$|/testing/' },
      to: {
        path: '^src/modules/([^/]+)/',
        pathNot: '^src/modules/$1/|^src/modules/[^/]+/(index|contract)\\.ts$',
      },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ は決まりだけ。日付も数も、引数で受け取ります。',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/domain/', pathNot: '\\.test\\.ts$' },
      to: { path: '/(server|web|exchange)/|^src/kernel/(db|http|auth|audit|jobs|files|sheets|documents)/' },
    },
    {
      name: 'screens-use-the-contract',
      comment: '画面(web/)は、contract を通してだけサーバーに届きます。',
      severity: 'error',
      from: { path: '^src/(modules/[^/]+/web|ui)/' },
      to: {
        path: '/server/|^src/kernel/(db|http|auth|audit|jobs|files|sheets|documents)/(?!contract|format)',
      },
    },
    ...between,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|data)/|^packages/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
