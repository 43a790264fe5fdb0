import { GoButton } from '#ui/action/index.ts'
import { Page } from '#ui/page/index.ts'
import { frameWords } from '../text/index.ts'

export function NotFound() {
  const say = frameWords.useWords()
  return (
    <Page title={say('notFound.title')}>
      <p className="mb-4">{say('notFound.body')}</p>
      <GoButton to="/">{say('notFound.home')}</GoButton>
    </Page>
  )
}
