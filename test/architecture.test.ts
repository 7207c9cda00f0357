import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { surveyArchitecture } from './architecture.ts'

const root = resolve(import.meta.dirname, '..')
const planted: string[] = []

afterEach(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A small house of two packages in a temporary folder, with one file planted in it. */
function houseWith(path: string, text: string): string {
  const house = mkdtempSync(join(tmpdir(), 'house-'))
  planted.push(house)
  for (const name of ['basics', 'rules', 'roll', 'forecast', 'console']) {
    mkdirSync(join(house, 'packages', name, 'src'), { recursive: true })
    cpSync(
      join(root, 'packages', name, 'package.json'),
      join(house, 'packages', name, 'package.json'),
    )
  }
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
  return house
}

const rulesBrokenBy = (path: string, text: string) =>
  surveyArchitecture(houseWith(path, text)).breaches.map((breach) => breach.rule)

test('the house keeps its own architecture', () => {
  const survey = surveyArchitecture(root)
  expect(survey.breaches).toEqual([])
  expect(survey.packages.length).toBeGreaterThanOrEqual(7)
  expect(survey.files).toBeGreaterThan(50)
  expect(survey.imports).toBeGreaterThan(100)
})

test('a sibling that imports a sibling is found', () => {
  const found = rulesBrokenBy(
    'packages/roll/src/odd.ts',
    "import { interval } from '@groundswell/forecast'\nexport const a = interval\n",
  )
  expect(found).toContain('direction')
})

test('an inner package that imports an outer one is found', () => {
  expect(
    rulesBrokenBy(
      'packages/basics/src/odd.ts',
      "export { pack } from '@groundswell/rules'\n",
    ),
  ).toContain('direction')
})

test('files that import each other in a loop are found, be it by their types', () => {
  const house = houseWith(
    'packages/rules/src/even.ts',
    "import type { Odd } from './odd.ts'\nexport interface Even { readonly odd: Odd }\n",
  )
  const odd = "import type { Even } from './even.ts'\nexport type Odd = Even | null\n"
  expect(surveyArchitecture(house).breaches).toEqual([])
  writeFileSync(join(house, 'packages/rules/src/odd.ts'), odd)
  expect(surveyArchitecture(house).breaches.map((breach) => breach.rule)).toEqual([
    'loop',
  ])
})

test('the console may import the roll’s reading of names and nothing else of it', () => {
  const file = 'packages/console/src/odd.ts'
  const door = "import { questionKeys } from '@groundswell/roll/clipboard'"
  const engine = "import { openRollReader } from '@groundswell/roll/duckdb'"
  expect(rulesBrokenBy(file, door)).not.toContain('direction')
  expect(rulesBrokenBy(file, engine)).toContain('direction')
})

test('the console may import the type of the server and nothing else of it', () => {
  const asType =
    "import type { Api } from '@groundswell/server/api'\nexport type A = Api\n"
  const asValue = "import { api } from '@groundswell/server/api'\nexport const a = api\n"
  expect(rulesBrokenBy('packages/console/src/odd.ts', asType)).not.toContain('direction')
  expect(rulesBrokenBy('packages/console/src/odd.ts', asValue)).toContain('direction')
})

test.each([
  ['the clock', 'export const a = Date.now()'],
  ['today', 'export const a = new Date()'],
  ['dice', 'export const a = Math.random()'],
  ['the environment', 'export const a = process.env.HOME'],
  ['the disk', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync"],
  ['the network', "export const a = fetch('http://127.0.0.1')"],
])('a domain package that reads %s is found', (_what, text) => {
  expect(rulesBrokenBy('packages/forecast/src/odd.ts', `${text}\n`)).toContain('impurity')
})

test('a named impure folder may read the disk', () => {
  const text = "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n"
  expect(rulesBrokenBy('packages/roll/src/duckdb/odd.ts', text)).not.toContain('impurity')
})

test('a file over 300 code lines is found, and comments do not count', () => {
  const code = (n: number) => 'export const a = 1\n'.repeat(n)
  expect(rulesBrokenBy('packages/rules/src/odd.ts', code(301))).toContain('outlier')
  const commented = `${code(300)}${'// why\n'.repeat(50)}`
  expect(rulesBrokenBy('packages/rules/src/odd.ts', commented)).not.toContain('outlier')
})

test('a file without a noun of its own is found', () => {
  expect(rulesBrokenBy('packages/rules/src/helpers.ts', 'export {}\n')).toContain(
    'nameless',
  )
})

test('a package without a line in the table is found', () => {
  expect(rulesBrokenBy('packages/stray/package.json', '{}')).toContain('unknown-package')
})

test('reaching past the entrance of a package is found', () => {
  const deep = "export { pack } from '@groundswell/rules/src/pack.ts'\n"
  const sideways = "export { a } from '../../rules/src/index.ts'\n"
  expect(rulesBrokenBy('packages/roll/src/odd.ts', deep)).toContain('deep-import')
  expect(rulesBrokenBy('packages/roll/src/odd.ts', sideways)).toContain('deep-import')
})

test('a dependency that the manifest does not declare is found', () => {
  const text = "import { z } from 'zod'\nexport const a = z\n"
  expect(rulesBrokenBy('packages/rules/src/odd.ts', text)).toContain(
    'undeclared-dependency',
  )
})

test('a default export is found', () => {
  expect(rulesBrokenBy('packages/rules/src/odd.ts', 'export default 1\n')).toContain(
    'default-export',
  )
})
