import type { IncidentColumns } from "../incidents/incident-columns.ts";
import { precisionClasses } from "../incidents/precision.ts";
import { createBoundedCodebook } from "./codebook.ts";
import type { Kinds } from "./incident-table.ts";
import { createNameCoding } from "./name-coding.ts";

/** Codes what rows share: dataset, type, country, precision, and whether they have a place. */
export interface KindCoding {
  /** `isPlaced` has a 1 for each row that has a place. */
  forDataset(
    dataset: number,
    columns: IncidentColumns,
    isPlaced: Uint8Array,
  ): (row: number) => number;
  finish(): {
    readonly kinds: Kinds;
    readonly typeNames: readonly string[];
    readonly countryNames: readonly string[];
  };
}

const precisionCount = precisionClasses.length;

export function createKindCoding(): KindCoding {
  const types = createNameCoding();
  const countries = createNameCoding();
  const kinds: {
    type: number;
    precision: number;
    country: number;
    dataset: number;
    placed: number;
  }[] = [];

  return {
    forDataset(dataset, columns, isPlaced) {
      const first = kinds.length;
      const typeCodes = types.codesOf(columns.typeNames);
      const countryCodes = countries.codesOf(columns.countryNames);
      const countryCount = Math.max(1, countryCodes.length);
      const size = 2 * precisionCount * Math.max(1, typeCodes.length) * countryCount;
      const book = createBoundedCodebook(size);
      const { type, country, precision } = columns;

      return (row) => {
        const placed = isPlaced[row] ?? 0;
        const place = (country[row] ?? 0) * precisionCount + (precision[row] ?? 0);
        const local = ((type[row] ?? 0) * countryCount * precisionCount + place) * 2 + placed;
        const code = first + book.codeOf(local);
        if (code < kinds.length) return code;
        kinds.push({
          type: typeCodes[type[row] ?? 0] ?? 0,
          precision: precision[row] ?? 0,
          country: countryCodes[country[row] ?? 0] ?? 0,
          dataset,
          placed,
        });
        return code;
      };
    },
    finish: () => ({
      kinds: {
        count: kinds.length,
        type: Uint16Array.from(kinds, (kind) => kind.type),
        precision: Uint8Array.from(kinds, (kind) => kind.precision),
        country: Uint16Array.from(kinds, (kind) => kind.country),
        dataset: Uint16Array.from(kinds, (kind) => kind.dataset),
        isPlaced: Uint8Array.from(kinds, (kind) => kind.placed),
      },
      typeNames: types.names,
      countryNames: countries.names,
    }),
  };
}
