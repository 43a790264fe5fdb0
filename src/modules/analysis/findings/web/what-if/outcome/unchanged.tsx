import { Checkbox } from '#ui/form/index.ts'
import { screenWords } from '../../text/index.ts'

/** Whether a table shows what stays as it is, too. */
export function Unchanged({
  name,
  isShown,
  onChange,
}: {
  name: string
  isShown: boolean
  onChange: (isShown: boolean) => void
}) {
  const say = screenWords.useWords()
  return <Checkbox name={name} label={say('whatIf.unchangedToo')} isChecked={isShown} onChange={onChange} />
}
