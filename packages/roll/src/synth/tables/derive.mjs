/**
 * Derives the compact frequency tables beside this file from the public sources named in
 * README.md:  node derive.mjs NAMES_DIR ZIP_COUNTY_CSV REGISTRATION_CSV
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const [names, zips, registration] = process.argv.slice(2)
if (!registration)
  throw new Error('usage: derive.mjs NAMES_DIR ZIP_COUNTY_CSV REGISTRATION_CSV')
const here = import.meta.dirname

/** Name list of the 1990 census as `weight NAME NAME …`, weight in thousandths of a percent. */
function deriveNames(source, target) {
  const groups = new Map()
  const rows = gunzipSync(readFileSync(join(names, source)))
    .toString('latin1')
    .trim()
    .split('\n')
  for (const row of rows) {
    const [name, percent] = row.trim().split(/\s+/)
    const weight = Math.round(Number(percent) * 1000)
    // Rarer names than one in 100,000 are left to the scheme for rare surnames.
    if (weight < 1) continue
    const group = groups.get(weight) ?? []
    group.push(name)
    groups.set(weight, group)
  }
  const lines = [...groups]
    .sort((a, b) => b[0] - a[0])
    .map(([w, g]) => `${w} ${g.join(' ')}`)
  writeFileSync(join(here, target), `${lines.join('\n')}\n`)
}

/** `county|registered voters|city:zip,zip;city:zip …`, one county a line. */
function derivePlaces() {
  const rows = (file) => readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1)
  const placesOf = new Map()
  for (const row of rows(zips)) {
    const [zip, , city, county] = row.split(',')
    const places = placesOf.get(county.replace(/ County$/, '')) ?? new Map()
    places.set(city.toUpperCase(), [...(places.get(city.toUpperCase()) ?? []), zip])
    placesOf.set(county.replace(/ County$/, ''), places)
  }
  const lines = rows(registration).map((row) => {
    const [county, , registered] = row.split(',')
    const places = [...placesOf.get(county)].map(
      ([city, codes]) => `${city}:${codes.join(',')}`,
    )
    return `${county}|${registered}|${places.join(';')}`
  })
  writeFileSync(join(here, 'places.txt'), `${lines.join('\n')}\n`)
}

deriveNames('dist.all.last.txt.gz', 'surnames.txt')
deriveNames('dist.female.first.txt.gz', 'female-names.txt')
deriveNames('dist.male.first.txt.gz', 'male-names.txt')
derivePlaces()
