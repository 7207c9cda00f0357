import type { Jurisdiction } from './pack.ts'
import { california } from './us-ca/jurisdiction.ts'

/** Every jurisdiction whose law is kept here. */
export const jurisdictions: readonly Jurisdiction[] = [california]
