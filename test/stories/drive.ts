import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { loadDemonstration, type RunningServer, startServer } from '@groundswell/server'
import { expect } from 'vitest'
import { fixedDice } from '../../packages/server/src/testing/fixed-dice.ts'
import { copyFolder } from '../../packages/server/src/testing/template-folder.ts'

const root = join(import.meta.dirname, '../..')
const prefix = 'groundswell-stories-'
/** All stories of one run have the test runner as their parent, and share what it left. */
const bench = join(tmpdir(), `${prefix}${process.ppid}`)

/** A small drive on a real server that one story has to itself. */
export interface StoryDrive {
  readonly server: RunningServer
  readonly link: (role: string) => string
  readonly folder: string
  readonly close: () => Promise<void>
}

/**
 * A server with the small demonstration drive and the built console. The first story of a
 * run that wants one makes it; the others copy, so that each may change its drive. An empty
 * drive has no petition yet.
 */
export async function openDrive(
  beginning: 'small drive' | 'empty' = 'small drive',
): Promise<StoryDrive> {
  sweep()
  makesFolder(bench)
  const consoleFolder = await once('console', buildConsole)
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-story-'))
  if (beginning === 'small drive') {
    copyFolder(await once('data', layDrive), join(folder, 'data'))
  }
  const server = await startServer({
    dataFolder: join(folder, 'data'),
    consoleFolder,
    dice: fixedDice(),
    // A story counts when somebody in it asks.
    quietMs: 3_600_000,
  })
  return {
    server,
    folder,
    link: (role) => {
      const found = server.signInLinks.find((l) => l.role === role)
      if (!found) throw new Error(`no sign-in link for a ${role}`)
      return found.url
    },
    close: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
      leave()
    },
  }
}

/** What one story makes for all; the others wait until it is whole. */
async function once(
  name: string,
  make: (path: string) => void | Promise<void>,
): Promise<string> {
  const path = join(bench, name)
  if (makesFolder(`${path}.making`)) {
    const making = join(`${path}.making`, name)
    try {
      await make(making)
      renameSync(making, path)
    } catch (error) {
      writeFileSync(join(bench, `${name}.failed`), '')
      throw error
    }
  }
  while (!existsSync(path)) {
    if (existsSync(join(bench, `${name}.failed`)))
      throw new Error(`another story could not make the ${name}`)
    await pause(100)
  }
  return path
}

/** A drive that lies ready (STORY_DRIVE) spares whoever writes a story the loading. */
async function layDrive(dataFolder: string): Promise<void> {
  const lying = process.env['STORY_DRIVE']
  if (lying) return copyFolder(lying, dataFolder)
  await loadDemonstration({
    dataFolder,
    dice: fixedDice(),
    // No line is drawn for keying yet: the story of the sample draws its own.
    size: {
      voters: 20_000,
      lines: 2000,
      circulators: 20,
      leftToReview: 40,
      drawnToKey: 0,
    },
  })
}

function buildConsole(out: string): void {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  execFileSync(
    process.execPath,
    [vite, 'build', '--outDir', out, '--logLevel', 'error'],
    {
      cwd: join(root, 'packages/console'),
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
}

/** The last story of the run clears the bench. */
function leave(): void {
  const story = basename(expect.getState().testPath ?? '')
  writeFileSync(join(bench, `told-${story}`), '')
  const told = readdirSync(bench).filter((name) => name.startsWith('told-')).length
  const stories = readdirSync(import.meta.dirname).filter((name) =>
    name.endsWith('.test.ts'),
  )
  if (told >= stories.length) rmSync(bench, { recursive: true, force: true })
}

/** What runs that were broken off left behind. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue
    const run = Number(name.slice(prefix.length))
    if (!isAlive(run)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`)
}

function makesFolder(path: string): boolean {
  try {
    mkdirSync(path)
    return true
  } catch {
    return false
  }
}
