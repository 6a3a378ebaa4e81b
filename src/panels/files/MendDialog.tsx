import { type FormEvent, useEffect, useState } from "react";
import type { OriginalField } from "../../formats/format.ts";
import type { TableCorrections } from "../../formats/tables/table-corrections.ts";
import { type ColumnRole, columnRoles } from "../../formats/tables/table-dialect.ts";
import { incidentOfRow, type TableReading } from "../../formats/tables/table-reading.ts";
import { fileMessages } from "../../language/file-messages.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import type { QueryClient } from "../../query/query-protocol.ts";
import { announce } from "../../view/announcement.ts";
import { Dialog } from "../Dialog.tsx";
import { cellReading } from "./cell-reading.ts";
import { withMends } from "./mends.ts";
import type { ReadableFile, ReadFile } from "./readable-file.ts";

/** A row of a file, and the column that a problem was found in. */
export interface MendedPlace {
  readonly row: number;
  readonly column: string;
}

interface MendDialogProps {
  readonly file: ReadableFile;
  readonly state: ReadFile;
  readonly table: TableReading;
  readonly place: MendedPlace;
  readonly client: QueryClient;
  readonly onCorrect: (corrections: TableCorrections) => void;
  readonly onClose: () => void;
}

/** One row of a table to be written over cell by cell; each text says at once what it would be read as. */
export function MendDialog({ file, state, table, place, client, ...rest }: MendDialogProps) {
  const { onCorrect, onClose } = rest;
  const { tag } = useLanguage();
  const words = fileMessages.mend;
  const fields = useFields(client, file, table, place);
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const changed = fields.filter(({ name, value }) => (texts.get(name) ?? value) !== value);
  const used = table.names.filter((name) => roleOf(table, name) !== undefined);
  const first = [place.column, ...used].filter((name) =>
    fields.some((field) => field.name === name),
  );
  const foremost = [...new Set(first)];
  const others = fields.map(({ name }) => name).filter((name) => !foremost.includes(name));

  function apply(submission: FormEvent): void {
    submission.preventDefault();
    const mends = changed.map(({ name }) => ({
      row: place.row,
      column: name,
      value: texts.get(name) ?? "",
    }));
    onCorrect(withMends(state.corrections, mends));
    announce(words.done(formatCount(tag, place.row)));
    onClose();
  }

  function lines(names: readonly string[]) {
    return names.map((name) => {
      const text = texts.get(name) ?? fields.find((field) => field.name === name)?.value ?? "";
      return (
        <CellLine
          key={name}
          name={name}
          text={text}
          table={table}
          onText={(next) => setTexts(new Map(texts).set(name, next))}
        />
      );
    });
  }

  return (
    <Dialog
      heading={<bdi dir="auto">{words.heading(formatCount(tag, place.row), file.name)}</bdi>}
      className="mapping-dialog"
      onClose={onClose}
    >
      <form className="mend-form" onSubmit={apply}>
        <div className="mapping-body">
          <p className="quiet">{words.hint}</p>
          {lines(foremost)}
          {others.length > 0 && (
            <details className="disclosure">
              <summary>{words.others}</summary>
              {lines(others)}
            </details>
          )}
        </div>
        <footer className="mapping-footer">
          <button type="button" className="button" onClick={onClose}>
            {fileMessages.mapping.cancel}
          </button>
          <button type="submit" className="button button-main" disabled={changed.length === 0}>
            {words.apply}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

interface CellLineProps {
  readonly name: string;
  readonly text: string;
  readonly table: TableReading;
  readonly onText: (text: string) => void;
}

function CellLine({ name, text, table, onText }: CellLineProps) {
  const { tag } = useLanguage();
  const words = fileMessages;
  const role = roleOf(table, name);
  const reading = cellReading(text, role, table, tag);
  return (
    <label className="mend-line">
      <span>
        <bdi dir="auto">{name}</bdi>
        {role && <span className="quiet"> ({words.roles[role]})</span>}
      </span>
      <input
        type="text"
        dir="auto"
        value={text}
        aria-invalid={reading === null}
        onChange={(event) => onText(event.target.value)}
      />
      {reading !== "" && (
        <output className={reading === null ? "caution" : "quiet"}>
          {reading === null ? words.mend.unreadable : words.mend.readAs(reading)}
        </output>
      )}
    </label>
  );
}

function roleOf({ mapping }: TableReading, name: string): ColumnRole | undefined {
  return columnRoles.find((role) => mapping[role]?.includes(name));
}

/** The cells of a row as the file has them, or as they were mended before. */
function useFields(
  client: QueryClient,
  file: ReadableFile,
  table: TableReading,
  { row }: MendedPlace,
): readonly OriginalField[] {
  const [fields, setFields] = useState<readonly OriginalField[]>([]);
  const incident = incidentOfRow(table, row);
  useEffect(
    function fetchCells() {
      let overtaken = false;
      if (incident === null) return;
      client.details(file.id, incident).then(
        (details) => {
          if (!overtaken) setFields(details?.fields ?? []);
        },
        () => undefined,
      );
      return function overtake() {
        overtaken = true;
      };
    },
    [client, file.id, incident],
  );
  return fields;
}
