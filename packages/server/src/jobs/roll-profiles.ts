import { rollProfiles as known } from '@groundswell/roll'
import type { Profile } from '../wire/profile.ts'

/** The column profiles that the roll package knows. */
export function rollProfiles(): Profile[] {
  return known.map(({ name, title, fields, isVerified }) => ({
    id: name,
    title,
    fields: [...fields].map(([field, column]) => `${field}=${column}`),
    unverified: !isVerified,
  }))
}
