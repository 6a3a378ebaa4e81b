import { readAngle, readCoordinates } from "../../formats/tables/read-coordinates.ts";
import { type DayMonthOrder, readDate } from "../../formats/tables/read-date.ts";
import { readCount } from "../../formats/tables/read-number.ts";
import type { ColumnRole } from "../../formats/tables/table-dialect.ts";
import { formatDecimalDegrees } from "../../geodesy/decimal-degrees.ts";
import { formatWindow } from "../../language/format-time.ts";

/** What a text means in a column: as words, `null` where it cannot be read, `""` where any text will do. */
export function cellReading(
  text: string,
  role: ColumnRole | undefined,
  order: DayMonthOrder | null,
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
      return daysOf(text, order, tag);
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
  if (position === null || Math.abs(position[0]) > 180 || Math.abs(position[1]) > 90) return null;
  return formatDecimalDegrees(position, oneMeter);
}

function daysOf(text: string, order: DayMonthOrder | null, tag: string): string | null {
  const date = readDate(text, order ?? "day-month");
  const isOpen = order === null && date?.order === "either";
  if (date === null || isOpen) return null;
  return formatWindow(tag, date.startMinute, date.endMinute, "UTC");
}

function countOf(text: string): string | null {
  const count = readCount(text);
  return count === null ? null : String(count);
}
