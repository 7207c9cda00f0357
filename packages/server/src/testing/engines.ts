import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../storage/migrate.ts'
import { openStorage } from '../storage/open-storage.ts'
import { copyFolder, keepAs, migrationsMark } from './template-folder.ts'

export interface Engine {
  readonly name: 'pglite' | 'postgres'
  /** The address of a fresh database, or nothing for the database in the process. */
  readonly freshDatabase: () => Promise<{ readonly databaseUrl?: string }>
  readonly stop: () => Promise<void>
}

/**
 * The engines that this machine can test: always PGlite; PostgreSQL where its server is
 * installed. In CI a missing PostgreSQL is a failure, elsewhere a line that says so.
 */
export function enginesHere(): readonly Engine[] {
  const bin = postgresBin()
  if (bin === undefined && process.env['CI'] === 'true') {
    throw new Error('CI must test PostgreSQL too: install the server')
  }
  if (bin === undefined) {
    process.stderr.write('Skipped on PostgreSQL: no server in /usr/lib/postgresql\n')
    return [pglite]
  }
  return [pglite, postgres(bin)]
}

const pglite: Engine = {
  name: 'pglite',
  freshDatabase: async () => ({}),
  stop: async () => {},
}

function postgresBin(): string | undefined {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return undefined
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')))
}

/**
 * A PostgreSQL of our own on a unix socket in a temporary folder; never as root. It starts on a
 * copy of a cluster whose records are made, and each database is a copy of those.
 */
function postgres(bin: string): Engine {
  let server: RunningCluster | undefined
  let databases = 0

  return {
    name: 'postgres',
    freshDatabase: async () => {
      if (server === undefined) {
        const folder = clusterFolder()
        copyFolder(await templateCluster(bin), join(folder, 'data'))
        server = await startCluster(bin, folder)
      }
      databases += 1
      await server.admin.query(`create database drive${databases} template made`)
      return { databaseUrl: databaseUrl(server, `drive${databases}`) }
    },
    stop: async () => {
      if (server === undefined) return
      const ending = server
      server = undefined
      await stopCluster(ending)
      rmSync(ending.folder, { recursive: true, force: true })
    },
  }
}

interface RunningCluster {
  readonly child: ChildProcess
  readonly folder: string
  readonly admin: pg.Client
}

const databaseUrl = ({ folder }: RunningCluster, name: string) =>
  `postgresql://drive@/${name}?host=${encodeURIComponent(folder)}`

/** Where the cluster with the database `made` lies, which has the records of an empty drive. */
async function templateCluster(bin: string): Promise<string> {
  const version = bin.split('/').at(-2)
  const template = join(tmpdir(), `groundswell-cluster-${version}-${migrationsMark()}`)
  if (existsSync(template)) return template
  const folder = clusterFolder()
  const data = join(folder, 'data')
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'drive', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C'],
    { ...owner(), cwd: folder, stdio: 'ignore' },
  )
  const cluster = await startCluster(bin, folder)
  await cluster.admin.query('create database made')
  const storage = await openStorage({ folder, databaseUrl: databaseUrl(cluster, 'made') })
  await migrate(storage)
  await storage.close()
  await stopCluster(cluster)
  keepAs(template, data)
  rmSync(folder, { recursive: true, force: true })
  return template
}

function clusterFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-pg-'))
  const { uid, gid } = owner()
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  return folder
}

async function startCluster(bin: string, folder: string): Promise<RunningCluster> {
  const child = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      join(folder, 'data'),
      '-k',
      folder,
      '-c',
      'listen_addresses=',
      '-c',
      'fsync=off',
    ],
    { ...owner(), cwd: folder, stdio: 'ignore' },
  )
  for (let tries = 0; ; tries++) {
    const admin = new pg.Client({ host: folder, user: 'drive', database: 'postgres' })
    try {
      await admin.connect()
      return { child, folder, admin }
    } catch (error) {
      await admin.end().catch(() => {})
      if (tries > 600 || child.exitCode !== null) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function stopCluster({ child, admin }: RunningCluster): Promise<void> {
  await admin.end()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  // SIGINT asks PostgreSQL for a fast shutdown.
  child.kill('SIGINT')
  await gone
}

/** Who runs PostgreSQL: its own user where we are root, else we. */
function owner(): { readonly uid?: number; readonly gid?: number } {
  return process.getuid?.() === 0 ? postgresUser() : {}
}

function postgresUser(): { readonly uid: number; readonly gid: number } {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim())
  return { uid: id('-u'), gid: id('-g') }
}
