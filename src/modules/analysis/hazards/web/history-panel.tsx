import { SidePanel } from '#ui/overlay/index.ts'
import { Badge } from '#ui/page/index.ts'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { hazardLevels } from '../kinds.ts'
import type { HazardView, PlaceView } from './hazard-table.tsx'
import { hazardWords } from './text/index.ts'

/** Everything ever said of one hazard at one place, the latest first, each with the days on which it held. */
export function HistoryPanel({
  place,
  hazard: { label, history, assessment },
  onClose,
}: {
  place: PlaceView
  hazard: HazardView
  onClose: () => void
}) {
  const say = hazardWords.useWords()
  const language = useLanguage()
  const { time } = useFormats()
  const labels = { place: place.label[language], hazard: label[language] }
  return (
    <SidePanel title={say('historyOf', labels)} onClose={onClose}>
      <ol className="grid gap-4 border-line border-l pl-4">
        {history.map((said) => (
          <li key={`${said.assessedOn} ${said.setAt}`} className="min-w-0">
            <p className="tabular text-quiet text-sm">
              {said.until === null
                ? say('holdsFrom', { from: said.assessedOn })
                : say('heldFromUntil', { from: said.assessedOn, until: said.until })}
            </p>
            <p className="flex flex-wrap items-center gap-2">
              <strong className={said.isCorrected ? 'line-through' : undefined}>
                {hazardLevels.find(({ key }) => key === said.level)?.label[language]}
              </strong>
              {said.isCorrected && <Badge>{say('corrected')}</Badge>}
              {said.setAt === assessment?.setAt && !said.isCorrected && (
                <Badge tone="accent">{say('holds')}</Badge>
              )}
            </p>
            {said.detail && <p>{said.detail}</p>}
            <p className="text-sm">{say('sourceIs', { source: said.source })}</p>
            <p className="text-quiet text-sm">
              {said.setByName} · <span className="tabular">{time(said.setAt)}</span>
            </p>
          </li>
        ))}
      </ol>
    </SidePanel>
  )
}
