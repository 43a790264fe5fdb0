import { FileUp } from 'lucide-react'
import { useId, useState } from 'react'
import { buttonLook } from '../action/button.tsx'
import { uiWords } from '../text/index.ts'

/** A place to drop files on, or to choose them by hand; the page shows by name what was chosen. */
export function FileDrop({
  label,
  hint,
  accept,
  isMultiple = false,
  onFiles,
}: {
  label: string
  hint?: string
  /** `.xlsx,.csv` */
  accept?: string
  isMultiple?: boolean
  onFiles: (files: File[]) => void
}) {
  const say = uiWords.useWords()
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length > 0) onFiles(isMultiple ? files : files.slice(0, 1))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its twin in the file input inside
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer.files)
      }}
      className={`rounded-8 border-2 border-dashed p-6 text-center ${isOver ? 'border-accent bg-accent-soft' : 'border-edge'}`}
    >
      <FileUp aria-hidden size={28} className="mx-auto text-quiet" />
      <p id={`${id}-label`} className="mt-2 font-bold">
        {label}
      </p>
      {hint && (
        <p id={`${id}-hint`} className="text-quiet text-sm">
          {hint}
        </p>
      )}
      <p className="text-quiet text-sm">{say('file.dropHere')}</p>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={isMultiple}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className={`${buttonLook({})} mt-3 cursor-pointer peer-focus-visible:outline-3 peer-focus-visible:outline-(--focus-ring) peer-focus-visible:outline-offset-2`}
      >
        {say(isMultiple ? 'file.chooseMany' : 'file.choose')}
      </label>
    </div>
  )
}
