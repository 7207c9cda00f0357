import type { ForecastAnswer } from '../count/forecast-answer.ts'
import type { Petition } from '../wire/petition.ts'

/** A petition half-way through its drive. */
export const samplePetition: Petition = {
  id: 'p',
  title: 'A measure',
  identifier: '17-0001',
  rules: 'us-ca@2017-01-26',
  kind: 'amendment',
  jurisdiction: 'California',
  start: '2017-01-26',
  deadline: '2017-07-25',
  asOf: '2017-05-25',
  daysLeft: 61,
  required: 29_271,
  requirementNote: '',
  demonstration: false,
  secondLookAtRejections: false,
}

const threePoints = (median: number, half: number) => ({
  median,
  low: median - half,
  high: median + half,
})

/** An answer of the forecast: 20,483 ± 400 valid of 27,400 lines, and on the way. */
export const sampleAnswer: ForecastAnswer = {
  raw: 27_400,
  valid: threePoints(20_483, 400),
  validLines: threePoints(20_900, 350),
  duplicates: threePoints(417, 90),
  probability: 0,
  needed95: 12_400,
  method: 'as the tests say',
  assumptions: ['The draw is random.'],
  odds: {
    fail: 1,
    fullCheck: 0,
    qualify: 0,
    qualifiedInTheEnd: 0,
    projection: threePoints(20_300, 500),
    simulations: 100,
    counties: [],
  },
  collection: {
    chances: { insufficient: 1, fullCheck: 0, sufficient: 0, qualifies: 0 },
    steps: [{ place: 'Kern', lines: 12_200, qualifies: 0.96 }],
    simulations: 100,
    target: 0.95,
  },
  validity: {
    whole: threePoints(0.76, 0.015),
    counties: [],
    channels: [],
    circulators: [],
    weeks: [],
  },
  sharpen: [
    { moreDrawnLines: 200, halfWidthNow: 400, halfWidthThen: 380, byStratum: {} },
    { moreDrawnLines: 1600, halfWidthNow: 400, halfWidthThen: 310, byStratum: {} },
  ],
  pace: {
    fan: [
      { date: '2017-06-20', low: 1, lower: 1, median: 26_000, upper: 1, high: 1 },
      { date: '2017-07-11', low: 1, lower: 1, median: 29_300, upper: 1, high: 1 },
    ],
    final: threePoints(31_000, 2500),
    finalRaw: 41_000,
    probability: 0.81,
    assumptions: [],
    past: [],
  },
  duplicatesAtFiling: threePoints(900, 150),
}
