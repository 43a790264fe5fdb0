import { Badge, type Tone } from '#ui/page/index.ts'
import type { FindingView } from '../contract/shapes.ts'
import { screenWords } from './text/index.ts'

const severityTones: Readonly<Record<FindingView['severity'], Tone>> = {
  high: 'danger',
  medium: 'caution',
  low: 'plain',
}

const stateTones: Readonly<Record<FindingView['state'], Tone>> = {
  open: 'accent',
  accepted: 'good',
  disputed: 'past',
  closed: 'plain',
}

export function SeverityBadge({ severity }: { severity: FindingView['severity'] }) {
  const say = screenWords.useWords()
  return <Badge tone={severityTones[severity]}>{say(`severity.${severity}`)}</Badge>
}

export function StateBadge({ state }: { state: FindingView['state'] }) {
  const say = screenWords.useWords()
  return <Badge tone={stateTones[state]}>{say(`state.${state}`)}</Badge>
}
