import type { Language } from '#kernel/module/index.ts'
import { catalogue } from '../catalogue/index.ts'
import { type FieldChange, rowTitle, sayAnswer, writeAnswer } from '../domain/index.ts'
import type { ImportView } from '../exchange/contract.ts'

const kinds = {
  ja: { added: '追加', changed: '変更', unchanged: '変更なし', removed: '廃止' },
  en: { added: 'added', changed: 'changed', unchanged: 'unchanged', removed: 'retired' },
} as const

/** An import as lines of text: what changes field by field, then every problem by its place. */
export function sayPlan(view: ImportView, language: Language): string[] {
  const { plan, failure } = view
  if (!plan) return [failure ?? '']
  const { counts } = plan
  const isJapanese = language === 'ja'
  const words = kinds[language]
  const count = (kind: keyof typeof words) => `${words[kind]} ${counts[kind]}`
  return [
    (['added', 'changed', 'unchanged', 'removed'] as const).map(count).join(isJapanese ? '、' : ', '),
    ...[...plan.newNames.divisions, ...plan.newNames.vendors].map((name) =>
      isJapanese ? `新しく登録する課・事業者: ${name}` : `registered first: ${name}`,
    ),
    ...plan.systems
      .filter(({ kind }) => kind !== 'unchanged')
      .flatMap(({ kind, name, changes, changeCount }) => [
        `${words[kind]}: ${name} (${changeCount})`,
        ...(kind === 'added' ? [] : changes.map((change) => `  ${sayChange(change, language)}`)),
      ]),
    ...plan.ignored.map(({ file, sheet, cell, message }) => `${file} / ${sheet}!${cell}: ${message}`),
    ...(counts.problems > 0
      ? [
          isJapanese
            ? `取り込めない箇所 ${counts.problems} 件`
            : `${counts.problems} places cannot be imported`,
        ]
      : []),
    ...plan.problems.map(({ file, sheet, cell, field, value, message, expected }) =>
      `${file} / ${sheet}!${cell} ${field}${value ? ` 「${value}」` : ''}: ${message} ${expected}`.trimEnd(),
    ),
  ]
}

/** `年度別コスト 2024 / 運用保守: 単価 100,000円 → 120,000円` */
export function sayChange({ field, row, before, after }: FieldChange, language: Language): string {
  const collection = row && catalogue.collectionByKey.get(row.collection)
  const about = collection
    ? collection.fields.find(({ key }) => key === field)
    : catalogue.fieldByKey.get(field)
  if (!about) return field
  const none = language === 'ja' ? '(未回答)' : '(not answered)'
  const place =
    collection && row
      ? `${collection.label[language]} ${rowTitle(collection, row.answers, (each, answer) => writeAnswer(each, answer, language))}: `
      : ''
  const was = sayAnswer(about, before, language) || none
  const is = sayAnswer(about, after, language) || none
  return `${place}${about.label[language]} ${was} → ${is}`
}
