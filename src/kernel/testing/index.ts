import { randomUUID } from 'node:crypto'
import { afterAll, inject, onTestFinished } from 'vitest'
import { createTenant, type Database, openCluster, openDatabase, type Tenant } from '#kernel/db/index.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the run's PostgreSQL cluster and the name of the migrated template in it. */
    postgres: { folder: string; template: string }
  }
}

export interface TestDatabase extends Database {
  /** A fresh city; the code is made up unless one is given. */
  createTenant(code?: string): Promise<Tenant>
}

/** A database of this test file alone, copied from a template, else from the run's migrated one; gone when the file is done. */
export async function testDatabase(template = inject('postgres').template): Promise<TestDatabase> {
  const { folder } = inject('postgres')
  const cluster = await openCluster({ folder })
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await cluster.ensureDatabase(name, template)
  const database = openDatabase(cluster.connections(name), 5)
  let made = 0
  afterEverything(async () => {
    await database.close()
    await cluster.dropDatabase(name)
  })
  return {
    ...database,
    createTenant: (code = String(10_000 + ++made)) =>
      createTenant(database, {
        code,
        nameJa: `見本市${code}`,
        nameEn: `Sample city ${code}`,
        kind: 'city',
        isSample: false,
      }),
  }
}

/** Inside a test: after it; outside (hooks, top of the file): after the file. */
function afterEverything(work: () => Promise<void>) {
  try {
    onTestFinished(work)
  } catch {
    afterAll(work)
  }
}
