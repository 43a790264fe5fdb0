import { Copy } from 'lucide-react'
import { useState } from 'react'
import { uiWords } from '../text/index.ts'
import { Button } from './button.tsx'

/** Copies a text; where the browser does not allow it, the text stands beside it to be selected. */
export function CopyButton({ text }: { text: string }) {
  const say = uiWords.useWords()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }
  return (
    <Button size="small" icon={<Copy aria-hidden size={16} />} onClick={() => void copy()}>
      <span aria-live="polite">{say(isCopied ? 'action.copied' : 'action.copy')}</span>
    </Button>
  )
}
