import type { FileMetaData, PageHeader } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";

/** Where a column's pages of one row group lie in the file, and how many values they may hold. */
export interface ColumnChunk {
  readonly start: number;
  readonly end: number;
  readonly values: number;
}

/** Rows beyond this are refused before memory is asked for. */
const mostRows = 100_000_000;

/** A page beyond this is no page: writers keep to about a megabyte. */
const largestPage = 512_000_000;

/**
 * Every column chunk of a file. Throws where the footer contradicts itself, which a damaged or hostile file
 * would use to have memory or hours spent.
 */
export function columnChunks(metadata: FileMetaData): readonly ColumnChunk[] {
  const rows = Number(metadata.num_rows);
  const grouped = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (!(rows >= 0 && rows <= mostRows && rows === grouped)) {
    throw new Error(`Got ${grouped} rows in groups, wanted the ${rows} of the file.`);
  }
  return metadata.row_groups.flatMap(({ columns }) =>
    columns.flatMap(({ meta_data: column }) => {
      if (column === undefined) return [];
      const start = Number(column.dictionary_page_offset || column.data_page_offset);
      const end = start + Number(column.total_compressed_size);
      return [{ start, end, values: Number(column.num_values) }];
    }),
  );
}

/** Throws where a page in these bytes of the file claims more than its chunk can hold. */
export function checkPages(
  bytes: ArrayBuffer,
  firstByte: number,
  chunks: readonly ColumnChunk[],
): void {
  const lastByte = firstByte + bytes.byteLength;
  for (const { start, end, values } of chunks) {
    if (start < firstByte || end > lastByte || end <= start) continue;
    checkChunk(new DataView(bytes, start - firstByte, end - start), values);
  }
}

/** Throws where a page of a column chunk claims more than the chunk's so many values. */
export function checkChunk(view: DataView, values: number): void {
  const reader = { view, offset: 0 };
  let left = values;
  while (reader.offset < view.byteLength - 1) {
    const header = parquetHeader(reader);
    left -= (header.data_page_header ?? header.data_page_header_v2)?.num_values ?? 0;
    const isPlausible = left >= 0 && isPage(header) && header.compressed_page_size >= 0;
    if (!isPlausible) throw new Error("Got a page that contradicts its column.");
    reader.offset += header.compressed_page_size;
  }
}

/** Whether every number that steers reading is there and within what the page can hold. */
function isPage(header: PageHeader): boolean {
  const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
  if (!isWithin(unpacked, largestPage)) return false;
  const { data_page_header: first, data_page_header_v2: second, dictionary_page_header } = header;
  switch (header.type) {
    case "DICTIONARY_PAGE":
      return isWithin(dictionary_page_header?.num_values, unpacked * 8);
    case "DATA_PAGE":
      return first?.encoding !== undefined && isWithin(first.num_values, mostRows);
    case "DATA_PAGE_V2":
      return (
        second?.encoding !== undefined &&
        isWithin(second.num_values, mostRows) &&
        isWithin(second.num_rows, second.num_values) &&
        isWithin(second.num_nulls, second.num_values) &&
        isWithin(second.definition_levels_byte_length, packed) &&
        isWithin(second.repetition_levels_byte_length, packed)
      );
    default:
      return false;
  }
}

function isWithin(value: number | undefined, most: number): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= most;
}
