import { type FormEvent, useEffect, useState } from "react";
import type { OpenCell, OpenCells } from "../../formats/cell-mend.ts";
import type { TableCorrections } from "../../formats/tables/table-corrections.ts";
import { incidentOfRow } from "../../formats/tables/table-reading.ts";
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
  readonly place: MendedPlace;
  readonly client: QueryClient;
  readonly onCorrect: (corrections: TableCorrections) => void;
  readonly onClose: () => void;
}

/** One row of a file to be written over cell by cell; each text says at once what it would be read as. */
export function MendDialog({ file, state, place, client, ...rest }: MendDialogProps) {
  const { onCorrect, onClose } = rest;
  const { tag } = useLanguage();
  const words = fileMessages.mend;
  const open = useOpenCells(client, file, state, place);
  const { cells, dayMonthOrder, closed } = open;
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const changed = cells.filter(({ name, value }) => (texts.get(name) ?? value) !== value);
  const concerned = cells.filter(({ name }) => name === place.column);
  const used = cells.filter(({ role }) => role !== undefined);
  const foremost = [...new Set([...concerned, ...used])];
  const others = cells.filter((cell) => !foremost.includes(cell));

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

  function lines(shown: readonly OpenCell[]) {
    return shown.map((cell) => (
      <CellLine
        key={cell.name}
        cell={cell}
        text={texts.get(cell.name) ?? cell.value}
        order={dayMonthOrder}
        onText={(next) => setTexts(new Map(texts).set(cell.name, next))}
      />
    ));
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
          {closed && <p className="caution">{words.closed[closed]}</p>}
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
  readonly cell: OpenCell;
  readonly text: string;
  readonly order: OpenCells["dayMonthOrder"];
  readonly onText: (text: string) => void;
}

function CellLine({ cell: { name, role }, text, order, onText }: CellLineProps) {
  const { tag } = useLanguage();
  const words = fileMessages;
  const reading = cellReading(text, role, order, tag);
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

const noCells: OpenCells = { cells: [], dayMonthOrder: null, closed: null };

/** The cells of a row as the file has them, or as they were mended before. */
function useOpenCells(
  client: QueryClient,
  file: ReadableFile,
  { summary }: ReadFile,
  { row }: MendedPlace,
): OpenCells {
  const [open, setOpen] = useState(noCells);
  const incident = summary.file && incidentOfRow(summary.file, row);
  useEffect(
    function fetchCells() {
      let overtaken = false;
      if (incident === null) return;
      client.cells(file.id, incident).then(
        (cells) => {
          if (!overtaken) setOpen(cells ?? noCells);
        },
        () => undefined,
      );
      return function overtake() {
        overtaken = true;
      };
    },
    [client, file.id, incident],
  );
  return open;
}
