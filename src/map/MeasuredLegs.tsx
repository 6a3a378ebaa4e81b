import { useEffect, useMemo } from "react";
import { useMap } from "react-leaflet";
import { destination } from "../geodesy/destination.ts";
import { extentOfUncertain } from "../geodesy/extent.ts";
import type { LegToLine } from "../geodesy/legs-to-line.ts";
import type { Position } from "../geodesy/position.ts";
import type { Atlas } from "../incidents/atlas.ts";
import { indexOf } from "../incidents/atlas-index.ts";
import { lineDescriptions } from "../incidents/line-descriptions.ts";
import type { Place } from "../incidents/place.ts";
import { distanceMessages } from "../language/distance-messages.ts";
import { formatMeasuredDistance } from "../language/format-distance.ts";
import { useLanguage } from "../language/language.ts";
import { useView } from "../view/store.ts";
import { DistanceLabels } from "./DistanceLabels.tsx";
import type { LabelSpot } from "./distance-shapes.ts";
import { panToUncover } from "./keep-in-view.ts";
import type { LabelBoard } from "./label-board.ts";
import type { MapPadding } from "./map-padding.ts";
import { Shapes } from "./Shapes.tsx";
import type { Shape } from "./shape-layer.ts";
import { useStableCallback } from "./use-stable-callback.ts";

const words = distanceMessages.descriptions;

interface MeasuredLegsProps {
  readonly atlas: Atlas;
  readonly line: Place;
  readonly board: LabelBoard;
  readonly padding: MapPadding;
}

/** The ways measured to a line that parties describe by a distance, laid over what they say. */
export function MeasuredLegs({ atlas, line, board, padding }: MeasuredLegsProps) {
  const { tag } = useLanguage();
  const units = useView((view) => view.units);
  const { compass } = distanceMessages.nearness;
  const descriptions = useMemo(() => lineDescriptions(indexOf(atlas), line), [atlas, line]);
  const shapes = useMemo(
    () => descriptions?.legs.flatMap((leg) => legShapes(descriptions.from, leg)) ?? [],
    [descriptions],
  );
  const labels = useMemo(() => {
    if (descriptions === null) return [];
    return descriptions.legs.map((leg) => {
      const length = formatMeasuredDistance(tag, leg.meters, units);
      const text =
        leg.due === null ? words.nearestLabel(length) : words.due(length, compass[leg.due]);
      const spots = legSpots(descriptions.from, leg);
      return { id: leg.due ?? "nearest", text, spots, onPick: null, isMeasured: true };
    });
  }, [descriptions, compass, tag, units]);
  useLegsInView(descriptions?.from ?? null, descriptions?.legs ?? noLegs, padding);
  return (
    <>
      <Shapes paneName="told-by" shapes={shapes} />
      <DistanceLabels board={board} owner="measured" labels={labels} />
    </>
  );
}

const noLegs: readonly LegToLine[] = [];

function legShapes(from: Position, { due, end }: LegToLine): readonly Shape[] {
  const key = due ?? "nearest";
  const lines = [[from, end]];
  return [
    { key: `${key} casing`, kind: "line", lines, className: "atlas-leg-casing" },
    { key, kind: "line", lines, className: "atlas-leg" },
  ];
}

/** Beside the way, from its middle outwards, leaning off it; else beyond its end. */
function legSpots(from: Position, { bearing, meters }: LegToLine): readonly LabelSpot[] {
  const beside = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.9, 0.2].flatMap((share) =>
    [bearing + 90, bearing - 90].map((leans) => ({ share, leans })),
  );
  const beyond = [1.03, 1.1, 1.2, 1.4].flatMap((share) =>
    [0, 45, -45, 90, -90].map((turn) => ({ share, leans: bearing + turn })),
  );
  return [...beside, ...beyond].map(({ share, leans }) => ({
    position: destination(from, bearing, meters * share),
    leans,
  }));
}

/** Room kept around what is laid over each other, CSS pixels. */
const clearance = 24;

/** Shows the whole of the ways when they are asked for, unless all of it is in view already. */
function useLegsInView(
  from: Position | null,
  legs: readonly LegToLine[],
  padding: MapPadding,
): void {
  const map = useMap();
  const show = useStableCallback((center: Position) => {
    const ends = [center, ...legs.map(({ end }) => end)];
    if (ends.every((end) => isUncovered(map, end, padding))) return;
    const reach = Math.max(...legs.map(({ meters }) => meters));
    const [west, south, east, north] = extentOfUncertain({
      position: center,
      uncertaintyMeters: reach,
    });
    const { top, right, bottom, left } = padding;
    const corners: [number, number][] = [
      [south, west],
      [north, east],
    ];
    map.fitBounds(corners, {
      paddingTopLeft: [left + clearance, top + clearance],
      paddingBottomRight: [right + clearance, bottom + clearance],
    });
  });
  useEffect(
    function showLegs() {
      if (from !== null) show(from);
    },
    [from, show],
  );
}

function isUncovered(
  map: ReturnType<typeof useMap>,
  [longitude, latitude]: Position,
  padding: MapPadding,
): boolean {
  const spot = map.latLngToContainerPoint([latitude, longitude]);
  const { x, y } = panToUncover(spot, map.getSize(), padding);
  return x === 0 && y === 0;
}
