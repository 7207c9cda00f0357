import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

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

/** A PostgreSQL of our own on a unix socket in a temporary folder; never as root. */
function postgres(bin: string): Engine {
  let server: { child: ChildProcess; folder: string; admin: pg.Client } | undefined
  let databases = 0

  async function start() {
    const folder = mkdtempSync(join(tmpdir(), 'groundswell-pg-'))
    const owner = process.getuid?.() === 0 ? postgresUser() : undefined
    if (owner !== undefined) chownSync(folder, owner.uid, owner.gid)
    const data = join(folder, 'data')
    execFileSync(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'drive', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C'],
      { ...owner, cwd: folder, stdio: 'ignore' },
    )
    const child = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
      { ...owner, cwd: folder, stdio: 'ignore' },
    )
    for (let tries = 0; ; tries++) {
      const admin = new pg.Client({ host: folder, user: 'drive', database: 'postgres' })
      try {
        await admin.connect()
        return { child, folder, admin }
      } catch (error) {
        await admin.end().catch(() => {})
        if (tries > 100) throw error
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }

  return {
    name: 'postgres',
    freshDatabase: async () => {
      server ??= await start()
      databases += 1
      await server.admin.query(`create database drive${databases}`)
      const host = encodeURIComponent(server.folder)
      return { databaseUrl: `postgresql://drive@/drive${databases}?host=${host}` }
    },
    stop: async () => {
      if (server === undefined) return
      const { child, folder, admin } = server
      server = undefined
      await admin.end()
      const gone = new Promise((resolve) => child.once('exit', resolve))
      // SIGINT asks PostgreSQL for a fast shutdown.
      child.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function postgresUser(): { readonly uid: number; readonly gid: number } {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim())
  return { uid: id('-u'), gid: id('-g') }
}
