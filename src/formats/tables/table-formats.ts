import type { Format } from "../format.ts";

/** Every format made of rows and columns; the last takes any table. */
export const tableFormats: readonly Format[] = [];
