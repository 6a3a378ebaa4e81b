import { useState } from "react";
import type { TableCorrections } from "../../formats/tables/table-corrections.ts";
import { formatDecimalDegrees } from "../../geodesy/decimal-degrees.ts";
import { type MapGrid, positionOnGrid } from "../../geodesy/map-grid.ts";
import { fileMessages } from "../../language/file-messages.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import type { ProblemGroup } from "../../query/query-protocol.ts";
import { type GridPoint, likelyGrids, mapGrids } from "./likely-grids.ts";

interface GridChoiceProps {
  /** Rows whose coordinates are metres of a grid that nobody named. */
  readonly group: ProblemGroup;
  readonly corrections: TableCorrections;
  readonly onCorrect: (corrections: TableCorrections) => void;
}

/** Rows that show what a choice would do. */
const shownRows = 3;

/** Names the grid that metres belong to; shows where the first rows would lie before anything is done. */
export function GridChoice({ group, corrections, onCorrect }: GridChoiceProps) {
  const { tag } = useLanguage();
  const words = fileMessages.grid;
  const points = group.first.flatMap(pointOf);
  const likely = likelyGrids(points, corrections.expectedExtent ?? null);
  const [chosen, setChosen] = useState<MapGrid | null>(likely[0] ?? null);
  const likelyIndexes = new Set(likely.map(indexOf));
  return (
    <fieldset className="group">
      <legend>{words.heading}</legend>
      <select
        className="role-select"
        aria-label={words.heading}
        value={chosen === null ? "" : indexOf(chosen)}
        onChange={(event) => setChosen(mapGrids[Number(event.target.value)] ?? null)}
      >
        {chosen === null && <option value="">{words.none}</option>}
        {mapGrids.map((grid, index) => (
          <option key={words.name(grid)} value={index}>
            {words.name(grid)}
            {likelyIndexes.has(index) && ` (${words.likely})`}
          </option>
        ))}
      </select>
      {chosen && (
        <>
          <ul className="plain-list quiet">
            {points.slice(0, shownRows).map((point) => (
              <li key={point.row}>
                {fileMessages.row(formatCount(tag, point.row))}:{" "}
                <bdi dir="ltr">{`${point.east}, ${point.north} → ${placeOn(chosen, point)}`}</bdi>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button"
            onClick={() => onCorrect({ ...corrections, grid: chosen })}
          >
            {words.apply}
          </button>
        </>
      )}
    </fieldset>
  );

  function placeOn(grid: MapGrid, { east, north }: GridPoint): string {
    const position = positionOnGrid(grid, east, north);
    return position === null ? words.nowhere : formatDecimalDegrees(position, 1);
  }
}

function pointOf({ row = 0, values }: ProblemGroup["first"][number]): readonly GridPoint[] {
  const east = Number(values["east"]);
  const north = Number(values["north"]);
  return Number.isNaN(east + north) ? [] : [{ row, east, north }];
}

function indexOf(grid: MapGrid): number {
  return mapGrids.indexOf(grid);
}
