import { europeanUnion } from './eu-eci/jurisdiction.ts'
import type { Jurisdiction } from './pack/pack.ts'
import { california } from './us-ca/jurisdiction.ts'
import { colorado } from './us-co/jurisdiction.ts'
import { nevada } from './us-nv/jurisdiction.ts'
import { oregon } from './us-or/jurisdiction.ts'
import { washington } from './us-wa/jurisdiction.ts'

/** Every jurisdiction whose law is kept here. */
export const jurisdictions: readonly Jurisdiction[] = [
  california,
  washington,
  oregon,
  nevada,
  colorado,
  europeanUnion,
]
