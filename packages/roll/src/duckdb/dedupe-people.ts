import { ok, type Result } from '@groundswell/basics'
import type { Claim } from '../claim.ts'
import { linkPeople } from '../dedupe/link-people.ts'
import { readPeople, type WrittenColumns } from '../dedupe/people.ts'
import type { Field } from '../field.ts'
import type { FieldMapRequest } from '../field-map.ts'
import type { ProblemCount } from '../import-problem.ts'
import { csvFile } from './csv-file.ts'
import { readTable, type TableRefusal } from './import/read-table.ts'
import { openDatabase } from './open-database.ts'
import { columnsOf, eachBlock } from './rows.ts'
import { quotedName } from './sql-text.ts'

export interface DedupeRequest {
  /** CSV, TSV or Parquet with one row a record. */
  readonly input: string
  readonly map?: FieldMapRequest | undefined
  /** Where pairs.csv goes; nothing is written without it. */
  readonly out?: string | undefined
  readonly onPair?: ((pair: PersonPair) => void) | undefined
  readonly onProgress?: ((progress: DedupeProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface DedupeProgress {
  readonly step: 'read' | 'link' | 'write'
  readonly done: number
  readonly total: number
}

/** Two records that are probably one person; `idA` comes first in the file. */
export interface PersonPair {
  readonly idA: string
  readonly idB: string
  readonly probability: number
  readonly weight: number
}

export interface DedupeSummary {
  readonly rows: number
  readonly pairs: number
  /** Pairs that were looked at. */
  readonly compared: number
  /** The comparisons that the file's columns allowed. */
  readonly fields: readonly string[]
  readonly problems: readonly ProblemCount[]
  /** Records without an id of their own; they go by `row-17`, their line in the file. */
  readonly withoutId: number
  readonly seconds: number
  readonly peakRssMb: number
}

export type DedupeRefusal = TableRefusal | { readonly kind: 'cancelled' }

/** The columns of a claim by the fields of a file. */
const claimFields: readonly (readonly [keyof Claim, Field])[] = [
  ['last', 'last'],
  ['first', 'first'],
  ['middle', 'middle'],
  ['suffix', 'suffix'],
  ['name', 'name'],
  ['birth', 'birth'],
  ['birthYear', 'birth_year'],
  ['house', 'house'],
  ['street', 'street'],
  ['unit', 'unit'],
  ['address', 'address'],
  ['city', 'city'],
  ['zip', 'zip'],
  ['state', 'state'],
  ['email', 'email'],
  ['phone', 'phone'],
]

/**
 * Finds the records of one file that are one person and writes them as pairs (pairs.csv:
 * id_a,id_b,probability,weight; probability of at least one half). Whatever fields the file
 * has are used; the weights are learnt from the file. Refuses what cannot be read.
 */
export async function dedupePeople(
  request: DedupeRequest,
): Promise<Result<DedupeSummary, DedupeRefusal>> {
  const started = performance.now()
  const step = (name: DedupeProgress['step'], done: number) => {
    request.signal?.throwIfAborted()
    request.onProgress?.({ step: name, done, total: 3 })
  }
  const { connection, close } = await openDatabase(':memory:', { memoryLimit: '2GB' })
  try {
    step('read', 0)
    const read = await readTable({
      connection,
      source: request.input,
      table: 'person',
      map: request.map,
      signal: request.signal,
    })
    if (!read.ok) return read
    const has = await columnsOf(connection, 'person')
    const idField = ['id', 'voter_id', 'line_id'].find((field) => has.has(field))
    const wanted = claimFields.filter(([, field]) => has.has(field))
    const lines: number[] = []
    const ids: (string | null)[] = []
    const columns = new Map<keyof Claim, (string | null)[]>(
      wanted.map(([name]) => [name, []]),
    )
    const list = wanted.map(([, field]) => quotedName(field))
    await eachBlock(
      connection,
      `SELECT ${['line', idField === undefined ? 'NULL' : quotedName(idField), ...list].join(', ')}
       FROM person ORDER BY line`,
      ([at = [], names = [], ...blocks], rows) => {
        for (let i = 0; i < rows; i++) {
          lines.push(Number(at[i]))
          const id = names[i]
          ids.push(typeof id === 'string' ? id : null)
        }
        for (const [c, [name]] of wanted.entries()) {
          const into = columns.get(name)
          for (const value of blocks[c] ?? [])
            into?.push(typeof value === 'string' ? value : null)
        }
      },
    )
    step('link', 1)
    const written: WrittenColumns = Object.fromEntries(columns)
    const linked = linkPeople(readPeople(written, lines.length), 'groundswell dedupe')
    step('write', 2)
    const idOf = (row: number) => ids[row] ?? `row-${lines[row] ?? 0}`
    const file =
      request.out === undefined
        ? null
        : await csvFile(request.out, ['id_a', 'id_b', 'probability', 'weight'])
    for (const pair of linked.pairs) {
      const { probability, weight } = pair
      const person: PersonPair = {
        idA: idOf(pair.a),
        idB: idOf(pair.b),
        probability,
        weight,
      }
      request.onPair?.(person)
      await file?.write([
        person.idA,
        person.idB,
        { number: Math.min(probability, 0.999999), places: 6 },
        { number: weight, places: 2 },
      ])
    }
    await file?.close()
    return ok({
      rows: lines.length,
      pairs: linked.pairs.length,
      compared: linked.compared,
      fields: linked.fields,
      problems: read.value.counts,
      withoutId: ids.filter((id) => id === null).length,
      seconds: (performance.now() - started) / 1000,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    })
  } catch (cause) {
    if (request.signal?.aborted === true)
      return { ok: false, error: { kind: 'cancelled' } }
    throw cause
  } finally {
    close()
  }
}
