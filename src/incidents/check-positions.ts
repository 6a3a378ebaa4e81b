import { extentContains } from "../geodesy/extent.ts";
import type { Position } from "../geodesy/position.ts";
import { looksSwapped, swapped } from "../geodesy/swapped-coordinates.ts";
import type { Atlas } from "./atlas.ts";
import { type Check, claimsOf, issueAt } from "./checked-atlas.ts";
import type { Issue } from "./issue.ts";
import type { RecordPath } from "./record-path.ts";

/** One position of a record, or the first of an outline that is suspicious. */
interface Placed {
  readonly record: object;
  readonly field: string;
  readonly position: Position;
}

/** Positions in range that still cannot be meant: 0, 0, exchanged coordinates, far from the subject. */
export const checkPositions: Check = ({ atlas, at }) => {
  const { extent } = atlas.heading;
  return positionsIn(atlas).flatMap(({ record, field, position }): Issue | never[] => {
    const [longitude, latitude] = position;
    if (longitude === 0 && latitude === 0)
      return issueAt("null-island", "warning", at(record), field);
    if (extentContains(extent, position)) return [];
    return outsideIssue(position, extent, at(record), field);
  });
};

function outsideIssue(
  position: Position,
  extent: Atlas["heading"]["extent"],
  at: RecordPath,
  field: string,
): Issue {
  const got = written(position);
  if (looksSwapped(position, extent)) {
    const wanted = written(swapped(position));
    return issueAt("coordinates-swapped", "warning", at, field, { got, wanted });
  }
  const wanted = written(extent);
  return issueAt("outside-extent", "warning", at, field, { got, wanted });
}

function positionsIn(atlas: Atlas): readonly Placed[] {
  return [
    { record: atlas.heading, field: "opening.center", position: atlas.heading.opening.center },
    ...atlas.places.map((place) => firstOutside(place, atlas)),
    ...atlas.controlAreas.map((area) => firstOutside(area, atlas)),
    ...atlas.incidents.flatMap((incident) =>
      incident.where.kind === "position"
        ? [{ record: incident, field: "where.position", position: incident.where.position }]
        : [],
    ),
    ...claimsOf(atlas).flatMap(([claim]) =>
      claim.position === undefined
        ? []
        : [{ record: claim, field: "position", position: claim.position }],
    ),
  ];
}

/** The first corner that lies outside, else the first: one issue an outline is enough. */
function firstOutside(
  record: Atlas["places"][number] | Atlas["controlAreas"][number],
  atlas: Atlas,
): Placed {
  const corners = cornersOf(record.geometry.coordinates);
  const outside = corners.find((corner) => !extentContains(atlas.heading.extent, corner));
  const position = outside ?? corners[0] ?? atlas.heading.opening.center;
  return { record, field: "geometry.coordinates", position };
}

type Nested = readonly (number | Nested)[];

function cornersOf(coordinates: Nested): readonly Position[] {
  const [longitude, latitude] = coordinates;
  if (typeof longitude === "number" && typeof latitude === "number") return [[longitude, latitude]];
  return coordinates.flatMap((inner) => (typeof inner === "number" ? [] : cornersOf(inner)));
}

function written(numbers: readonly number[]): string {
  return `[${numbers.join(", ")}]`;
}
