import { type IncidentColumns, undatedMinute } from "../incidents/incident-columns.ts";
import { createCodebook } from "./codebook.ts";
import type { TimeSpan } from "./incident-table.ts";

/** Codes how long rows last, and remembers when the dated ones of all start and end. */
export interface TimeCoding {
  forColumns(columns: IncidentColumns): (row: number) => number;
  finish(): { readonly durations: Float64Array; readonly times: TimeSpan };
}

export function createTimeCoding(): TimeCoding {
  const book = createCodebook();
  let datedCount = 0;
  let firstMinute = Infinity;
  let lastStart = -Infinity;
  let lastMinute = -Infinity;

  return {
    forColumns:
      ({ startMinute, endMinute }) =>
      (row) => {
        const start = startMinute[row] ?? undatedMinute;
        if (start === undatedMinute) return book.codeOf(0);
        const end = endMinute[row] ?? start;
        datedCount++;
        if (start < firstMinute) firstMinute = start;
        if (start > lastStart) lastStart = start;
        if (end > lastMinute) lastMinute = end;
        return book.codeOf(end - start);
      },
    finish() {
      const isDated = datedCount > 0;
      const starts = isDated ? { firstMinute, lastStart } : { firstMinute: 0, lastStart: 0 };
      return {
        durations: Float64Array.from(book.values),
        times: { datedCount, ...starts, lastMinute },
      };
    },
  };
}
