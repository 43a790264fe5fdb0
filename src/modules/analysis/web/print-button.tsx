import { Printer } from 'lucide-react'
import { Button } from '#ui/action/index.ts'
import { screenWords } from './text/index.ts'

export function PrintButton() {
  const say = screenWords.useWords()
  return (
    <Button icon={<Printer aria-hidden size={18} />} onClick={() => window.print()}>
      {say('print')}
    </Button>
  )
}
