import type { Issue } from "../../incidents/issue.ts";
import { groupedByRow, type OpenCell } from "../cell-mend.ts";
import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { IncidentSet, OriginalField, ReadOptions } from "../format.ts";
import { type OrderEvidence, orderEvidence, provenOrder } from "./day-month-order.ts";
import { type DecodedFile, decodeFile, headOf } from "./decode-table.ts";
import { namesForHeaderless } from "./header-row.ts";
import { mendCells } from "./mend-cells.ts";
import { type MappingProposal, proposeMapping } from "./propose-mapping.ts";
import { rowEnd } from "./read-again.ts";
import { columnNamed, columnsOf, type ReadPlan } from "./read-plan.ts";
import { mostRows, type ReadRows, type RowsUnread, readRows } from "./read-rows.ts";
import { createRowCells } from "./row-cells.ts";
import { detailsOfRow, labelOfRow, type RowTelling } from "./row-details.ts";
import { columnsOfRows, keptRows } from "./rows-left-out.ts";
import { searchRows } from "./search-rows.ts";
import { firstRows, openTable, type Table, type TextRow } from "./table.ts";
import { type ColumnMapping, columnRoles, type TableDialect } from "./table-dialect.ts";
import type { TableReading } from "./table-reading.ts";

/** Larger files are refused before a byte is read: the places of their rows are kept as 32-bit numbers. */
const mostBytes = 2 ** 32 - 1;

/** Text in other encodings than UTF-8 is decoded whole in memory. */
const mostDecodedBytes = 1_000_000_000;

/** Reads a file as a table of one dialect. Any bytes give a set; it throws only when `signal` is aborted. */
export async function readTable(
  file: Blob,
  name: string,
  dialect: TableDialect,
  options: ReadOptions,
): Promise<IncidentSet> {
  options.signal?.throwIfAborted();
  if (file.size > mostBytes) return tooLarge(file, name, dialect, mostBytes);
  const set = await readDecoded(await decodeFile(file, true), name, dialect, options);
  if (set) return set;
  if (file.size > mostDecodedBytes) return tooLarge(file, name, dialect, mostDecodedBytes);
  const decoded = await decodeFile(file, false);
  const decodedSet = await readDecoded(decoded, name, dialect, options);
  if (!decodedSet) throw new Error(`Got text that is not UTF-8 after decoding ${name}.`);
  return decodedSet;
}

function tooLarge(file: Blob, name: string, dialect: TableDialect, most: number): IncidentSet {
  const values = { got: `${file.size} bytes`, wanted: `${most} bytes` };
  return refused(name, dialect, values);
}

const sampleRowCount = 20;
const rowsForProposal = 200;

