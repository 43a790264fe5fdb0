import { FlaskConical } from 'lucide-react'
import { GoButton } from '#ui/action/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { SelectionBar } from '#ui/table/index.ts'
import type { View } from '../../contract/views.ts'
import { ledgerWords } from '../text/index.ts'
import { ExportMenu } from './export-menu.tsx'

/** What is done with the systems that are ticked, on whichever pages they stand. */
export function SelectedSystems({
  systemIds,
  order,
  onClear,
}: {
  systemIds: readonly string[]
  order: View['order']
  onClear: () => void
}) {
  const say = ledgerWords.useWords()
  const mayTry = usePermission('findings.read') !== null
  return (
    <SelectionBar count={systemIds.length} onClear={onClear}>
      <ExportMenu wish={{ systemIds: [...systemIds] }} order={order} label={say('export')} opens="up" />
      {mayTry && (
        <GoButton
          size="small"
          icon={<FlaskConical aria-hidden size={16} />}
          to="/what-if"
          search={{ retire: systemIds }}
        >
          {say('selected.whatIf')}
        </GoButton>
      )}
    </SelectionBar>
  )
}
