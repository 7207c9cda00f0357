import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const map = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')

/** Every path from the root that the map names. */
const paths = [...map.matchAll(/`((?:packages|test|docs)\/[^`\s]+)`/g)].flatMap(
  (m) => m[1] ?? [],
)

test('every place that the map names is there', () => {
  expect(paths.length).toBeGreaterThan(30)
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('every invariant names the test that holds it', () => {
  const invariants = map.split('## Invariants')[1]?.split('## Cross-cutting')[0] ?? ''
  const numbered = invariants.split('\n').filter((line) => /^\d+\. /.test(line))
  expect(numbered.length).toBeGreaterThan(10)
  expect(numbered.filter((line) => !/`[^`]+\.test\.ts`$/.test(line))).toEqual([])
})
