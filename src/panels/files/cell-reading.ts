import { readAngle, readCoordinates } from "../../formats/tables/read-coordinates.ts";
import { readDate } from "../../formats/tables/read-date.ts";
import { readCount } from "../../formats/tables/read-number.ts";
import type { ColumnRole } from "../../formats/tables/table-dialect.ts";
import type { TableReading } from "../../formats/tables/table-reading.ts";
import { formatDecimalDegrees } from "../../geodesy/decimal-degrees.ts";
import { formatWindow } from "../../language/format-time.ts";

/** What a text means in a column: as words, `null` where it cannot be read, `""` where any text will do. */
export function cellReading(
  text: string,
  role: ColumnRole | undefined,
  table: Pick<TableReading, "dayMonthOrder">,
  tag: string,
): string | null {
  if (text.trim() === "") return "";
  switch (role) {
    case "latitude":
      return degreesOf(text, 90);
    case "longitude":
      return degreesOf(text, 180);
    case "coordinates":
    case "mgrs":
    case "wkt":
      return positionOf(text);
    case "date":
    case "endDate":
      return daysOf(text, table, tag);
    case "best":
    case "low":
    case "high":
      return countOf(text);
    default:
      return "";
  }
}

function degreesOf(text: string, most: number): string | null {
  const degrees = readAngle(text);
  return degrees === null || Math.abs(degrees) > most ? null : `${Number(degrees.toFixed(6))}°`;
}

/** Position shown with the decimals that an uncertainty of a metre earns. */
const oneMeter = 1;

function positionOf(text: string): string | null {
  const position = readCoordinates(text);
  return position && formatDecimalDegrees(position, oneMeter);
}

function daysOf(
  text: string,
  { dayMonthOrder }: Pick<TableReading, "dayMonthOrder">,
  tag: string,
): string | null {
  const date = readDate(text, dayMonthOrder);
  return date && formatWindow(tag, date.startMinute, date.endMinute, "UTC");
}

function countOf(text: string): string | null {
  const count = readCount(text);
  return count === null ? null : String(count);
}
