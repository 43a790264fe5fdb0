import { ledgerWords } from '../text/index.ts'

const steps = ['choose', 'look', 'done'] as const

/** Where one is on the way of an import. */
export function Steps({ now }: { now: (typeof steps)[number] }) {
  const say = ledgerWords.useWords()
  return (
    <ol className="no-print mb-8 grid gap-2 sm:grid-cols-3">
      {steps.map((step, at) => (
        <li
          key={step}
          aria-current={step === now ? 'step' : undefined}
          className={`border-t-4 pt-2 ${step === now ? 'border-accent font-bold text-accent' : steps.indexOf(now) > at ? 'border-accent' : 'border-line text-quiet'}`}
        >
          {at + 1}. {say(`import.step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
