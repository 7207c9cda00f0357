// `npm run check`: the whole gate in one command; it stops at the first step that fails.
import { ensureInstalled, run } from './installation.mjs'

ensureInstalled()
const steps = ['format:check', 'lint', 'types', 'dead', 'test']
for (const step of steps) {
  const started = process.hrtime.bigint()
  console.error(`\n── ${step}`)
  if (!run('npm', ['run', '--silent', step])) {
    console.error(`\n${step} failed.`)
    process.exit(1)
  }
  console.error(`   ${Number((process.hrtime.bigint() - started) / 100_000_000n) / 10} s`)
}
console.error('\nAll green.')
