import type { TestProject } from 'vitest/node'
import { openCluster, openDatabase } from '#kernel/db/index.ts'
import { systemClock } from '#kernel/time/index.ts'
import { loadSampleCity } from '#main/sample-city.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The database with the sample city in the run's cluster, and the city's code. */
    sampleCity: { template: string; code: string }
  }
}

/** The sample city is loaded once a run, after the cluster is there; every journey begins with a copy of its own. */
export default async function setUp(project: TestProject) {
  const { folder, template: empty } = project.getProvidedContext().postgres
  const cluster = await openCluster({ folder })
  const template = 'template_sample_city'
  await cluster.ensureDatabase(template, empty)
  const database = openDatabase(cluster.connections(template), 5)
  await loadSampleCity(database, systemClock())
  const code = (await database.tenants())[0]?.code ?? ''
  await database.close()
  project.provide('sampleCity', { template, code })
}