/** Null where a part of the file is not UTF-8, as all of it was taken to be. */
async function readDecoded(
  decoded: DecodedFile,
  name: string,
  dialect: TableDialect,
  options: ReadOptions,
): Promise<IncidentSet | null> {
  const namesOf = (rows: readonly (readonly string[])[]) =>
    dialect.headerOf?.(rows[0] ?? []) ??
    (dialect.layouts.length === 0 ? namesForHeaderless(rows) : null);
  const { corrections = {} } = options;
  const opened = openTable(decoded, name, namesOf);
  const before = firstRows(decoded.source, opened.dataOffset, rowsForProposal);
  const proposal = proposalFor(opened, dialect, before.map(cellsOf), options);
  const { table, mended } = await mendCells(opened, {
    mends: corrections.mends ?? [],
    filled: corrections.fillDates ? (proposal.columns.date?.[0] ?? null) : null,
    signal: options.signal,
  });
  const head = mended.length === 0 ? decoded.source : await headOf(table.file, table.delimiter);
  const sample = firstRows(head, table.dataOffset, rowsForProposal).map(cellsOf);
  const plan: ReadPlan = {
    dialect,
    mapping: proposal.columns,
    names: table.names,
    dayMonthOrder: "day-month",
    swapCoordinates: corrections.swapCoordinates ?? false,
    expectedExtent: corrections.expectedExtent ?? null,
    grid: corrections.grid ?? null,
    dropRepeated: corrections.dropRepeated ?? false,
  };
  const guess = orderFor(orderEvidence(datesIn(sample, plan)), dialect, options);
  const { rows, order } = await readInOrder(table, name, plan, guess, options);
  if (rows === "not-utf8") return null;
  if (rows === "too-many-rows") {
    const values = { got: `more than ${mostRows} rows`, wanted: `${mostRows} rows` };
    return refused(name, dialect, values);
  }
  const leftOut = plan.dropRepeated ? rows.repeated : [];
  const kept = leftOut.length > 0 ? keptRows(rows.columns.rowCount, leftOut) : null;
  const ownRow = (row: number) => (kept ? (kept[row] ?? rows.offsets.length) : row);
  const columns = kept ? columnsOfRows(rows.columns, kept) : rows.columns;
  const tellOf = createTelling(table, plan, rows);
  const mendsOf = groupedByRow(mended);
  return {
    name,
    format: dialect.id,
    encoding: decoded.encoding,
    delimiter: decoded.delimiter,
    rowsRead: rows.columns.rowCount,
    columns,
    issues: [
      ...decodingIssues(decoded, name),
      ...orderIssues(order, name),
      ...pairIssues(table, plan, name),
      ...emptinessIssues(table, rows, name),
      ...rows.issues,
    ],
    table: {
      names: table.names,
      sampleRows: sample.slice(0, sampleRowCount),
      mapping: proposal.columns,
      reasons: proposal.reasons,
      codes: (dialect.codeBooks ?? []).flatMap(
        ({ column }) => table.names[columnNamed(table.names, column)] ?? [],
      ),
      dayMonthOrder: order.dayMonthOrder,
      dayMonthOrderFrom: order.from,
      firstRow: table.firstRow,
    },
    ...(mended.length > 0 && { mended }),
    leftOut: leftOut.map((row) => row + table.firstRow),
    rowsWithWords(words) {
      const hits = searchRows(table, plan, rows, words);
      return kept ? Uint8Array.from(kept, (row) => hits[row] ?? 0) : hits;
    },
    fetchRows(wanted) {
      const { offsets } = rows;
      const spans = wanted.map((row) => {
        const own = ownRow(row);
        return { start: offsets[own] ?? 0, end: rowEnd({ file: table.file, offsets }, own) };
      });
      rows.bytes.fetch(spans);
    },
    labelOf: (row) => tellOf(ownRow(row), labelOfRow),
    cellsOf(row) {
      const { fields } = tellOf(ownRow(row), detailsOfRow);
      const cells = fields.map((field) => openCell(field, proposal.columns));
      return { cells, dayMonthOrder: order.dayMonthOrder, closed: null };
    },
    detailsOf(row) {
      const own = ownRow(row);
      const details = tellOf(own, detailsOfRow);
      const mends = mendsOf.get(own + table.firstRow);
      return mends === undefined ? details : { ...details, mended: mends };
    },
  };
}

function cellsOf({ cells }: TextRow): readonly string[] {
  return cells;
}

function openCell({ name, value }: OriginalField, mapping: ColumnMapping): OpenCell {
  const role = columnRoles.find((each) => mapping[each]?.includes(name));
  return { name, value, ...(role && { role }) };
}

/** Tells of a row from its bytes. */
function createTelling(table: Table, plan: ReadPlan, { offsets, bytes }: ReadRows) {
  const cells = createRowCells();
  return <Told>(row: number, tell: RowTelling<Told>): Told => {
    const start = offsets[row];
    if (start === undefined) {
      throw new Error(`Got row ${row}, wanted one of 0 to ${offsets.length - 1}.`);
    }
    const end = rowEnd({ file: table.file, offsets }, row);
    const piece = bytes.at(start, end);
    return tell(table, piece.bytes.subarray(start - piece.start, end - piece.start), plan, cells);
  };
}

function refused(
  name: string,
  dialect: TableDialect,
  values: { readonly got: string; readonly wanted: string },
): IncidentSet {
  return emptyIncidentSet(name, dialect.id, [fileIssue("file-above-limit", "error", name, values)]);
}

/** A corrected mapping first, then the dialect's, and for unknown layouts a proposed one. */
function proposalFor(
  table: Table,
  dialect: TableDialect,
  sample: readonly (readonly string[])[],
  options: ReadOptions,
): MappingProposal {
  const corrected = options.corrections?.mapping;
  if (corrected) return { columns: corrected, reasons: [] };
  if (dialect.layouts.length === 0) return proposeMapping(table.names, sample);
  return { columns: presentColumns(dialect.columns, table.names), reasons: [] };
}

/** The dialect's columns under the names this file gives them; those it lacks are left out. */
function presentColumns(columns: ColumnMapping, names: readonly string[]): ColumnMapping {
  const present = Object.entries(columns).map(([role, wanted]) => {
    const found = wanted.map((name) => names[columnNamed(names, name)]);
    return [role, found.filter((name) => name !== undefined)] as const;
  });
  return Object.fromEntries(present.filter(([, found]) => found.length > 0));
}

