import { HUB_ROLE_VALUES, type HubRole } from '@seamark/sdk';
import type { ReactNode } from 'react';
import { keepingWords, roleMeans, roleNames } from '../../../words/keeping-words.js';

/** Roles that are given here: stewards are made by the hub's own program. Source: `addPerson` of the schema */
const GIVEN = HUB_ROLE_VALUES.filter((role) => role !== 'HUB_STEWARD');

interface RoleChecksProps {
  readonly roles: readonly HubRole[];
  readonly onChange: (roles: readonly HubRole[]) => void;
}

/** What somebody may do, each with what that means. */
export function RoleChecks({ roles, onChange }: RoleChecksProps): ReactNode {
  const toggled = (role: HubRole): readonly HubRole[] =>
    roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role];
  return (
    <fieldset className="role-checks">
      <legend>{keepingWords.members.roles}</legend>
      {GIVEN.map((role) => (
        <label key={role} className="check">
          <input type="checkbox" checked={roles.includes(role)} onChange={() => onChange(toggled(role))} />
          <span>
            <b>{roleNames[role]}</b> <span className="faint">{roleMeans[role]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
