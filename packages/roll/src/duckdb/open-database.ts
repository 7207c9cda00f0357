import { dirname, join } from 'node:path'
import { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** One DuckDB file (or memory) and the connection that works on it. */
export interface OpenDatabase {
  readonly connection: DuckDBConnection
  /** One more connection, for work beside the first; it is given back with the rest. */
  readonly connect: () => Promise<DuckDBConnection>
  /** Gives back the file and its memory; safe to call twice. */
  readonly close: () => void
}

export interface OpenDatabaseOptions {
  /** `read` never changes the file and lets several processes look at it at once. */
  readonly access?: 'read' | 'write'
  /** DuckDB's size syntax; 5GB by default, so that a match stays under 6 GB in all. */
  readonly memoryLimit?: string
  readonly threads?: number
}

/**
 * Opens the DuckDB file at `path` (`:memory:` for none), creating it when `access` is
 * `write`. Extensions are never fetched: what runs here runs on a machine without a
 * network. Spills go beside the file, where its owner expects them. Throws when the file is
 * missing, locked by a writer or not a DuckDB file.
 */
export async function openDatabase(
  path: string,
  options: OpenDatabaseOptions = {},
): Promise<OpenDatabase> {
  const inMemory = path === ':memory:'
  const instance = await DuckDBInstance.create(path, {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    threads: String(options.threads ?? 2),
    memory_limit: options.memoryLimit ?? '5GB',
    preserve_insertion_order: 'false',
    ...(inMemory ? {} : { temp_directory: join(dirname(path), '.duckdb-spill') }),
    ...(options.access === 'read' && !inMemory ? { access_mode: 'READ_ONLY' } : {}),
  })
  const connection = await instance.connect()
  const connections = [connection]
  let open = true
  return {
    connection,
    connect: async () => {
      const another = await instance.connect()
      connections.push(another)
      return another
    },
    close: () => {
      if (!open) return
      open = false
      for (const one of connections) one.closeSync()
      instance.closeSync()
    },
  }
}
