import type { WorkbookSheets } from "../../formats/tables/table-reading.ts";
import { fileMessages } from "../../language/file-messages.ts";

interface SheetChoiceProps {
  readonly sheets: WorkbookSheets;
  readonly onSheet: (name: string) => void;
}

/** Which sheet of a workbook is read. */
export function SheetChoice({ sheets, onSheet }: SheetChoiceProps) {
  return (
    <label className="field">
      <span>{fileMessages.sheet}</span>
      <select value={sheets.read} onChange={(event) => onSheet(event.target.value)}>
        {sheets.names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
