import { useState } from 'react'
import { Button } from '#ui/action/index.ts'
import { useToast } from '#ui/feedback/index.ts'
import { Confirm } from '#ui/overlay/index.ts'
import { Section } from '#ui/page/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { useFormats } from '#ui/words/index.ts'
import { analysisContract } from '../../../contract.ts'
import { comparisonScreenWords } from '../text/index.ts'

const refreshes = [analysisContract.compareCities]

/** Giving the city's figures to the distribution, replacing them, taking them back. */
export function ShareFigures({
  shared,
  asOf,
}: {
  shared: { asOf: string; sharedAt: string; sharedByName: string } | null
  asOf: string
}) {
  const say = comparisonScreenWords.useWords()
  const formats = useFormats()
  const tell = useToast()
  const [isAsking, setAsking] = useState(false)
  const share = useCommandOf(analysisContract.shareFigures, {
    refreshes,
    onDone: () => tell({ text: say('share.done') }),
  })
  const withdraw = useCommandOf(analysisContract.withdrawFigures, {
    refreshes,
    onDone: () => {
      setAsking(false)
      tell({ text: say('share.withdrawn') })
    },
  })
  const day = formats.longDate(asOf)
  return (
    <Section title={say('share.title')}>
      <p>
        {shared
          ? say('share.state', {
              day: formats.longDate(shared.asOf),
              time: formats.time(shared.sharedAt),
              name: shared.sharedByName,
            })
          : say('share.nothing')}
      </p>
      <p className="text-quiet text-sm">{say('share.body', { day })}</p>
      <div className="no-print mt-3 flex flex-wrap gap-2">
        <Button isBusy={share.isPending} onClick={() => share.mutate({ asOf })}>
          {say(shared ? 'share.again' : 'share.button', { day })}
        </Button>
        {shared && <Button onClick={() => setAsking(true)}>{say('share.withdraw')}</Button>}
      </div>
      {isAsking && (
        <Confirm
          title={say('share.withdrawTitle')}
          verb={say('share.withdraw')}
          isBusy={withdraw.isPending}
          onConfirm={() => withdraw.mutate({})}
          onClose={() => setAsking(false)}
        >
          {say('share.withdrawBody')}
        </Confirm>
      )}
    </Section>
  )
}
