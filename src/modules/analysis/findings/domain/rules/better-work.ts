import { isAmong, type Reading } from '../look.ts'
import { defineRule } from '../rule.ts'

/** エ④: work that is done twice, by hand or on paper, and what its users wish. */
export const betterWork = defineRule({
  key: 'betterWork',
  issue: 'エ④',
  explanation: {
    ja: '媒体か手入力での受け渡しが{leastLinks}件以上あるシステムと、聞き取りで利用についての要望が挙がったシステムを数えます。',
    en: 'Systems that exchange data by media or by hand in {leastLinks} or more ways, and systems whose users raised a wish about their use.',
  },
  criteria: {
    byHand: { ja: '媒体や手入力で受け渡している', en: 'Exchanges data by media or by hand' },
    wish: { ja: '利用についての要望がある', en: 'Users have a wish' },
  },
  thresholds: {
    leastLinks: {
      label: { ja: '媒体・手入力の受け渡しの数', en: 'Links by media or by hand' },
      unit: { ja: '件', en: 'links' },
      minimum: 1,
      maximum: 100,
      standard: 1,
    },
  },
  examine(look, { leastLinks }) {
    const links: Reading[] = []
    for (const row of look.rows('interfaces')) {
      const method = row.answer('interfaceMethod')
      if (isAmong(method, 'medium', 'manual')) links.push(method)
    }
    if (links.length >= leastLinks) look.found('byHand', links)
    for (const row of look.rows('issues')) {
      const title = row.answer('issueTitle')
      if (isAmong(row.answer('issueTopic'), 'use') && title) look.found('wish', [title])
    }
  },
})
