import { type MapGrid, positionOnGrid } from "../../geodesy/map-grid.ts";
import { mapPositions } from "./map-positions.ts";

/** What the coordinates of a document are metres of. */
export interface DocumentGrid {
  readonly of: MapGrid;
  /** Whether the file says so of all of them; else its reader does of those that are no degrees. */
  readonly isStated: boolean;
}

/** The grid that the name of a coordinate system stands for: `EPSG::32637`, `WGS_1984_UTM_Zone_37N`; else null. */
export function gridNamed(system: string): MapGrid | null {
  if (/\b(3857|900913|102100)\b|web_mercator|pseudo-mercator/i.test(system)) {
    return { kind: "web-mercator" };
  }
  const [, half, code] = /EPSG:+(?:[\d.]+:)?32([67])(\d\d)\b/i.exec(system) ?? [];
  if (code !== undefined) return utm(Number(code), half === "6");
  const [, zone, letter] =
    /WGS[_ ]?(?:19)?84[_ /]+UTM[_ ]zone[_ ](\d{1,2})([NS])\b/i.exec(system) ?? [];
  return zone === undefined ? null : utm(Number(zone), letter?.toUpperCase() === "N");
}

function utm(zone: number, isNorth: boolean): MapGrid | null {
  if (zone < 1 || zone > 60) return null;
  return { kind: "utm", zone, hemisphere: isNorth ? "north" : "south" };
}

/** A geometry with positions in metres put in degrees; itself where none is. */
export function geometryInDegrees(geometry: unknown, grid: DocumentGrid | null): unknown {
  if (grid === null) return geometry;
  let isMoved = false;
  const moved = mapPositions(geometry, (x, y) => {
    const isDegrees = Math.max(Math.abs(x), Math.abs(y)) <= mostDegrees;
    const position = isDegrees && !grid.isStated ? null : positionOnGrid(grid.of, x, y);
    isMoved ||= position !== null;
    return position;
  });
  return isMoved ? moved : geometry;
}

/** Numbers beyond it are metres and no slip in degrees. */
const mostDegrees = 1_000;
