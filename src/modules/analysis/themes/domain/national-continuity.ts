/**
 * Municipalities with a plan for the continuity of their information systems (ICT-BCP): 総務省 地方自治情報管理概要,
 * as 逗子市情報システム全体最適化方針 (平成27年3月) 2.1(10) tells it. A share of municipalities, not of systems.
 */
export const nationalContinuity = {
  /** 188 municipalities on 1 April 2013; 41, or 2.3 %, five years before. */
  drawnUpShare: 0.108,
  /** To be drawn up: in that fiscal year (141 municipalities, 8.1 %) or later (581, 33.4 %). */
  plannedShare: 0.415,
  /** The rest of the 52.3 % that had or planned one. */
  noneShare: 0.477,
  label: { ja: '全国の市区町村 10.8%(2013年)', en: 'Municipalities of Japan 10.8% (2013)' },
} as const
