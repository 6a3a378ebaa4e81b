import { type LegToLine, legsToLine } from "../geodesy/legs-to-line.ts";
import { positionFrom } from "../geodesy/longitude.ts";
import type { DistanceRange, Position } from "../geodesy/position.ts";
import { type DistanceVerdict, reportedDistanceVerdict } from "../geodesy/reported-distance.ts";
import type { AtlasIndex } from "./atlas-index.ts";
import type { DistanceNote } from "./distance-note.ts";
import { claimedMeters, measuredMeters } from "./distance-note-suspicion.ts";
import { type FigureClaim, hasQuantity } from "./figure-groups.ts";
import { isLinePlace } from "./line-place.ts";
import type { Place } from "./place.ts";

/** How far from a line one claim puts something. */
export interface LineDescription {
  readonly claim: FigureClaim;
  /** Incident the claim is made in. */
  readonly incident: string;
  /** The note that draws it, if one does. */
  readonly note: DistanceNote | null;
  readonly meters: number;
  readonly bound: DistanceNote["bound"];
  /** What holding it against the measured range says. */
  readonly verdict: DistanceVerdict;
}

/** All that is said of the distance from a line to one place, and what is measured. */
export interface LineDescriptions {
  readonly line: Place;
  readonly of: Place;
  readonly from: Position;
  readonly told: readonly LineDescription[];
  readonly measured: DistanceRange;
  readonly legs: readonly LegToLine[];
}

/** Straight ways longer than this say nothing about a place beside a line, metres. */
const farthestMeters = 60_000;

/**
 * The descriptions of a line that can be laid over each other: the place must be a line, and some note must
 * say which place lies at a distance from it; null otherwise. In the order of the claims.
 */
export function lineDescriptions(index: AtlasIndex, line: Place): LineDescriptions | null {
  const notes = index.atlas.heading.distanceNotes.filter(({ anchor }) => anchor === line.id);
  const of = notes.map((note) => index.places.get(note.of ?? "")).find(isPoint);
  const measured = of === undefined ? null : measuredMeters(line, of);
  if (of === undefined || measured === null || !isLinePlace(line)) return null;
  const from = positionFrom(of.geometry.coordinates);
  return {
    line,
    of,
    from,
    told: toldOf(index, line, notes, measured),
    measured,
    legs: legsToLine(from, line.geometry, farthestMeters),
  };
}

function toldOf(
  index: AtlasIndex,
  line: Place,
  notes: readonly DistanceNote[],
  measured: DistanceRange,
): readonly LineDescription[] {
  return index.atlas.incidents.flatMap(({ id: incident, claims }) =>
    claims.filter(hasQuantity).flatMap((claim): LineDescription | never[] => {
      const said = claimedMeters(claim);
      if (claim.subject !== "distance" || claim.place !== line.id || said === null) return [];
      const note = notes.find((candidate) => candidate.claim === claim.id) ?? null;
      const reported = note ?? { meters: (said.min + said.max) / 2, bound: boundOf(claim) };
      const { meters, bound } = reported;
      const verdict = reportedDistanceVerdict(reported, measured);
      return { claim, incident, note, meters, bound, verdict };
    }),
  );
}

function boundOf({ figure: { min, max } }: FigureClaim): DistanceNote["bound"] {
  if (min === undefined) return "at-most";
  return max === undefined ? "at-least" : "about";
}

type PointPlace = Place & { readonly geometry: { readonly type: "Point" } };

function isPoint(place: Place | undefined): place is PointPlace {
  return place?.geometry.type === "Point";
}
