import type { TableCorrections } from "../../formats/tables/table-corrections.ts";
import { incidentOfRow } from "../../formats/tables/table-reading.ts";
import { fileMessages } from "../../language/file-messages.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import { rowId } from "../../view/selection-of.ts";
import { changeView } from "../../view/store.ts";
import { isWritten, withoutMend } from "./mends.ts";
import type { ReadableFile, ReadFile } from "./readable-file.ts";
import { uncorrected } from "./uncorrected.ts";

interface FileCorrectionsProps {
  readonly file: ReadableFile;
  readonly state: ReadFile;
  readonly onCorrect: (corrections: TableCorrections) => void;
}

/** What the reader changed in how a file is read, each with a way back. */
export function FileCorrections({ file, state, onCorrect }: FileCorrectionsProps) {
  const words = fileMessages.corrected;
  const { orders } = fileMessages.mapping;
  const { corrections } = state;
  const { sheet, swapCoordinates, dayMonthOrder, grid, dropRepeated, fillDates, ...rest } =
    corrections;
  const leftOut = state.summary.file.leftOut.length;
  const lines = [
    ...(swapCoordinates
      ? [{ text: words.swapped, without: { ...corrections, swapCoordinates: false } }]
      : []),
    ...(sheet === undefined
      ? []
      : [{ text: words.sheet(sheet), without: uncorrected(omit("sheet")) }]),
    ...(dayMonthOrder
      ? [{ text: words.order(orders[dayMonthOrder]), without: omit("dayMonthOrder") }]
      : []),
    ...(grid ? [{ text: words.grid(fileMessages.grid.name(grid)), without: omit("grid") }] : []),
    ...(fillDates ? [{ text: words.filled, without: omit("fillDates") }] : []),
    ...(dropRepeated ? [{ text: words.dropped(leftOut), without: omit("dropRepeated") }] : []),
  ];
  if (lines.length === 0 && (rest.mends ?? []).length === 0) return null;
  return (
    <ul className="plain-list corrections" aria-label={words.heading}>
      {lines.map(({ text, without }) => (
        <li key={text} className="caution">
          {text}{" "}
          <button type="button" className="link-button" onClick={() => onCorrect(without)}>
            {words.undo}
          </button>
        </li>
      ))}
      <MendedCells file={file} state={state} onCorrect={onCorrect} />
    </ul>
  );

  function omit(
    key: "sheet" | "dayMonthOrder" | "grid" | "dropRepeated" | "fillDates",
  ): TableCorrections {
    const { [key]: _, ...others } = corrections;
    return others;
  }
}

function MendedCells({ file, state, onCorrect }: FileCorrectionsProps) {
  const { tag } = useLanguage();
  const words = fileMessages.corrected;
  const { file: read } = state.summary;
  const written = (read?.mended ?? []).filter((mend) => isWritten(state.corrections, mend));
  return written.map((mend) => {
    const { row, column, was, value } = mend;
    const incident = read && incidentOfRow(read, row);
    return (
      <li key={`${row}/${column}`} className="caution">
        <span dir="auto">{words.mended(formatCount(tag, row), column, was, value)}</span>{" "}
        {incident !== null && (
          <button
            type="button"
            className="link-button"
            onClick={() =>
              changeView({
                selection: { kind: "row", id: rowId({ dataset: file.id, row: incident }) },
              })
            }
          >
            {words.open}
            <span className="visually-hidden"> {fileMessages.row(formatCount(tag, row))}</span>
          </button>
        )}{" "}
        <button
          type="button"
          className="link-button"
          onClick={() => onCorrect(withoutMend(state.corrections, mend))}
        >
          {words.undo}
          <span className="visually-hidden">
            {" "}
            {`${fileMessages.row(formatCount(tag, row))} ${column}`}
          </span>
        </button>
      </li>
    );
  });
}
