import { isAmong, isNo, isYes } from '../look.ts'
import { defineRule } from '../rule.ts'

/** ア④: work for residents in which the individual number could save forms and retyping, and does not yet. */
export const numberUse = defineRule({
  key: 'numberUse',
  issue: 'ア④',
  explanation: {
    ja: '所得・世帯・給付の情報を扱いながら個人番号を使っていないシステムと、個人番号を使いながら媒体や手入力で受け渡ししているシステムを、活用を考える候補として数えます。',
    en: 'Candidates for making use of the number: systems that hold income, household or benefit data without using it, and systems that use it and still exchange data by media or by hand.',
  },
  criteria: {
    notUsed: {
      ja: '所得・世帯・給付を扱うのに個人番号を使っていない',
      en: 'Holds income, household or benefit data without the number',
    },
    byHand: {
      ja: '個人番号を使うのに媒体や手入力で受け渡している',
      en: 'Uses the number and exchanges data by media or by hand',
    },
  },
  thresholds: {},
  examine(look) {
    const usesNumber = look.answer('usesIndividualNumber')
    if (isNo(usesNumber)) {
      const kinds = look.answer('personalDataKinds')
      if (isAmong(kinds, 'income', 'family', 'benefit')) look.found('notUsed', [usesNumber, kinds])
    }
    if (!isYes(usesNumber)) return
    for (const row of look.rows('interfaces')) {
      const method = row.answer('interfaceMethod')
      if (isAmong(method, 'medium', 'manual')) look.found('byHand', [method])
    }
  },
})
