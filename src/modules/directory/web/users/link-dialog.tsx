import { Button, CopyButton } from '#ui/action/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { useFormats } from '#ui/words/index.ts'
import { directoryScreenWords } from '../text/index.ts'

/** A one-time link, shown this once, to hand to the person. */
export function LinkDialog({
  name,
  link,
  onClose,
}: {
  name: string
  link: { path: string; expiresAt: string }
  onClose: () => void
}) {
  const say = directoryScreenWords.useWords()
  const { time } = useFormats()
  const url = `${location.origin}${link.path}`
  return (
    <Dialog
      title={say('linkDialog.title')}
      onClose={onClose}
      actions={
        <>
          <CopyButton text={url} />
          <Button kind="primary" size="small" onClick={onClose}>
            {say('linkDialog.done')}
          </Button>
        </>
      }
    >
      <p>{say('linkDialog.body', { name, expiresAt: time(link.expiresAt) })}</p>
      <p className="mt-4 font-bold text-sm">{say('linkDialog.url')}</p>
      <code className="mt-1 block select-all break-all bg-sunken p-3 text-sm">{url}</code>
    </Dialog>
  )
}
