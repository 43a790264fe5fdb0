import { useAsOf } from '#ui/as-of/as-of.ts'
import { Contents, Notice } from '#ui/page/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { completenessShare } from '../../domain/index.ts'
import { SectionEditor } from '../edit/section-editor.tsx'
import { ledgerWords } from '../text/index.ts'
import { useCategories } from '../use-categories.ts'
import { CategorySection } from './category-section.tsx'
import { recordSearch } from './record-search.ts'
import type { ShownSystem } from './shown-system.ts'

/** The eighteen categories, each a section of its own that is read, or edited in place. */
export function SheetView({ shown }: { shown: ShownSystem }) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const categories = useCategories()
  const { percent } = useFormats()
  const { isToday } = useAsOf()
  const mayWrite = usePermission('ledger.write') !== null && isToday
  const [{ edit }, change] = useAddress(recordSearch)
  const links = new Map(shown.partners.map(({ name, systemId }) => [name, systemId]))
  const shares = new Map(shown.completeness.byCategory.map((each) => [each.category, each]))
  return (
    <div className="grid gap-8 xl:grid-cols-[15rem_minmax(0,1fr)] xl:gap-10 print:block">
      <div>
        <Contents
          entries={categories.map(({ number, key, label }) => {
            const share = shares.get(key)
            const note = share && share.asked > 0 ? percent(completenessShare(share), 0) : undefined
            return { id: key, label: `${number} ${label[language]}`, ...(note && { note }) }
          })}
        />
      </div>
      <div className="min-w-0">
        {!isToday && (
          <div className="no-print mb-6">
            <Notice title={say('record.past')}>{say('record.pastBody')}</Notice>
          </div>
        )}
        {categories.map((category) =>
          mayWrite && edit === category.key ? (
            <SectionEditor
              key={category.key}
              category={category}
              shown={shown}
              onClose={() => change({ edit: undefined })}
            />
          ) : (
            <CategorySection
              key={category.key}
              category={category}
              record={shown.record}
              partners={category.key === 'interfaces' ? shown.partners : []}
              links={links}
              onEdit={mayWrite ? () => change({ edit: category.key }) : undefined}
            />
          ),
        )}
      </div>
    </div>
  )
}
