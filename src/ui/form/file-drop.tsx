import { FileUp } from 'lucide-react'
import { useId, useState } from 'react'
import { uiWords } from '../text/index.ts'

/** A place to drop files on, or to choose them by hand. */
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
      <label htmlFor={id} className="mt-2 block font-bold">
        {label}
      </label>
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
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
        className="mx-auto mt-3 block max-w-full text-sm file:mr-3 file:min-h-9 file:cursor-pointer file:rounded-8 file:border file:border-accent file:bg-ground file:px-3 file:font-bold file:text-accent"
      />
    </div>
  )
}
