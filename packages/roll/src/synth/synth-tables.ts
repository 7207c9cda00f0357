import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dice } from './dice.ts'
import { rareSurnames } from './rare-surname.ts'
import { parseWeightedList, type WeightedList } from './weighted-list.ts'

/** The names of one group of families. */
export interface NamePool {
  readonly surnames: WeightedList<string>
  readonly female: WeightedList<string>
  readonly male: WeightedList<string>
}

/** One county: registered voters (November 2024) and its places with their ZIP codes. */
export interface CountyPlaces {
  readonly county: string
  readonly registered: number
  readonly places: readonly { readonly city: string; readonly zip: string }[]
}

/** Every frequency table that the generator draws from; sources in `tables/README.md`. */
export interface SynthTables {
  readonly general: NamePool
  readonly hispanic: NamePool
  readonly asian: NamePool
  readonly young: Pick<NamePool, 'female' | 'male'>
  readonly rareSurname: (dice: Dice) => string
  readonly streets: WeightedList<string>
  readonly counties: readonly CountyPlaces[]
}

/** Reads the tables that ship beside this file; they are part of the project. */
export function readSynthTables(): SynthTables {
  const pool = (group: string): NamePool => ({
    surnames: list(`${group}surnames`),
    female: list(`${group}female-names`),
    male: list(`${group}male-names`),
  })
  const general = pool('')
  return {
    general,
    hispanic: pool('hispanic-'),
    asian: pool('asian-'),
    young: { female: list('young-female-names'), male: list('young-male-names') },
    rareSurname: rareSurnames(general.surnames.values),
    streets: list('street-names'),
    counties: text('places').trim().split('\n').map(countyPlaces),
  }
}

function text(name: string): string {
  return readFileSync(join(import.meta.dirname, 'tables', `${name}.txt`), 'utf8')
}

function list(name: string): WeightedList<string> {
  return parseWeightedList(text(name))
}

function countyPlaces(line: string): CountyPlaces {
  const [county = '', registered = '0', places = ''] = line.split('|')
  return {
    county,
    registered: Number(registered),
    places: places.split(';').flatMap((place) => {
      const [city = '', zips = ''] = place.split(':')
      return zips.split(',').map((zip) => ({ city, zip }))
    }),
  }
}
