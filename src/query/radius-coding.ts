import type { IncidentColumns } from "../incidents/incident-columns.ts";
import { createCodebook } from "./codebook.ts";

/** Codes each distinct radius once, over all datasets. */
export interface RadiusCoding {
  forColumns(columns: IncidentColumns): (row: number) => number;
  finish(): { readonly radii: Float32Array };
}

// stands for none, which is not a number and so is never found again
const noRadius = -1;

export function createRadiusCoding(): RadiusCoding {
  const book = createCodebook();
  const radiusOf = (meters: number) => (meters === noRadius ? Number.NaN : meters);

  return {
    forColumns:
      ({ uncertaintyMeters }) =>
      (row) => {
        const meters = uncertaintyMeters[row] ?? Number.NaN;
        return book.codeOf(meters >= 0 ? meters : noRadius);
      },
    finish: () => ({ radii: Float32Array.from(book.values, radiusOf) }),
  };
}
