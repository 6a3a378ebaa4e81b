import { useState } from "react";
import type { TableCorrections } from "../../formats/tables/table-corrections.ts";
import type { TableReading } from "../../formats/tables/table-reading.ts";
import { fileMessages } from "../../language/file-messages.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import { Dialog } from "../Dialog.tsx";
import { ColumnTable } from "./ColumnTable.tsx";
import { DayMonthChoice } from "./DayMonthChoice.tsx";
import { MappingGaps } from "./MappingGaps.tsx";
import { draftOf, type MappingDraft, mappingOf } from "./mapping-draft.ts";
import type { ReadFile } from "./readable-file.ts";
import { SampleRows } from "./SampleRows.tsx";

interface MappingDialogProps {
  readonly name: string;
  readonly table: TableReading;
  /** How many files wait for the same after this one. */
  readonly waiting: number;
  readonly state: ReadFile;
  readonly onRead: (corrections: TableCorrections) => void;
  readonly onClose: () => void;
}

/** How the columns of a table were read, to be looked at, corrected and read again. */
export function MappingDialog({
  name,
  table,
  waiting,
  state,
  onRead,
  onClose,
}: MappingDialogProps) {
  const { tag } = useLanguage();
  const words = fileMessages.mapping;
  const { corrections } = state;
  const [draft, setDraft] = useState(() => draftOf(table.names, table.mapping));
  const [order, setOrder] = useState(corrections.dayMonthOrder ?? null);
  const [swaps, setSwaps] = useState(corrections.swapCoordinates ?? false);
  // a column stays where it was when the dialog opened, so that focus does not jump
  const [usedFirst] = useState(() => usedNames(draft));
  const unused = table.names.filter((column) => !usedFirst.includes(column));

  function readAgain(): void {
    const { dayMonthOrder: _, ...others } = corrections;
    const mapping = mappingOf(draft, table.mapping);
    const isSame =
      JSON.stringify(mapping) ===
      JSON.stringify(mappingOf(draftOf(table.names, table.mapping), table.mapping));
    onRead({
      ...others,
      ...(!isSame && { mapping }),
      ...(order && { dayMonthOrder: order }),
      swapCoordinates: swaps,
    });
    onClose();
  }

  const columns = {
    table,
    isCorrected: corrections.mapping !== undefined,
    draft,
    onDraft: setDraft,
  };
  return (
    <Dialog
      heading={<bdi dir="auto">{words.heading(name)}</bdi>}
      className="mapping-dialog"
      onClose={onClose}
    >
      <div className="mapping-body">
        {waiting > 0 && <p role="status">{words.waiting(waiting, formatCount(tag, waiting))}</p>}
        <p className="quiet">{words.hint}</p>
        <MappingGaps draft={draft} />
        <DayMonthChoice table={table} order={order} onOrder={setOrder} />
        <label className="check-line">
          <input
            type="checkbox"
            checked={swaps}
            onChange={(event) => setSwaps(event.target.checked)}
          />
          <span className="check-name">{words.swap}</span>
        </label>
        {usedFirst.length > 0 && (
          <section className="group">
            <h3>{words.used}</h3>
            <ColumnTable {...columns} names={usedFirst} />
          </section>
        )}
        {unused.length > 0 && (
          <details className="disclosure" open={usedFirst.length < 3}>
            <summary>{words.unused(formatCount(tag, unused.length))}</summary>
            <p className="quiet">{words.unusedHint}</p>
            <ColumnTable {...columns} names={unused} />
          </details>
        )}
        <SampleRows table={table} />
      </div>
      <footer className="mapping-footer">
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="button" className="button button-main" onClick={readAgain}>
          {words.read}
        </button>
      </footer>
    </Dialog>
  );
}

function usedNames(draft: MappingDraft): readonly string[] {
  return [...draft].filter(([, roles]) => roles.length > 0).map(([name]) => name);
}
