// Programs that some test suites need from the system. Installed with apt when that is
// possible without asking; otherwise those suites are skipped, and in CI that is an error.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const chromiumPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The browser's path, or undefined. */
export function chromium() {
  return chromiumPaths.find((path) => existsSync(path))
}

/** The folder of PostgreSQL's server programs, or undefined. */
export function postgresql() {
  const versions = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql')
    : []
  return versions
    .map((version) => `/usr/lib/postgresql/${version}/bin`)
    .find((folder) => existsSync(`${folder}/initdb`) && existsSync(`${folder}/postgres`))
}

/** Installs what is missing and says in one line each what could not be had. */
export function ensureSystem() {
  const missing = [
    ...(chromium() ? [] : ['chromium']),
    ...(postgresql() ? [] : ['postgresql']),
  ]
  if (missing.length > 0) aptInstall(missing)
  const absent = []
  if (!chromium()) absent.push('Chromium: the browser tests')
  if (!postgresql()) absent.push('a PostgreSQL server: the PostgreSQL tests')
  for (const what of absent) console.error(`Skipped for want of ${what}.`)
  return absent.length === 0
}

function aptInstall(packages) {
  const root = process.getuid?.() === 0
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  if (!existsSync('/usr/bin/apt-get') || !(root || sudo)) return
  console.error(`Installing ${packages.join(' and ')} with apt …`)
  const apt = (args) =>
    spawnSync(root ? 'apt-get' : 'sudo', [...(root ? [] : ['-n', 'apt-get']), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt(['update', '-qq'])
  apt(['install', '-y', '-qq', '--no-install-recommends', ...packages])
}
