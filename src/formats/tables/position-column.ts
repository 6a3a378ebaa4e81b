import { isInExtent } from "../../geodesy/in-extent.ts";
import { positionOnGrid } from "../../geodesy/map-grid.ts";
import type { Extent, Position } from "../../geodesy/position.ts";
import { isNothing } from "./empty-words.ts";
import { readAngle, readCoordinates, readWellKnownText } from "./read-coordinates.ts";
import { readPlainNumber, readPlainNumbers } from "./read-digits.ts";
import { columnOf, columnsOf, type ReadPlan } from "./read-plan.ts";
import { cellAt, fillBlock, type RowBlock, rowsPerBlock } from "./row-block.ts";
import type { RowContext } from "./row-context.ts";

/** Where each row lies, NaN where it has no usable position. */
export interface PositionColumn {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** By row of the block: 1 where it was written as plain decimal degrees in columns of their own. */
  readonly isPlain: Uint8Array;
  /** Reads the rows of the block. */
  readBlock(): void;
  /** Says what only the whole column shows: no column at all, or coordinates swapped throughout. */
  finish(rowCount: number): void;
}

/** Reads latitude and longitude, degrees and minutes, one column with both, MGRS or WKT: what the plan has. */
export function createPositionColumn(
  context: RowContext,
  plan: ReadPlan,
  capacity: number,
): PositionColumn {
  const longitude = new Float64Array(capacity);
  const latitude = new Float64Array(capacity);
  const latitudeColumn = columnOf(plan, plan.swapCoordinates ? "longitude" : "latitude");
  const longitudeColumn = columnOf(plan, plan.swapCoordinates ? "latitude" : "longitude");
  const latitudeMinutes = columnOf(plan, "latitudeMinutes");
  const longitudeMinutes = columnOf(plan, "longitudeMinutes");
  const wellKnown = columnOf(plan, "wkt");
  const single = ["coordinates", "mgrs", "wkt"] as const;
  const singleColumns = single.flatMap((role) => columnsOf(plan, role));
  const firstSingle = singleColumns[0] ?? -1;
  const hasPair = latitudeColumn >= 0 && longitudeColumn >= 0;
  const isPlainPair = hasPair && latitudeMinutes < 0;
  const isPlain = new Uint8Array(rowsPerBlock);
  const plainX = new Float64Array(rowsPerBlock);
  const plainY = new Float64Array(rowsPerBlock);
  const missing = plan.dialect.missingNumbers ?? [-99];
  const tally = { swapped: 0, placed: 0, outsideButSwappedInside: 0 };

  function readBlock(): void {
    const { block } = context;
    fillBlock(block, longitude, Number.NaN);
    fillBlock(block, latitude, Number.NaN);
    if (isPlainPair) {
      readPlainNumbers(block, latitudeColumn, plainY);
      readPlainNumbers(block, longitudeColumn, plainX);
    }
    for (let at = 0; at < block.rowCount; at++) {
      const x = plainX[at] ?? Number.NaN;
      const y = plainY[at] ?? Number.NaN;
      isPlain[at] = Number(isPlainPair && isOnEarth(x, y) && (x !== 0 || y !== 0));
      if (isPlain[at] === 1) place(block.firstRow + at, x, y);
      else readSlowly(at);
    }
    if (wellKnown >= 0 && hasPair) compareWellKnown();
  }

  function place(row: number, x: number, y: number): true {
    tally.placed++;
    longitude[row] = x;
    latitude[row] = y;
    if (plan.expectedExtent) tallyExtent(plan.expectedExtent, row);
    return true;
  }

  /** Of a row that is placed, by its number: fractions that are handed on are objects of their own. */
  function tallyExtent(extent: Extent, row: number): void {
    const x = longitude[row] ?? Number.NaN;
    const y = latitude[row] ?? Number.NaN;
    if (!isInExtent(extent, x, y) && isInExtent(extent, y, x)) tally.outsideButSwappedInside++;
  }

  function readSlowly(at: number): boolean {
    const row = context.block.firstRow + at;
    context.goToRow(at);
    const pair = hasPair ? pairOf() : null;
    const position = pair ?? readSingle();
    if (!position) return reportMissing();
    const [x, y] = position;
    const column = hasPair ? latitudeColumn : firstSingle;
    if (missing.includes(x) && missing.includes(y)) return refuse("position-missing", column);
    if (x === 0 && y === 0) return refuse("null-island", column);
    return isOnEarth(x, y) ? place(row, x, y) : reportRange(row, x, y);
  }

  /** Degrees, with minutes from their own columns; null where either is empty or no number. */
  function pairOf(): Position | null {
    const y = degreesOf(latitudeColumn, latitudeMinutes);
    const x = degreesOf(longitudeColumn, longitudeMinutes);
    return x === null || y === null ? null : [x, y];
  }

  function degreesOf(column: number, minutesColumn: number): number | null {
    const text = context.text(column);
    const degrees = readAngle(text);
    if (degrees === null || minutesColumn < 0) return degrees;
    const minutes = readAngle(context.text(minutesColumn)) ?? 0;
    return text.startsWith("-") ? degrees - minutes / 60 : degrees + minutes / 60;
  }

  function readSingle(): Position | null {
    for (const column of singleColumns) {
      const text = context.text(column);
      const position = text === "" ? null : readCoordinates(text);
      if (position && plan.swapCoordinates && !hasPair) return [position[1], position[0]];
      if (position) return position;
    }
    return null;
  }

  function reportMissing(): false {
    const columns = hasPair ? [latitudeColumn, longitudeColumn] : singleColumns;
    if (columns.length === 0) return false;
    const empty = columns.find((column) => isNothing(context.text(column)));
    const unreadable = columns.find(isUnreadable);
    if (unreadable === undefined) return refuse("position-missing", empty ?? columns[0] ?? -1);
    if (hasPair && isShifted()) return refuse("columns-shifted", unreadable);
    return refuse("position-not-a-number", unreadable);
  }

  function isUnreadable(column: number): boolean {
    const text = context.text(column);
    return !(isNothing(text) || (hasPair && readAngle(text) !== null));
  }

  /** An unquoted comma before them moves both coordinates one column to the right. */
  function isShifted(): boolean {
    const y = readAngle(context.text(latitudeColumn + 1));
    const x = readAngle(context.text(longitudeColumn + 1));
    return x !== null && y !== null && Math.abs(y) <= 90 && Math.abs(x) <= 180;
  }

  /** Metres of the grid that somebody named; without one they are reported with what a choice needs. */
  function fromGrid(row: number, x: number, y: number, column: number): boolean {
    const position = plan.grid && positionOnGrid(plan.grid, x, y);
    if (position) return place(row, ...position);
    const values = { east: String(x), north: String(y), cure: "choose-grid" };
    context.report("position-projected", "error", column, values);
    return false;
  }

  function reportRange(row: number, x: number, y: number): boolean {
    const isLatitude = Math.abs(y) > 90;
    const pairColumn = isLatitude ? latitudeColumn : longitudeColumn;
    const column = hasPair ? pairColumn : firstSingle;
    if (isProjected(x, y)) return fromGrid(row, x, y, column);
    const canSwap = Math.abs(x) <= 90 && Math.abs(y) <= 180;
    if (canSwap) tally.swapped++;
    const rule = isLatitude ? "latitude-out-of-range" : "longitude-out-of-range";
    context.report(rule, "error", column, canSwap ? { cure: "swap-coordinates" } : {});
    return false;
  }

  function refuse(
    rule: "position-missing" | "null-island" | "position-not-a-number" | "columns-shifted",
    column: number,
  ): false {
    const severity =
      rule === "position-not-a-number" || rule === "columns-shifted" ? "error" : "warning";
    context.report(rule, severity, column);
    return false;
  }

  /** Reports rows placed by two columns that a point in a third places elsewhere. */
  function compareWellKnown(): void {
    const { block } = context;
    for (let at = 0; at < block.rowCount; at++) {
      const cell = cellAt(block, at, wellKnown);
      const x = longitude[block.firstRow + at] ?? Number.NaN;
      const y = latitude[block.firstRow + at] ?? Number.NaN;
      if (cell < 0 || Number.isNaN(x) || isPointAt(block, cell, x, y)) continue;
      context.goToRow(at);
      const point = readWellKnownText(context.text(wellKnown));
      if (!point || (near(point[0], x) && near(point[1], y))) continue;
      context.report("wkt-disagrees", "warning", wellKnown, { used: `${y}, ${x}` });
    }
  }

  function finish(rows: number): void {
    if (!hasPair && singleColumns.length === 0 && rows > 0) {
      context.reportFile("position-columns-missing", "error", {
        got: plan.names.join(", ").slice(0, 500),
        cure: "correct-mapping",
      });
    }
    const offered =
      tally.swapped > tally.placed || tally.outsideButSwappedInside * 2 > tally.placed;
    if (!offered || tally.swapped + tally.outsideButSwappedInside === 0) return;
    context.reportFile("columns-swapped", "warning", {
      got: String(tally.swapped + tally.outsideButSwappedInside),
      rows: String(rows),
      cure: "swap-coordinates",
    });
  }

  return { longitude, latitude, isPlain, readBlock, finish };
}

function isOnEarth(x: number, y: number): boolean {
  return y >= -90 && y <= 90 && x >= -180 && x <= 180;
}

/** Metres of a map grid are both large. */
function isProjected(x: number, y: number): boolean {
  return Math.abs(x) > 1000 && Math.abs(y) > 1000;
}

const tolerance = 0.0005;

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance;
}

/** The quick way to see that `POINT (lon lat)` says what the columns say. */
function isPointAt({ source, cells }: RowBlock, cell: number, x: number, y: number): boolean {
  const { bytes } = source;
  const open = (cells.start[cell] ?? 0) + 7;
  const close = (cells.end[cell] ?? 0) - 1;
  let middle = open;
  while (middle < close && bytes[middle] !== 32) middle++;
  return (
    near(readPlainNumber(bytes, open, middle), x) &&
    near(readPlainNumber(bytes, middle + 1, close), y)
  );
}
