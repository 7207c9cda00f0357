import type { Role } from '@groundswell/server/wire'
import { roleNames } from '../words/place-names.ts'
import { roleWords } from '../words/role-words.ts'

// Representatives of the proponents are let in by the official, for a time.
const given = [...roleNames].filter(([role]) => role !== 'representative')

/** A choice of the roles that a manager gives, each with what it may do. */
export function RoleChoice(props: {
  readonly name: string
  readonly value: Role
  readonly onChange: (role: Role) => void
}) {
  return (
    <fieldset className="role-choice">
      <legend>Role</legend>
      {given.map(([role, label]) => (
        <label key={role}>
          <input
            type="radio"
            name={props.name}
            value={role}
            checked={props.value === role}
            onChange={() => props.onChange(role)}
          />
          <span>
            <b>{label}</b>
            <span className="quiet small">{roleWords.get(role)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
