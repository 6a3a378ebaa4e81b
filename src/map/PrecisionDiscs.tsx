import { useMemo } from "react";
import { useMap } from "react-leaflet";
import type { UncertainPosition } from "../geodesy/position.ts";
import type { Place } from "../incidents/place.ts";
import { precisionOfRadius } from "../incidents/precision.ts";
import { discShape, type PrecisionDisc } from "./disc-shapes.ts";
import type { IncidentSymbol } from "./incident-symbol.ts";
import { metersPerPixel } from "./mercator.ts";
import { placeMiddle } from "./place-middle.ts";
import { Shapes } from "./Shapes.tsx";
import { useZoom } from "./use-zoom.ts";

interface PrecisionDiscsProps {
  readonly symbols: readonly IncidentSymbol[];
  readonly places: readonly Place[];
  /** Where the incident that is open stands: its disc is drawn even while a cluster holds its symbol. */
  readonly open: UncertainPosition | null;
  /** Whether a record is the one selected or under the pointer. */
  readonly isLookedAt: (kind: "incident" | "place", id: string) => boolean;
}

/** How far off each record may be: quiet discs, and a strong one for the record that is looked at. */
export function PrecisionDiscs({ symbols, places, open, isLookedAt }: PrecisionDiscsProps) {
  const zoom = useZoom();
  const map = useMap();
  const shapes = useMemo(() => {
    const { x, y } = map.getSize();
    const ofSymbols = symbols.flatMap((symbol) => incidentDisc(symbol, isLookedAt));
    const discs = [
      ...ofSymbols,
      ...(ofSymbols.some(({ isStrong }) => isStrong) ? [] : openDisc(open)),
      ...places.flatMap((place) => placeDisc(place, isLookedAt)),
    ];
    return discs
      .filter((disc) => disc.isStrong || isReadable(disc, zoom, Math.min(x, y)))
      .map(discShape);
  }, [symbols, places, open, isLookedAt, zoom, map]);
  return <Shapes paneName="precision" shapes={shapes} />;
}

function incidentDisc(
  symbol: IncidentSymbol,
  isLookedAt: PrecisionDiscsProps["isLookedAt"],
): readonly PrecisionDisc[] {
  if (symbol.kind === "cluster" || symbol.isExact) return [];
  const { id, uncertaintyMeters } = symbol.incident;
  if (uncertaintyMeters === null) return [];
  const isStrong = isLookedAt("incident", id);
  return [
    { key: symbol.key, center: symbol.position, uncertaintyMeters, tone: symbol.tone, isStrong },
  ];
}

function openDisc(open: UncertainPosition | null): readonly PrecisionDisc[] {
  if (open === null || precisionOfRadius(open.uncertaintyMeters) === "exact") return [];
  const { position, uncertaintyMeters } = open;
  return [{ key: "open", center: position, uncertaintyMeters, tone: "grey", isStrong: true }];
}

/** Places show their disc when looked at; one that nobody has published a position for always does. */
function placeDisc(
  place: Place,
  isLookedAt: PrecisionDiscsProps["isLookedAt"],
): readonly PrecisionDisc[] {
  const center = placeMiddle(place);
  const isStrong = isLookedAt("place", place.id);
  if (center === null || !(isStrong || place.positionStatus === "unpublished")) return [];
  const { id, uncertaintyMeters } = place;
  return [{ key: `place ${id}`, center, uncertaintyMeters, tone: "grey", isStrong }];
}

/** A disc is worth drawing unasked when it is wider than its symbol and narrower than the map. */
function isReadable(disc: PrecisionDisc, zoom: number, viewportPixels: number): boolean {
  const pixels = disc.uncertaintyMeters / metersPerPixel(disc.center[1], zoom);
  return pixels > 20 && pixels < viewportPixels * 0.75;
}