interface DecidedOrder {
  readonly dayMonthOrder: TableReading["dayMonthOrder"];
  readonly from: TableReading["dayMonthOrderFrom"];
  readonly evidence: OrderEvidence;
}

/** Somebody's choice, else what the column proves, else the publisher's habit, else day before month. */
function orderFor(
  evidence: OrderEvidence,
  dialect: TableDialect,
  options: ReadOptions,
): DecidedOrder {
  const chosen = options.corrections?.dayMonthOrder;
  if (chosen) return { dayMonthOrder: chosen, from: "chosen", evidence };
  const proven = provenOrder(evidence);
  if (proven) return { dayMonthOrder: proven, from: "proven", evidence };
  const { dayMonthOrder } = dialect;
  if (dayMonthOrder) return { dayMonthOrder, from: "known", evidence };
  return { dayMonthOrder: "day-month", from: "assumed", evidence };
}

function datesIn(sample: readonly (readonly string[])[], plan: ReadPlan): string[] {
  const columns = [...columnsOf(plan, "date"), ...columnsOf(plan, "endDate")];
  return sample.flatMap((row) => columns.map((column) => row[column] ?? ""));
}

/** Reads with the order the first rows suggest, and again if the whole column proves the other. */
async function readInOrder(
  table: Table,
  file: string,
  plan: ReadPlan,
  guess: DecidedOrder,
  options: ReadOptions,
): Promise<{ readonly rows: ReadRows | RowsUnread; readonly order: DecidedOrder }> {
  const read = ({ dayMonthOrder }: DecidedOrder) =>
    readRows(table, file, { ...plan, dayMonthOrder }, options);
  const rows = await read(guess);
  if (typeof rows === "string") return { rows, order: guess };
  const order = orderFor(rows.order, plan.dialect, options);
  const isAsGuessed = order.dayMonthOrder === guess.dayMonthOrder;
  return { rows: isAsGuessed ? rows : await read(order), order };
}

/** Says so where dates could be read both ways, or the column is written in both. */
function orderIssues({ dayMonthOrder, from, evidence }: DecidedOrder, file: string): Issue[] {
  const isMixed = evidence.dayMonth > 0 && evidence.monthDay > 0;
  const isOpen = evidence.either > 0 && (from === "assumed" || from === "known");
  if (from === "chosen" || !(isMixed || isOpen)) return [];
  const values = {
    got: evidence.example,
    used: dayMonthOrder,
    either: String(evidence.either),
    cure: "set-date-order",
  };
  const rule = isMixed ? "date-order-mixed" : "date-order-assumed";
  return [fileIssue(rule, "warning", file, values)];
}

function decodingIssues(decoded: DecodedFile, file: string): Issue[] {
  const issues: Issue[] = [];
  if (decoded.isUnwrapped) issues.push(fileIssue("rows-encoded-twice", "warning", file, {}));
  if (decoded.invalid > 0) {
    const values = { got: String(decoded.invalid) };
    issues.push(fileIssue("text-not-utf8", "warning", file, values));
  }
  if (decoded.encoding.startsWith("windows")) {
    issues.push(fileIssue("encoding-guessed", "warning", file, { got: decoded.encoding }));
  }
  return issues;
}

/** Says so where a row has two points, of which the first is used. */
function pairIssues(table: Table, plan: ReadPlan, file: string): Issue[] {
  const [used] = columnsOf(plan, "latitude");
  const others = table.names.filter(
    (name, column) => column !== used && /(^|[_ ])lat(itude)?s?([_ ]\d)?$/i.test(name),
  );
  if (used === undefined || others.length === 0) return [];
  const values = { got: others.join(", "), used: table.names[used] ?? "", cure: "correct-mapping" };
  return [fileIssue("two-points-a-row", "warning", file, values)];
}

/** Says so where a header is all there is: any short text looks like one. */
function emptinessIssues({ names }: Table, { columns }: ReadRows, file: string): Issue[] {
  if (columns.rowCount > 0) return [];
  return [fileIssue("rows-missing", "error", file, { got: names.join(", ").slice(0, 500) })];
}

function fileIssue(
  rule: Issue["rule"],
  severity: Issue["severity"],
  file: string,
  values: Readonly<Record<string, string>>,
): Issue {
  return { rule, severity, file, path: "", values };
}
