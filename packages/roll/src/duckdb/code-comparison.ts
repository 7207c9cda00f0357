import type { LevelVector } from '../claim-comparison.ts'
import {
  type Agreement,
  cityAgreement,
  homeLevelOf,
  houseAgreement,
  placeLevelOf,
  streetAgreement,
  unitLevel,
  zipAgreement,
} from '../compare-address.ts'
import { birthLevel } from '../compare-birth.ts'
import {
  areSwapped,
  givenLevel,
  middleLevel,
  suffixLevel,
  surnameLevel,
  swappedLevel,
} from '../compare-name.ts'
import {
  givenLevels,
  middleLevels,
  placeLevels,
  surnameLevels,
  unitLevels,
} from '../comparison.ts'
import { levelCache } from '../level-cache.ts'
import { matchWeight, type RollSize, type ValueCounts } from '../match-weight.ts'
import type { Codes } from './codes.ts'
import { nameExchange } from './name-exchange.ts'
import type { RollWords } from './roll-words.ts'
import { strangersByLetters } from './surname-letters.ts'

const otherSurname = surnameLevels.indexOf('other')
const otherGiven = givenLevels.indexOf('other')
const exactSurname = surnameLevels.indexOf('exact')
const exactGiven = givenLevels.indexOf('exact')
const nickname = givenLevels.indexOf('nickname')
const exactMiddle = middleLevels.indexOf('exact')
const partSurname = surnameLevels.indexOf('part')
const misspeltGiven = givenLevels.indexOf('misspelt')
const sameUnit = unitLevels.indexOf('same')
const zipAndCity = placeLevels.indexOf('zip-and-city')

/** Compares a line with a voter by their codes, remembering what it compared. */
export type CodeComparison = (line: Codes, voter: Codes, into: LevelVector) => boolean

/**
 * Compares lines with voters by their codes into `into`. False, with the rest left undone, for
 * two people who have neither name in common: neighbours, of whom every address has many.
 */
export function codeComparison(words: RollWords): CodeComparison {
  const { surname, given } = words
  const least = Math.max(5, words.size.voters / 200_000)
  const surnames = levelCache((a, b) =>
    surnameLevel(surname.formOf(a), surname.formOf(b)),
  )
  const givens = levelCache((a, b) => {
    const bothCommon = given.votersOf(a) >= least && given.votersOf(b) >= least
    return givenLevel(given.formOf(a), given.formOf(b), bothCommon)
  })
  const areStrangers = strangersByLetters(surname)
  const { street, zip, city } = words
  const streets = levelCache((a, b) =>
    streetAgreement(street.formOf(a), street.formOf(b)),
  )
  const zips = levelCache((a, b) => zipAgreement(zip.formOf(a), zip.formOf(b)))
  const cities = levelCache((a, b) => cityAgreement(city.formOf(a), city.formOf(b)))
  const mayBeSwapped = nameExchange(words)
  const lookForSwappedNames = (line: Codes, voter: Codes, into: LevelVector) =>
    mayBeSwapped(line, voter) && setSwappedNames(words, line, voter, into)
  return (line, voter, into) => {
    into.surname =
      line.last === voter.last && line.last >= 0
        ? exactSurname
        : areStrangers(line.last, voter.last)
          ? otherSurname
          : surnames(line.last, voter.last)
    into.given =
      line.first === voter.first && line.first >= 0
        ? exactGiven
        : givens(line.first, voter.first)
    if (
      into.surname === otherSurname &&
      into.given === otherGiven &&
      line.first !== voter.middle &&
      !lookForSwappedNames(line, voter, into)
    ) {
      return false
    }
    into.middle =
      line.middle < 0 || voter.middle < 0
        ? 0
        : line.middle === voter.middle
          ? exactMiddle
          : middleLevel(words.given.formOf(line.middle), words.given.formOf(voter.middle))
    into.suffix =
      line.suffix < 0 && voter.suffix < 0
        ? 0
        : suffixLevel(words.suffix.formOf(line.suffix), words.suffix.formOf(voter.suffix))
    into.birth =
      line.birth < 0 || voter.birth < 0
        ? 0
        : birthLevel(
            words.birth.formOf(line.birth) ?? 0,
            words.birth.formOf(voter.birth) ?? 0,
          )
    into.home = homeLevelOf(
      line.house === voter.house && line.house >= 0
        ? 3
        : houseAgreement(words.house.formOf(line.house), words.house.formOf(voter.house)),
      line.street === voter.street && line.street >= 0
        ? 3
        : agreement(streets(line.street, voter.street)),
    )
    into.unit =
      line.unit === voter.unit
        ? line.unit < 0
          ? 0
          : sameUnit
        : unitLevel(words.unit.formOf(line.unit), words.unit.formOf(voter.unit))
    into.place =
      line.zip === voter.zip &&
      line.city === voter.city &&
      line.zip >= 0 &&
      line.city >= 0
        ? zipAndCity
        : placeLevelOf(
            agreement(zips(line.zip, voter.zip)),
            agreement(cities(line.city, voter.city)),
          )
    if (into.given === 0 || into.surname < partSurname) {
      if (into.given < misspeltGiven) lookForSwappedNames(line, voter, into)
    }
    if (into.given < misspeltGiven && line.first >= 0 && line.first === voter.middle) {
      // Many people go by their middle name.
      into.given = nickname
      into.middle = 0
    }
    return true
  }
}

function setSwappedNames(
  words: RollWords,
  line: Codes,
  voter: Codes,
  into: LevelVector,
): boolean {
  const names = (codes: Codes) => ({
    surname: words.surname.formOf(codes.last),
    given: words.given.formOf(codes.first),
  })
  if (!areSwapped(names(line), names(voter))) return false
  into.surname = swappedLevel
  into.given = 0
  return true
}

/** A remembered agreement. */
function agreement(level: number): Agreement {
  return level === 3 ? 3 : level === 2 ? 2 : level === 1 ? 1 : 0
}

/** The weight in bits of a comparison between a line and a voter. */
export function codeWeight(
  words: RollWords,
  line: Codes,
  voter: Codes,
  levels: LevelVector,
): number {
  const counts: ValueCounts = {
    surname: Math.max(words.surname.votersOf(voter.last), 1),
    given: Math.max(words.given.votersOf(voter.first), 1),
    writtenSurname: words.surname.votersOf(line.last),
    writtenGiven: words.given.votersOf(line.first),
    zip: words.zip.votersOf(line.zip),
    city: words.city.votersOf(line.city),
  }
  const size: RollSize = words.size
  return matchWeight(levels, counts, size)
}
