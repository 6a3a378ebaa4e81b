/** The columns of a .dbf file as text. Deleted rows stay: shapes are counted with them. */
export interface DbfTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly encoding: string;
}

interface DbfColumn {
  readonly name: string;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * Reads a dBASE III table. `codePage` is the text of a .cpg file; without it the language byte of the header
 * counts, else Windows-1252, unless the bytes are UTF-8. Any bytes give a table.
 */
export function readDbf(bytes: Uint8Array | null, codePage: string): DbfTable {
  if (bytes === null || bytes.length < 32) return { columns: [], rows: [], encoding: "" };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint16(8, true);
  const rowLength = view.getUint16(10, true);
  const fitting = rowLength === 0 ? 0 : Math.floor((bytes.length - headerLength) / rowLength);
  const rowCount = Math.max(0, Math.min(view.getUint32(4, true), fitting));
  const encoding = encodingOf(bytes, codePage);
  const decoder = new TextDecoder(encoding);
  const columns = columnsIn(bytes, headerLength, decoder).filter(
    ({ offset, length }) => offset + length <= rowLength,
  );
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const start = headerLength + row * rowLength;
    return columns.map((column) => cellAt(bytes, start, column, decoder));
  });
  return { columns: columns.map(({ name }) => name), rows, encoding };
}

/** 32 bytes a column after a header of 32; a byte 13 ends the list. */
function columnsIn(
  bytes: Uint8Array,
  headerLength: number,
  decoder: TextDecoder,
): readonly DbfColumn[] {
  const columns: DbfColumn[] = [];
  let offset = 1;
  for (let at = 32; at + 32 <= headerLength && bytes[at] !== 13; at += 32) {
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    const length = bytes[at + 16] ?? 0;
    const text = decoder.decode(name.subarray(0, end === -1 ? 11 : end)).trim();
    columns.push({ name: text, type: String.fromCharCode(bytes[at + 11] ?? 0), offset, length });
    offset += length;
  }
  return columns;
}

function cellAt(bytes: Uint8Array, start: number, column: DbfColumn, decoder: TextDecoder): string {
  const from = start + column.offset;
  const text = decoder
    .decode(bytes.subarray(from, from + column.length))
    .replaceAll("\0", "")
    .trim();
  // dates are eight digits, blanks or zeros where there is none; stars are a number that did not fit
  if (column.type === "D" && /^\d{8}$/.test(text)) return dateText(text);
  return /^\*+$/.test(text) ? "" : text;
}

function dateText(digits: string): string {
  if (digits === "00000000") return "";
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Language bytes of dBASE that name a code page browsers can decode. */
const encodingOfLanguage = new Map([
  [0x03, "windows-1252"],
  [0x57, "windows-1252"],
  [0x7d, "windows-1255"],
  [0x7e, "windows-1256"],
  [0xc8, "windows-1250"],
  [0xc9, "windows-1251"],
  [0xca, "windows-1254"],
  [0xcb, "windows-1253"],
  [0x26, "ibm866"],
  [0x65, "ibm866"],
]);

function encodingOf(bytes: Uint8Array, codePage: string): string {
  const stated = labelOf(codePage);
  if (stated !== null) return stated;
  if (isUtf8(bytes)) return "utf-8";
  return encodingOfLanguage.get(bytes[29] ?? 0) ?? "windows-1252";
}

/** `UTF-8`, `1256`, `ISO 88591`, `LDID/87`: what programs write into .cpg files. */
function labelOf(codePage: string): string | null {
  const digits = /(?:^|cp|ansi |windows-)(125\d)$/i.exec(codePage)?.[1];
  const iso = /^iso[- ]?8859[- ]?(\d{1,2})$/i.exec(codePage)?.[1];
  if (digits !== undefined) return `windows-${digits}`;
  // there is no part 0 or 12, and none above 16
  if (iso !== undefined && /^([1-9]|1[013456])$/.test(iso)) return `iso-8859-${iso}`;
  if (/^(utf-?8|65001)$/i.test(codePage)) return "utf-8";
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(32));
    return true;
  } catch {
    return false;
  }
}
