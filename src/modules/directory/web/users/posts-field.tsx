import { Plus } from 'lucide-react'
import { Button } from '#ui/action/index.ts'
import { today } from '#ui/as-of/as-of.ts'
import { Checkbox, DateField, SelectField } from '#ui/form/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { directoryContract } from '../../contract.ts'
import { directoryScreenWords } from '../text/index.ts'
import type { PostDraft } from './user-draft.ts'

/** The divisions a person belongs to, each with its days; one of them is the main post. */
export function PostsField({
  posts,
  onChange,
}: {
  posts: readonly PostDraft[]
  onChange: (posts: PostDraft[]) => void
}) {
  const say = directoryScreenWords.useWords()
  const change = (key: string, part: Partial<PostDraft>) =>
    onChange(posts.map((post) => (post.key === key ? { ...post, ...part } : post)))
  const setMain = (key: string, isMain: boolean) =>
    onChange(
      posts.map((post) => ({ ...post, isMain: isMain ? post.key === key : post.isMain && post.key !== key })),
    )
  const add = () =>
    onChange([
      ...posts,
      { key: crypto.randomUUID(), divisionId: '', startsOn: today(), endsOn: '', isMain: posts.length === 0 },
    ])
  return (
    <fieldset className="min-w-0">
      <legend className="font-bold">{say('posts.legend')}</legend>
      {posts.length === 0 && <p className="text-quiet text-sm">{say('posts.none')}</p>}
      <ul>
        {posts.map((post, index) => (
          <PostRow
            key={post.key}
            name={`posts[${index}]`}
            post={post}
            onChange={(part) => change(post.key, part)}
            onMain={(isMain) => setMain(post.key, isMain)}
            onRemove={() => onChange(posts.filter(({ key }) => key !== post.key))}
          />
        ))}
      </ul>
      <div className="mt-3">
        <Button size="small" icon={<Plus aria-hidden size={16} />} onClick={add}>
          {say('posts.add')}
        </Button>
      </div>
    </fieldset>
  )
}

function PostRow({
  name,
  post,
  onChange,
  onMain,
  onRemove,
}: {
  name: string
  post: PostDraft
  onChange: (part: Partial<PostDraft>) => void
  onMain: (isMain: boolean) => void
  onRemove: () => void
}) {
  const say = directoryScreenWords.useWords()
  const divisions = useQueryOf(directoryContract.listDivisions, {})
  const offered = (divisions.data?.divisions ?? []).filter(
    ({ divisionId, abolishedOn }) => abolishedOn === null || divisionId === post.divisionId,
  )
  return (
    <li className="mt-3 grid gap-3 border-line border-l-4 pl-4 sm:grid-cols-2">
      <SelectField
        name={`${name}.divisionId`}
        label={say('posts.division')}
        isRequired
        emptyLabel={say('vendorChoose')}
        value={post.divisionId}
        onChange={(divisionId) => onChange({ divisionId })}
        choices={offered.map((one) => ({ value: one.divisionId, label: one.name }))}
      />
      <div className="flex items-end justify-between gap-4 pb-2">
        <Checkbox
          name={`${name}.isMain`}
          label={say('posts.main')}
          isChecked={post.isMain}
          onChange={onMain}
        />
        <Button
          kind="plain"
          size="small"
          aria-label={`${offered.find(({ divisionId }) => divisionId === post.divisionId)?.name ?? ''} ${say('posts.remove')}`}
          onClick={onRemove}
        >
          {say('posts.remove')}
        </Button>
      </div>
      <DateField
        name={`${name}.startsOn`}
        label={say('posts.starts')}
        isRequired
        value={post.startsOn}
        onChange={(startsOn) => onChange({ startsOn })}
      />
      <DateField
        name={`${name}.endsOn`}
        label={say('posts.ends')}
        hint={say('posts.endsHint')}
        value={post.endsOn}
        onChange={(endsOn) => onChange({ endsOn })}
      />
    </li>
  )
}
