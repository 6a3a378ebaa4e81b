import { type ColumnRole, columnRoles } from "../../formats/tables/table-dialect.ts";
import type { TableReading } from "../../formats/tables/table-reading.ts";
import { fileMessages } from "../../language/file-messages.ts";
import { type MappingDraft, withRole } from "./mapping-draft.ts";
import { sampleValues } from "./sample-values.ts";

interface ColumnTableProps {
  readonly names: readonly string[];
  readonly table: TableReading;
  /** Whether the mapping that was read with is somebody's own. */
  readonly isCorrected: boolean;
  readonly draft: MappingDraft;
  readonly onDraft: (draft: MappingDraft) => void;
}

/** Columns with values from the first rows, the role each plays, and why. */
export function ColumnTable({ names, ...rest }: ColumnTableProps) {
  const words = fileMessages.mapping;
  return (
    <table className="column-table">
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.samples}</th>
          <th scope="col">{words.role}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <ColumnLine key={name} name={name} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

interface ColumnLineProps extends Omit<ColumnTableProps, "names"> {
  readonly name: string;
}

function ColumnLine({ name, table, isCorrected, draft, onDraft }: ColumnLineProps) {
  const words = fileMessages.mapping;
  const roles = draft.get(name) ?? [];
  const selects: readonly (ColumnRole | null)[] = roles.length === 0 ? [null] : roles;
  const samples = sampleValues(table, name);
  return (
    <tr>
      <th scope="row">
        <bdi dir="auto">{name}</bdi>
      </th>
      <td className="column-samples">
        {samples.map((value) => (
          <bdi key={value} dir="auto" title={value}>
            {value}
          </bdi>
        ))}
      </td>
      <td>
        {selects.map((role, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the select stays, and keeps focus, when its role changes
          <span key={at} className="column-role">
            <RoleSelect
              column={name}
              role={role}
              onRole={(next) => onDraft(withRole(draft, name, role, next))}
            />
            {role && <span className="quiet">{reasonFor(role)}</span>}
            {role === null && table.codes.includes(name) && (
              <span className="quiet">{words.codes}</span>
            )}
          </span>
        ))}
      </td>
    </tr>
  );

  function reasonFor(role: ColumnRole): string {
    const wasRead = table.mapping[role]?.includes(name) ?? false;
    if (!wasRead || isCorrected) return words.because.chosen;
    const reason = table.reasons.find((each) => each.role === role && each.column === name);
    return reason ? words.because[reason.because] : words.because.layout;
  }
}

interface RoleSelectProps {
  readonly column: string;
  readonly role: ColumnRole | null;
  readonly onRole: (role: ColumnRole | null) => void;
}

function RoleSelect({ column, role, onRole }: RoleSelectProps) {
  const { roles, mapping } = fileMessages;
  return (
    <select
      className={role === null ? "role-select role-none" : "role-select"}
      aria-label={mapping.roleOf(column)}
      value={role ?? ""}
      onChange={(event) =>
        onRole(columnRoles.find((candidate) => candidate === event.target.value) ?? null)
      }
    >
      <option value="">{mapping.notUsed}</option>
      {columnRoles.map((candidate) => (
        <option key={candidate} value={candidate}>
          {roles[candidate]}
        </option>
      ))}
    </select>
  );
}
