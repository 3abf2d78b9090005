import { defineConfig } from 'vitest/config'

/** The four suites. `unit` needs nothing, `storage` and `pages` a database, `journeys` a browser too. */
const common = { testTimeout: 30_000, hookTimeout: 120_000 }

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'unit',
          include: [
            'src/domain/**/*.test.{ts,tsx}',
            'src/ui/**/*.test.{ts,tsx}',
            'src/text/**/*.test.ts',
            'test/boundaries/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'storage',
          include: ['src/storage/**/*.test.ts', 'test/access/**/*.test.ts', 'test/durability/**/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'pages',
          include: ['src/web/**/*.test.{ts,tsx}', 'src/demo/**/*.test.ts', 'test/pages/**/*.test.{ts,tsx}'],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          testTimeout: 240_000,
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
})
