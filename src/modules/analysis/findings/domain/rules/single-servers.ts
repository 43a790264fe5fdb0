import { isAmong } from '../look.ts'
import { defineRule } from '../rule.ts'

/** イ②: dedicated servers that stand alone, candidates for a shared virtualisation platform. */
export const singleServers = defineRule({
  key: 'singleServers',
  issue: 'イ②',
  explanation: {
    ja: '専用サーバ{mostServers}台以下で動いているシステムを数えます。{leastSystems}システム以上あれば「多い」とみなします。',
    en: 'Systems that run on {mostServers} dedicated server(s) at most. {leastSystems} or more of them are many.',
  },
  criteria: {
    alone: { ja: '少ない台数の専用サーバで動いている', en: 'Runs on few dedicated servers' },
  },
  thresholds: {
    mostServers: {
      label: { ja: '少ないとみなす台数', en: 'Servers that are few' },
      unit: { ja: '台', en: 'servers' },
      minimum: 1,
      maximum: 10,
      standard: 1,
    },
  },
  standards: { leastSystems: 5 },
  examine(look, { mostServers }) {
    const kind = look.answer('kindOfUse')
    if (!isAmong(kind, 'dedicatedServer')) return
    const servers = look.rows('servers')
    if (servers.length === 0 || servers.length > mostServers) return
    const use = servers.flatMap((server) => server.answer('cpuUsePercent') ?? [])
    look.found('alone', [kind, ...use])
  },
})
