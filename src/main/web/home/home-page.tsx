import { type ComponentType, lazy, Suspense } from 'react'
import { EmptyState, Page } from '#ui/page/index.ts'
import { Go } from '#ui/screens/index.ts'
import { useSession } from '#ui/session/session.tsx'
import { useLanguage } from '#ui/words/index.ts'
import { everyScreen } from '../every-screen.ts'
import { areaIcons, useLoop } from '../frame/loop.ts'
import { frameWords } from '../text/index.ts'

const parts: { permission: string | undefined; Part: ComponentType }[] = everyScreen.flatMap(
  ({ home = [] }) => home.map(({ permission, load }) => ({ permission, Part: lazy(load) })),
)

/** Where everybody begins: what each room has to say today, and the loop. */
export default function HomePage() {
  const say = frameWords.useWords()
  const language = useLanguage()
  const { city, permissions } = useSession()
  const loop = useLoop()
  return (
    <Page
      title={say('home.title')}
      purpose={say('home.purpose', { city: language === 'ja' ? city.nameJa : city.nameEn })}
    >
      {parts
        .filter(({ permission }) => !permission || permissions[permission])
        .map(({ Part }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts keep their places
          <Suspense key={index} fallback={null}>
            <Part />
          </Suspense>
        ))}
      {loop.length === 0 && <EmptyState title={say('home.empty')}>{say('home.emptyBody')}</EmptyState>}
      <div className="mt-10 first:mt-0">
        {loop.map(({ area, entries }) => {
          const Icon = areaIcons[area]
          return (
            <section
              key={area}
              className="grid gap-x-8 gap-y-1 border-line border-t py-5 last:border-b sm:grid-cols-[18rem_minmax(0,1fr)]"
            >
              <div className="flex gap-3">
                <Icon aria-hidden size={24} className="mt-1 shrink-0 text-accent" />
                <div>
                  <h2 className="text-lg">{say(`area.${area}`)}</h2>
                  <p className="text-quiet text-sm">{say(`areaNote.${area}`)}</p>
                </div>
              </div>
              <ul className="flex flex-wrap content-start gap-x-6 pl-9 sm:pt-0.5 sm:pl-0">
                {entries.map((entry) => (
                  <li key={entry.path}>
                    <Go to={entry.path} className="inline-flex min-h-9 items-center">
                      {entry.label[language]}
                    </Go>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Page>
  )
}
