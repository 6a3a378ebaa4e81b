import { type ExportFormat, exportFormats } from "../../formats/exports/export.ts";
import { fileMessages } from "../../language/file-messages.ts";

/** How somebody wants what they take away. */
export interface WantedFormat {
  readonly format: ExportFormat;
  /** For CSV. */
  readonly byteOrderMark: boolean;
}

interface FormatChoiceProps {
  readonly wanted: WantedFormat;
  readonly onWanted: (wanted: WantedFormat) => void;
}

/** The format of a download; for CSV also whether it begins with a byte order mark. */
export function FormatChoice({ wanted, onWanted }: FormatChoiceProps) {
  const words = fileMessages;
  return (
    <>
      <label className="field">
        <span>{words.takeFormat}</span>
        <select
          value={wanted.format}
          onChange={(event) => {
            const format = exportFormats.find((candidate) => candidate === event.target.value);
            if (format) onWanted({ ...wanted, format });
          }}
        >
          {exportFormats.map((format) => (
            <option key={format} value={format}>
              {words.formats[format]}
            </option>
          ))}
        </select>
      </label>
      {wanted.format === "csv" && (
        <label className="check-line">
          <input
            type="checkbox"
            checked={wanted.byteOrderMark}
            onChange={(event) => onWanted({ ...wanted, byteOrderMark: event.target.checked })}
          />
          <span className="check-name">{words.takeBom}</span>
        </label>
      )}
    </>
  );
}
