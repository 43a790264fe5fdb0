import { Columns3 } from 'lucide-react'
import { CheckMenu } from '#ui/overlay/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { type ColumnKey, columnKeys } from '../../contract/list.ts'
import { ledgerWords } from '../text/index.ts'
import { columnsOf } from './columns.tsx'
import { usualColumns } from './list-search.ts'

/** Which columns stand beside the name. */
export function ColumnsMenu({
  chosen = usualColumns,
  onChange,
}: {
  chosen: readonly ColumnKey[] | undefined
  onChange: (columns: ColumnKey[] | undefined) => void
}) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const columns = columnsOf(say, language, '', null)
  const isUsual = (keys: readonly string[]) =>
    columnKeys.every((key) => keys.includes(key) === usualColumns.includes(key))
  return (
    <CheckMenu
      label={say('list.columns')}
      button={
        <>
          <Columns3 aria-hidden size={18} />
          {say('list.columns')}
        </>
      }
      look="inline-flex min-h-10 items-center gap-2 rounded-8 px-2 hover:bg-hover"
      checks={columnKeys.map((key) => ({
        value: key,
        label: columns.find((column) => column.key === key)?.head ?? key,
      }))}
      chosen={chosen}
      onChange={(keys) => onChange(isUsual(keys) ? undefined : (keys as ColumnKey[]))}
    />
  )
}
