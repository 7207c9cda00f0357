import type { Profile } from '../wire/profile.ts'

/** The column profiles that the roll package knows. */
export function rollProfiles(): Profile[] {
  return []
}
