// `npm test`: install what is missing, then every test, browser and PostgreSQL included.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureConsole, ensureInstalled, run, stop } from './installation.mjs'
import { ensureSystem } from './system.mjs'

ensureInstalled()
const complete = ensureSystem()
if (!complete && process.env.CI) stop('In CI no suite may be skipped.')
ensureConsole()

const folder = mkdtempSync(join(tmpdir(), 'groundswell-test-'))
const report = join(folder, 'report.json')
const passed = run('npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
  readFileSync(report, 'utf8'),
)
rmSync(folder, { recursive: true, force: true })
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`)
if (process.env.CI && numPendingTests > 0) stop('In CI no test may be skipped.')
process.exit(passed && numPassedTests > 0 ? 0 : 1)
