import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { Failure, Loaded, useToast } from '#ui/feedback/index.ts'
import { Confirm } from '#ui/overlay/index.ts'
import { EmptyState, Section } from '#ui/page/index.ts'
import { useCommandOf, useQueryOf } from '#ui/request/index.ts'
import { useSession } from '#ui/session/session.tsx'
import { type Column, Table } from '#ui/table/index.ts'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { directoryContract } from '../../contract.ts'
import { directoryScreenWords } from '../text/index.ts'
import { CreateTokenDialog } from './create-token-dialog.tsx'

type Token = OutputOf<typeof directoryContract.listTokens>['tokens'][number]

/** The keys by which other programs act for this person. */
export function TokensSection() {
  const say = directoryScreenWords.useWords()
  const tell = useToast()
  const tokens = useQueryOf(directoryContract.listTokens, {})
  const [isCreating, setIsCreating] = useState(false)
  const [asked, setAsked] = useState<Token | null>(null)
  const revoke = useCommandOf(directoryContract.revokeToken, {
    refreshes: [directoryContract.listTokens],
    onDone: () => {
      setAsked(null)
      tell({ text: say('tokens.revoked') })
    },
  })
  const columns = useColumns(setAsked)
  return (
    <Section
      title={say('tokens.title')}
      action={
        <Button size="small" icon={<Plus aria-hidden size={16} />} onClick={() => setIsCreating(true)}>
          {say('tokens.add')}
        </Button>
      }
    >
      {revoke.error && <Failure error={revoke.error} />}
      <Loaded query={tokens}>
        {(data) => (
          <Table
            caption={say('tokens.title')}
            columns={columns}
            rows={data.tokens}
            rowKey={({ tokenId }) => tokenId}
            empty={<EmptyState title={say('tokens.empty')}>{say('tokens.emptyBody')}</EmptyState>}
          />
        )}
      </Loaded>
      {isCreating && <CreateTokenDialog onClose={() => setIsCreating(false)} />}
      {asked && (
        <Confirm
          title={say('tokens.revokeTitle', { name: asked.name })}
          verb={say('tokens.revoke')}
          isDanger
          isBusy={revoke.isPending}
          onConfirm={() => revoke.mutate({ tokenId: asked.tokenId }, { onError: () => setAsked(null) })}
          onClose={() => setAsked(null)}
        >
          <p>{say('tokens.revokeBody')}</p>
        </Confirm>
      )}
    </Section>
  )
}

function useColumns(onRevoke: (token: Token) => void): readonly Column<Token>[] {
  const say = directoryScreenWords.useWords()
  const language = useLanguage()
  const { permissionLabels } = useSession()
  const { time } = useFormats()
  return useMemo(
    () => [
      {
        key: 'name',
        head: say('tokens.name'),
        isRowHead: true,
        cell: (one) => one.name,
        value: (one) => one.name,
      },
      {
        key: 'permissions',
        head: say('tokens.permissions'),
        isSecondary: true,
        cell: (one) => one.permissions.map((key) => permissionLabels[key]?.[language] ?? key).join('、'),
      },
      {
        key: 'expiresAt',
        head: say('tokens.expires'),
        cell: (one) => <span className="tabular">{time(one.expiresAt)}</span>,
        value: (one) => one.expiresAt,
      },
      {
        key: 'lastUsedAt',
        head: say('tokens.lastUsed'),
        isSecondary: true,
        cell: (one) =>
          one.lastUsedAt ? <span className="tabular">{time(one.lastUsedAt)}</span> : say('tokens.never'),
        value: (one) => one.lastUsedAt,
      },
      {
        key: 'revoke',
        head: say('tokens.revoke'),
        isHeadHidden: true,
        cell: (one) => (
          <Button
            size="small"
            aria-label={say('tokens.revokeTitle', { name: one.name })}
            onClick={() => onRevoke(one)}
          >
            {say('tokens.revoke')}
          </Button>
        ),
      },
    ],
    [say, language, permissionLabels, time, onRevoke],
  )
}
