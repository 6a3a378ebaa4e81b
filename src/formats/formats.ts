import { documentFormats } from "./documents/document-formats.ts";
import type { Format } from "./format.ts";
import { tableFormats } from "./tables/table-formats.ts";

/** Every format that can be read, the more particular before the more general. */
export const formats: readonly Format[] = [...tableFormats, ...documentFormats];
