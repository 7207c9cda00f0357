// `npm start`: install what is missing, build the console, start everything and show it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import {
  ensureConsole,
  ensureInstalled,
  environment,
  node24,
  root,
} from './installation.mjs'

ensureInstalled()
ensureConsole()

const args = [
  join(root, 'packages', 'cli', 'src', 'main.ts'),
  'start',
  ...process.argv.slice(2),
]
const child = spawn(node24, args, { cwd: root, stdio: 'inherit', env: environment() })

// The terminal sends Ctrl-C to both; a service manager signals only this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal))
}
child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 3)))
