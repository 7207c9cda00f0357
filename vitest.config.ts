import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Long files first, so that both cores are busy to the end: a story that makes the drive all
 * stories share, beside it servers on their two engines, then the other stories and the rest.
 * Within each kind the order is Vitest's own, by what a file took last time.
 */
class LongFirst extends BaseSequencer {
  override async sort(files: readonly TestSpecification[]): Promise<TestSpecification[]> {
    const order = await super.sort([...files])
    const isStory = ({ moduleId }: TestSpecification) => moduleId.includes('/stories/')
    const stories = order.filter(isStory)
    const others = order.filter((file) => !isStory(file))
    const isOfServer = ({ moduleId }: TestSpecification) => moduleId.includes('/server/')
    const servers = others.filter(isOfServer)
    const rest = others.filter((file) => !isOfServer(file))
    const beside = servers.splice(0, 2)
    return [...stories.slice(0, 1), ...beside, ...stories.slice(1), ...servers, ...rest]
  }
}

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/src/**/*.test.tsx',
      'test/**/*.test.ts',
    ],
    setupFiles: ['test/fixed-properties.ts'],
    // Ends what hangs. No test comes near it, on a machine with much else to do either.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    // No test changes what its process shares with others, so a process runs many files.
    isolate: false,
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: LongFirst },
  },
})
