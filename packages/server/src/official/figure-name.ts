const names: ReadonlyMap<string, string> = new Map([
  ['rate', 'Share valid, percent'],
  ['uncorrected', 'Before duplicates'],
  ['factor', 'Value of each line'],
  ['weight', 'Weight of a duplicate'],
  ['duplicatePenalty', 'Estimated duplicates'],
  ['projected', 'Projected valid'],
  ['state', 'All counties together'],
  ['percent', 'Percent of the requirement'],
  ['valid', 'Valid'],
  ['outcome', 'Outcome'],
  ['pairs', 'Pairs found in the sample'],
  ['validity', 'Share valid'],
  ['district', 'The district'],
  ['signatories', 'Signatories'],
  ['total', 'All together'],
  ['sampling-ratio', 'Sampled share'],
  ['allowance', 'Allowance'],
  ['upper-invalid', 'Upper limit of invalid lines'],
  ['maximum-pairs', 'Most pairs that may be'],
  ['expected-pairs', 'Expected pairs in the sample'],
  ['acceptable-pairs', 'Acceptable pairs'],
])

/** A figure of an estimate as a clerk calls it. */
export function figureName(id: string): string {
  const known = names.get(id)
  if (known !== undefined) return known
  const words = id
    .replaceAll('-', ' ')
    .replaceAll(/([A-Z])/g, (c) => ` ${c.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
