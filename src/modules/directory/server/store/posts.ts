import type { TenantTransaction } from '#kernel/module/index.ts'
import type { DirectoryTables } from '../tables.ts'

export interface Post {
  divisionId: string
  startsOn: string
  endsOn: string | null
  isMain: boolean
}

export function readPosts(tx: TenantTransaction): Promise<(Post & { userId: string })[]> {
  return tx
    .tables<DirectoryTables>()
    .selectFrom('post')
    .select([
      'user_id as userId',
      'division_id as divisionId',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'is_main as isMain',
    ])
    .orderBy('is_main', 'desc')
    .orderBy('starts_on')
    .execute()
}

/** Divisions a person belongs to on a day, the main post first. */
export async function divisionsOf(
  tx: TenantTransaction,
  userId: string,
  day: Temporal.PlainDate,
): Promise<{ divisionId: string; name: string }[]> {
  const rows = await tx
    .tables<DirectoryTables>()
    .selectFrom('post')
    .innerJoin('division', (join) =>
      join
        .onRef('division.tenant_id', '=', 'post.tenant_id')
        .onRef('division.division_id', '=', 'post.division_id'),
    )
    .select(['division.division_id as divisionId', 'division.name as name'])
    .where('post.user_id', '=', userId)
    .where('post.starts_on', '<=', day.toString())
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', day.toString())]))
    .orderBy('post.is_main', 'desc')
    .orderBy('division.position')
    .execute()
  return rows.filter((row, index) => rows.findIndex((one) => one.divisionId === row.divisionId) === index)
}

export async function replacePosts(
  tx: TenantTransaction,
  userId: string,
  posts: readonly Post[],
): Promise<void> {
  const db = tx.tables<DirectoryTables>()
  await db.deleteFrom('post').where('user_id', '=', userId).execute()
  if (posts.length === 0) return
  await db
    .insertInto('post')
    .values(
      posts.map((post) => ({
        tenant_id: tx.tenantId,
        user_id: userId,
        division_id: post.divisionId,
        starts_on: post.startsOn,
        ends_on: post.endsOn,
        is_main: post.isMain,
      })),
    )
    .execute()
}
