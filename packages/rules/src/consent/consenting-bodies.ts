import type { ConsentWay } from './consent-path.ts'

/**
 * The bodies whose consents a way gathers, by name, so that none counts twice under two
 * spellings. Empty where they depend on the measure, and for a union of another size than the
 * present one.
 */
export function consentingBodies(
  bodies: ConsentWay['bodies'],
  states = 50,
): readonly string[] {
  switch (bodies) {
    case 'houses-of-congress':
      return ['House of Representatives', 'Senate']
    case 'states':
    case 'state-legislatures':
      return states === presentStates.length ? presentStates : []
    case 'legislatures-concerned':
      return []
  }
}

const presentStates: readonly string[] =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming'.split(
    '|',
  )
