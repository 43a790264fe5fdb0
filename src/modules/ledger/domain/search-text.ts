import type { Catalogue, Field } from '../catalogue/index.ts'
import type { Answers, SystemRecord } from './record.ts'
import { isRestricted } from './restricted.ts'
import { writeAnswer } from './write-answer.ts'

/** Variant characters of names that Unicode keeps apart, and the usual form they are searched by. */
const variants = new Map(
  [
    '髙高 﨑崎 嵜崎 濵浜 濱浜 邉辺 邊辺 齋斎 齊斉 澤沢 廣広 國国 學学 德徳 瀨瀬 栁柳 桒桑 淸清 眞真 靑青 緖緒',
    '黑黒 惠恵 榮栄 櫻桜 龍竜 島嶋 嶌嶋 渕淵 渊淵 冨富 峯峰 隆隆 塚塚 萬万 圓円 應応 實実 壽寿 條条 會会 區区 假仮',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
)

/**
 * Text in the one form that is searched: NFKC, lower case, katakana for hiragana, variant characters by their
 * usual form (髙→高, 﨑→崎), blanks as one space. The same fold is applied to what is looked for.
 */
export function foldForSearch(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  let folded = ''
  for (const letter of plain) {
    const code = letter.codePointAt(0)!
    folded +=
      code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : (variants.get(letter) ?? letter)
  }
  return folded
}

/**
 * Everything of a system that a person may look for, folded: what anybody may find it by who sees it, or what only
 * the city's own staff may, the words of restricted fields.
 */
export function searchTextOf(
  { categories }: Catalogue,
  record: SystemRecord,
  part: 'open' | 'restricted' = 'open',
): string {
  const isWanted = (field: Field) => isRestricted(field) === (part === 'restricted')
  const words = categories.flatMap(({ fields, collections }) => [
    ...wordsOf(fields.filter(isWanted), record.answers),
    ...collections.flatMap(({ key, fields: columns }) =>
      (record.rows[key] ?? []).flatMap((row) => wordsOf(columns.filter(isWanted), row)),
    ),
  ])
  return [...new Set(words)].join('\n')
}

function wordsOf(fields: readonly Field[], answers: Answers): string[] {
  return fields
    .filter(({ isPersonalData }) => !isPersonalData)
    .filter(({ type }) => !['integer', 'decimal', 'yen', 'boolean', 'date', 'fiscalYear'].includes(type))
    .map((field) => foldForSearch(writeAnswer(field, answers[field.key], 'ja')))
    .filter((word) => word !== '')
}
