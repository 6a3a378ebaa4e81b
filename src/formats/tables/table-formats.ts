import type { FileSample, Format } from "../format.ts";
import { unreadKindOf } from "../unread-kinds.ts";
import { dialects } from "./dialects.ts";
import { genericTable } from "./generic-table.ts";
import { readTable } from "./read-table.ts";
import { dialectScore } from "./recognize-dialect.ts";
import { sampleTable } from "./sample-table.ts";
import type { TableDialect } from "./table-dialect.ts";
import { xlsx } from "./workbooks/excel.ts";
import { ods } from "./workbooks/opendocument.ts";

const extensions = ["csv", "tsv", "tab", "txt"];

/** Every format made of rows and columns; the last takes any table. */
export const tableFormats: readonly Format[] = [
  ...dialects.map((dialect) => tableFormat(dialect, (sample) => recognized(dialect, sample))),
  xlsx,
  ods,
  tableFormat(genericTable, tableness),
];

function tableFormat(dialect: TableDialect, detect: (sample: FileSample) => number): Format {
  return {
    id: dialect.id,
    label: dialect.label,
    extensions,
    detect,
    read: (file, name, options) => readTable(file, name, dialect, options),
  };
}

function recognized(dialect: TableDialect, sample: FileSample): number {
  const table = sampleTable(sample);
  return table ? dialectScore(dialect, table) : 0;
}

/**
 * How much text looks like rows of cells; what looks like JSON or XML is left to those who know it. A web page or
 * a PDF is none, whatever its name says.
 */
function tableness(sample: FileSample): number {
  if (unreadKindOf(sample.head) !== null) return 0;
  const table = sampleTable(sample);
  const [first = []] = table?.rows ?? [];
  if (!table || first.length === 0) return 0;
  const hasExtension = extensions.some((extension) =>
    sample.name.toLowerCase().endsWith(`.${extension}`),
  );
  if (hasExtension) return first.length > 1 ? 0.5 : 0.2;
  if (/^\s*[[{<]/.test(first[0] ?? "")) return 0;
  return first.length > 1 && table.rows.length > 1 && table.evenness >= 0.5 ? 0.3 : 0;
}
