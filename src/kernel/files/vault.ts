import { AppError } from '#kernel/contract/index.ts'
import { newId } from '#kernel/db/index.ts'
import type { FileVault, StoredFile, TenantTransaction } from '#kernel/module/index.ts'
import { type Content, readContent, storeContent } from './content-store.ts'

interface FileTables {
  stored_file: {
    tenant_id: string
    file_id: string
    sha256: string
    file_name: string
    media_type: string
    bytes: number
    stored_by: string | null
  }
}

/** The files of one tenant: rows in its transaction, bytes in the folder. */
export function openVault(folder: string, tx: TenantTransaction): FileVault {
  return {
    put: async (source, about) => recordFile(tx, await storeContent(folder, source), about),
    about: (fileId) => findFile(tx, fileId),
    read: async (fileId) => readContent(folder, (await findFile(tx, fileId)).sha256),
  }
}

/** Names content that is already stored. */
export async function recordFile(
  tx: TenantTransaction,
  { sha256, bytes }: Pick<Content, 'sha256' | 'bytes'>,
  { fileName, mediaType }: { fileName: string; mediaType: string },
): Promise<StoredFile> {
  const fileId = newId()
  await tx
    .tables<FileTables>()
    .insertInto('stored_file')
    .values({
      tenant_id: tx.tenantId,
      file_id: fileId,
      sha256,
      file_name: fileName.slice(0, 255),
      media_type: mediaType,
      bytes,
      stored_by: tx.actorId,
    })
    .execute()
  return { fileId, sha256, fileName, mediaType, bytes }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function findFile(tx: TenantTransaction, fileId: string): Promise<StoredFile> {
  if (!uuid.test(fileId)) throw new AppError('kernel.notFound')
  const row = await tx
    .tables<FileTables>()
    .selectFrom('stored_file')
    .selectAll()
    .where('file_id', '=', fileId)
    .executeTakeFirst()
  if (!row) throw new AppError('kernel.notFound')
  return { fileId, sha256: row.sha256, fileName: row.file_name, mediaType: row.media_type, bytes: row.bytes }
}
