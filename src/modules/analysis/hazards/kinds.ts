/** What may happen to a place, and where the city's own publications say how badly. */
export const hazards = [
  { key: 'earthquake', label: { ja: '地震の揺れ', en: 'Shaking' } },
  { key: 'tsunami', label: { ja: '津波', en: 'Tsunami' } },
  { key: 'flood', label: { ja: '洪水・高潮', en: 'Flood, storm surge' } },
  { key: 'landslide', label: { ja: '土砂災害', en: 'Landslide' } },
] as const

export type HazardKey = (typeof hazards)[number]['key']

/** How badly, from the least on. */
export const hazardLevels = [
  { key: 'none', label: { ja: 'なし', en: 'none' } },
  { key: 'low', label: { ja: '低', en: 'low' } },
  { key: 'medium', label: { ja: '中', en: 'medium' } },
  { key: 'high', label: { ja: '高', en: 'high' } },
] as const

export type HazardLevel = (typeof hazardLevels)[number]['key']

/** What the city says of one hazard at one kind of place. */
export interface PlaceHazard {
  place: string
  hazard: HazardKey
  level: HazardLevel
  /** Measure behind the level: a depth, an intensity, a zone. */
  detail: string
  source: string
  /** ISO day of the assessment. */
  assessedOn: string
}
