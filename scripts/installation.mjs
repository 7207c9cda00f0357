// What `npm start` and `npm test` need before anything else. Plain JavaScript that any
// Node from 20 on can run, because on a fresh machine nothing is installed yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')

/** Node 24 as pinned in package.json, whatever Node started this script. */
export const node24 = join(bin, 'node')

/** The environment in which every tool finds Node 24 first. */
export function environment() {
  return { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}` }
}

/** Runs a command in the project's folder with Node 24 first on the path; true when it exits with 0. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
    ...options,
  })
  return result.status === 0
}

/** Installs the packages unless the installed ones already belong to this lockfile. */
export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.groundswell-lock')
  const wanted = digest([join(root, 'package-lock.json')])
  const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (installed && existsSync(node24)) return
  console.error('Installing packages (once; about a minute) …')
  const npm = ['install', '--no-audit', '--no-fund', '--loglevel=error']
  if (!run('npm', npm)) stop('npm install failed; its message is above.')
  if (!existsSync(node24)) {
    // With ignore-scripts set, the pinned Node is there but was not put in its place.
    run('npm', ['rebuild', 'node', '--ignore-scripts=false'])
  }
  if (!existsSync(node24)) stop('Node 24 could not be installed (npm package "node").')
  writeFileSync(stamp, digest([join(root, 'package-lock.json')]))
}

/** Builds the console unless the built one already belongs to these sources. */
export function ensureConsole() {
  const console_ = join(root, 'packages', 'console')
  const stamp = join(console_, 'dist', '.groundswell-sources')
  const sources = [
    ...filesUnder(join(console_, 'src')),
    ...filesUnder(join(root, 'packages', 'basics', 'src')),
    ...filesUnder(join(root, 'packages', 'rules', 'src')),
    join(console_, 'package.json'),
    join(console_, 'index.html'),
    join(console_, 'vite.config.ts'),
    join(root, 'package-lock.json'),
  ].filter((file) => existsSync(file) && !/\.test\.tsx?$/.test(file))
  const wanted = digest(sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Building the console (once; some seconds) …')
  const build = ['run', '--silent', 'build', '--workspace', '@groundswell/console']
  if (!run('npm', build)) stop('The console could not be built; the message is above.')
  writeFileSync(stamp, wanted)
}

export function stop(sentence) {
  console.error(sentence)
  process.exit(3)
}

function filesUnder(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]))
    .sort((a, b) => (a < b ? -1 : 1))
}

function digest(files) {
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}
