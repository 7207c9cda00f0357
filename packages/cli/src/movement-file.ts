import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import {
  type CalendarDate,
  err,
  ok,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import {
  type MovementPetition,
  type PublishedStanding,
  readStanding,
} from '@groundswell/petition/overview'
import { countIn, notANumber } from './county-file.ts'
import { type Row, readDelimitedFile } from './delimited-file.ts'
import type { Refusal } from './refusal.ts'

/**
 * Reads the petitions of a movement, one a row; `count` names the standing that the drive has
 * published, a file beside this one, which must be of the very petition.
 */
export function readMovementFile(
  path: string,
): Result<readonly MovementPetition[], Refusal> {
  const petitions: MovementPetition[] = []
  const columns = {
    required: ['id', 'title', 'rules', 'kind', 'start'],
    optional: ['required', 'base', 'filed', 'election', 'count'],
  }
  const read = readDelimitedFile(path, columns, (row) => {
    const id = row.cell('id')
    if (petitions.some((p) => p.id === id)) {
      const sentence = `"${id}" stands in the file twice.`
      return {
        code: 'petition-twice',
        file: path,
        line: row.line,
        column: 'id',
        sentence,
      }
    }
    const petition = petitionOf(path, row)
    if (!petition.ok) return petition.error
    petitions.push(petition.value)
    return undefined
  })
  return read.ok ? ok(petitions) : read
}

function petitionOf(path: string, row: Row): Result<MovementPetition, Refusal> {
  const days: { start?: CalendarDate; filed?: CalendarDate; election?: CalendarDate } = {}
  for (const column of ['start', 'filed', 'election'] as const) {
    const text = row.cell(column)
    if (text === '' && column !== 'start') continue
    const day = parseCalendarDate(text)
    if (!day.ok) {
      const sentence = `"${text}" is not a date; write YYYY-MM-DD.`
      return err({ code: 'not-a-date', file: path, line: row.line, column, sentence })
    }
    days[column] = day.value
  }
  const numbers: { required?: number; base?: number } = {}
  for (const column of ['required', 'base'] as const) {
    if (row.cell(column) === '') continue
    const number = countIn(row, column)
    if (Number.isNaN(number)) return err(notANumber(path, row, column))
    numbers[column] = number
  }
  const { start, ...later } = days
  if (start === undefined) throw new Error('a required date was passed over')
  const petition = {
    id: row.cell('id'),
    title: row.cell('title'),
    pack: row.cell('rules'),
    kind: row.cell('kind'),
    start,
    ...later,
    ...numbers,
  }
  if (row.cell('count') === '') return ok(petition)
  const standing = standingIn(path, row, petition)
  if (!standing.ok) return standing
  const { asOf, lines, valid, odds, duties } = standing.value
  return ok({
    ...petition,
    count: {
      asOf,
      lines,
      ...(valid === undefined ? {} : { valid }),
      ...(odds === undefined ? {} : { odds }),
    },
    ...(duties === undefined ? {} : { duties }),
  })
}

function standingIn(
  path: string,
  row: Row,
  petition: MovementPetition,
): Result<PublishedStanding, Refusal> {
  const place = { line: row.line, column: 'count' }
  const file = resolve(dirname(path), row.cell('count'))
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    const sentence = `The standing ${row.cell('count')} cannot be read.`
    return err({ code: 'cannot-read', file: path, sentence, ...place })
  }
  const read = readStanding(text)
  if (!read.ok) {
    const { kind } = read.error
    const field = 'field' in read.error ? read.error.field : undefined
    const sentence = `${row.cell('count')} is not what a drive publishes of its count.`
    return err({ code: kind, file: path, field, sentence, ...place })
  }
  const { rules, kind, start } = read.value
  if (rules !== petition.pack || kind !== petition.kind || start !== petition.start) {
    const sentence = `${row.cell('count')} is of another petition: ${rules}, ${kind}, ${start}.`
    return err({ code: 'another-petition', file: path, sentence, ...place })
  }
  return read
}
