import { X } from 'lucide-react'
import { useState } from 'react'
import { RequestFailed } from '#kernel/contract/index.ts'
import { Button, IconButton } from '#ui/action/index.ts'
import { OnlyToday } from '#ui/as-of/only-today.tsx'
import { Failure, ProgressBar } from '#ui/feedback/index.ts'
import { Checkbox, FileDrop } from '#ui/form/index.ts'
import { Page, Section } from '#ui/page/index.ts'
import { uploadFile, useCommandOf } from '#ui/request/index.ts'
import { useGo } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { useFormats } from '#ui/words/index.ts'
import { ledgerContract } from '../../contract.ts'
import { ledgerWords } from '../text/index.ts'
import { EarlierImports } from './earlier-imports.tsx'
import { Steps } from './steps.tsx'
import { TemplateDownload } from './template-download.tsx'

/** First step of an import: the files, and what they mean. Nothing is written here. */
export default function ChoosePage() {
  const say = ledgerWords.useWords()
  const go = useGo()
  const [files, setFiles] = useState<readonly File[]>([])
  const [isWholeLedger, setIsWhole] = useState(false)
  const [registersNames, setRegisters] = useState(false)
  const [sent, setSent] = useState<number | null>(null)
  const [failure, setFailure] = useState<RequestFailed | null>(null)
  const mayRegister = usePermission('directory.manage') !== null
  const plan = useCommandOf(ledgerContract.planImport, {
    refreshes: [ledgerContract.listImports],
    onDone: ({ importId }) => go({ to: '/ledger/imports/$importId', params: { importId } }),
  })
  const isBusy = sent !== null || plan.isPending
  const read = async () => {
    setFailure(null)
    plan.reset()
    try {
      const fileIds: string[] = []
      for (const [at, file] of files.entries()) {
        setSent(at)
        fileIds.push((await uploadFile(file, (share) => setSent(at + share))).fileId)
      }
      plan.mutate({ fileIds, isWholeLedger, registersNames })
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      setFailure(error)
    } finally {
      setSent(null)
    }
  }
  const refused = failure ?? plan.error
  return (
    <Page
      title={say('import.title')}
      purpose={say('import.purpose')}
      trail={[{ to: '/ledger', label: say('list.title') }]}
      aside={
        <>
          <TemplateDownload />
          <EarlierImports />
        </>
      }
    >
      <Steps now="choose" />
      <OnlyToday>
        <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
          {refused && <Failure error={refused} />}
          <FileDrop
            label={say('import.files')}
            hint={say('import.filesHint')}
            accept=".xlsx,.csv,.zip,.json"
            isMultiple
            onFiles={(more) => setFiles(distinct([...files, ...more]))}
          />
          <FileList files={files} onRemove={(at) => setFiles(files.toSpliced(at, 1))} />
          <Section title={say('import.options')}>
            <div className="grid gap-4">
              <Checkbox
                name="isWholeLedger"
                label={say('import.whole')}
                hint={say('import.wholeHint')}
                isChecked={isWholeLedger}
                onChange={setIsWhole}
              />
              {mayRegister && (
                <Checkbox
                  name="registersNames"
                  label={say('import.names')}
                  hint={say('import.namesHint')}
                  isChecked={registersNames}
                  onChange={setRegisters}
                />
              )}
            </div>
          </Section>
          {sent !== null && (
            <ProgressBar
              label={say('import.sending')}
              done={Math.floor(sent * 100)}
              total={files.length * 100}
              unit="%"
            />
          )}
          <div>
            <Button kind="primary" disabled={files.length === 0} isBusy={isBusy} onClick={() => void read()}>
              {say(isBusy ? 'import.reading' : 'import.read')}
            </Button>
            <p className="mt-2 text-quiet text-sm">{say('import.nothingWritten')}</p>
          </div>
        </div>
      </OnlyToday>
    </Page>
  )
}

const keyOf = ({ name, size, lastModified }: File) => `${name} ${size} ${lastModified}`

/** The same file chosen twice is one file. */
function distinct(files: readonly File[]): File[] {
  return [...new Map(files.map((file) => [keyOf(file), file])).values()]
}

function FileList({ files, onRemove }: { files: readonly File[]; onRemove: (at: number) => void }) {
  const say = ledgerWords.useWords()
  const { bytes } = useFormats()
  if (files.length === 0) return null
  return (
    <ul className="border-line border-y">
      {files.map((file, at) => (
        <li
          key={keyOf(file)}
          className="flex items-center justify-between gap-4 border-line border-b py-1 last:border-b-0"
        >
          <span className="min-w-0">
            {file.name} <span className="tabular text-quiet text-sm">{bytes(file.size)}</span>
          </span>
          <IconButton
            label={say('import.removeFile', { name: file.name })}
            icon={<X aria-hidden size={18} />}
            onClick={() => onRemove(at)}
          />
        </li>
      ))}
    </ul>
  )
}
