import { defineConfig } from 'vitest/config'

/** How many times slower journeys are walked, to find what they take for granted (tests/journeys/support/slowness.ts). */
const slowness = Number(process.env.SAITEKI_JOURNEY_SLOWNESS ?? 1)

/** Vitest itself would leave one core free, which is half of a machine of two. */
const everyCore = '100%'

/**
 * Rules and slices on a real PostgreSQL; the optimiser, which needs none; journeys in a real browser. The pictures of the
 * guide are taken only when asked for.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'house',
          include: [
            'src/**/*.test.{ts,tsx}',
            'tests/{golden,security,resilience,clients,house}/**/*.test.ts',
          ],
          globalSetup: ['tests/setup/cluster.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          pool: 'forks',
          maxWorkers: everyCore,
          // loading the modules anew for each file took a quarter of the time; no test leaves anything behind in them
          isolate: false,
        },
      },
      {
        test: {
          name: 'optimiser',
          include: ['packages/optimiser/**/*.test.ts'],
          // the search itself may use every core, beside the other lane
          testTimeout: 300_000,
          pool: 'forks',
          maxWorkers: everyCore,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/setup/screens.ts', 'tests/setup/cluster.ts', 'tests/setup/sample-city.ts'],
          testTimeout: 120_000 * slowness,
          hookTimeout: 180_000 * slowness,
          pool: 'forks',
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'pictures',
          include: ['tests/pictures/**/*.pictures.ts'],
          globalSetup: ['tests/setup/screens.ts', 'tests/setup/cluster.ts', 'tests/setup/sample-city.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
