import { fileMessages } from "../../language/file-messages.ts";
import { formatBytes, formatCount, formatDecimal } from "../../language/format-number.ts";
import { formatWindow } from "../../language/format-time.ts";
import { useLanguage } from "../../language/language.ts";
import type { DatasetSummary } from "../../query/query-protocol.ts";

interface FileAccountProps {
  readonly summary: DatasetSummary;
  /** Lists the incidents of the file that have no place on the map. */
  readonly onUnplaced: () => void;
}

/** Where every row of a file went: read, listed, with problems, on the map; and what it adds up to. */
export function FileAccount({ summary, onUnplaced }: FileAccountProps) {
  const { tag } = useLanguage();
  const words = fileMessages;
  const { rows, placed, file, sums, timeExtent } = summary;
  const { rowsRead, rowsWithProblems, problems, fetched } = file;
  const isLeast = problems.some(({ rule }) => rule === "issues-not-listed");
  const shown = (count: number) => formatCount(tag, count);
  const parts = [
    words.account.listed(rows, shown(rows)),
    ...(rowsRead > rows ? [words.account.unlisted(shown(rowsRead - rows))] : []),
  ];
  return (
    <div role="status">
      <p className="fact">
        {words.account.read(rowsRead, shown(rowsRead))} = {parts.join(" + ")}
      </p>
      <ul className="file-facts">
        {rowsWithProblems > 0 && (
          <li>
            {isLeast && words.account.atLeast}{" "}
            {words.account.problems(rowsWithProblems, shown(rowsWithProblems))}
          </li>
        )}
        <li>{words.account.placed(shown(placed))}</li>
        {rows > placed && (
          <li>
            <button type="button" className="link-button" onClick={onUnplaced}>
              {words.account.unplaced(rows - placed, shown(rows - placed))}
            </button>
          </li>
        )}
        {timeExtent && <li>{formatWindow(tag, timeExtent.from, timeExtent.to, "UTC")}</li>}
        {sums.rows > 0 && <li>{sumsOf(sums)}</li>}
        {fetched && <li>{fetchedOf(fetched)}</li>}
      </ul>
    </div>
  );

  function fetchedOf({ bytes, of }: { readonly bytes: number; readonly of: number }): string {
    const share = formatDecimal(tag, (100 * bytes) / of, 1);
    return words.fetched(formatBytes(tag, bytes), formatBytes(tag, of), share);
  }

  function sumsOf({ best, low, high }: DatasetSummary["sums"]): string {
    if (low === 0 && high === 0) return words.sum(shown(best));
    return words.sums(shown(best), shown(low), shown(high));
  }
}
