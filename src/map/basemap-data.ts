import type { Feature, FeatureCollection, GeoJSON, Position as GeoJsonPosition } from "geojson";
import { feature, mesh } from "topojson-client";
import countriesFine from "world-atlas/countries-50m.json?url";
import countriesCoarse from "world-atlas/countries-110m.json?url";
import type { LocalizedText } from "../incidents/localized-text.ts";
import { firstPicture } from "../view/first-picture.ts";
import type { UnitPath, UnitPoint } from "./mercator.ts";
import { nextTask } from "./next-task.ts";
import { outlinePath } from "./outline-path.ts";

/** A name on the basemap and where it belongs. */
export interface BasemapName {
  readonly texts: LocalizedText;
  readonly at: UnitPoint;
  /** Zoom from which it is shown, and the one from which it no longer is. */
  readonly fromZoom: number;
  readonly toZoom: number;
  readonly rank: number;
}

/** Lines and areas of one level of detail, ready to be drawn. */
export interface BasemapShapes {
  readonly land: readonly UnitPath[];
  readonly coast: readonly UnitPath[];
  /** Borders between countries, without those of pairs ("Iraq – Syria") that are known more finely. */
  readonly bordersWithout: (pairs: ReadonlySet<string>) => readonly UnitPath[];
  readonly countries: readonly BasemapName[];
}

type Topology = Parameters<typeof mesh>[0];
type TopologyObject = NonNullable<Parameters<typeof mesh>[1]>;

/** A file of world-atlas: one topology with countries and land. */
interface WorldAtlas extends Topology {
  readonly objects: { readonly countries: TopologyObject; readonly land: TopologyObject };
}

const worldFiles = { coarse: countriesCoarse, fine: countriesFine } as const;

export type WorldDetail = keyof typeof worldFiles;

/** Land, coasts and borders of the whole world (Natural Earth), fetched from our own origin. */
export async function loadWorld(detail: WorldDetail, signal: AbortSignal): Promise<BasemapShapes> {
  const response = await fetch(worldFiles[detail], { signal });
  await firstPicture;
  const topology = (await response.json()) as WorldAtlas;
  const { countries } = topology.objects;
  // a task each, so that the page answers between them
  await nextTask();
  const land = linesOf(feature(topology, topology.objects.land)).map(outlinePath);
  await nextTask();
  const coast = mesh(topology, countries, (a, b) => a === b);
  const coastPaths = coast.coordinates.flatMap(withoutDateLine).map(outlinePath);
  await nextTask();
  const names = featuresOf(feature(topology, countries)).flatMap(countryName);
  await nextTask();
  signal.throwIfAborted();
  return {
    land,
    coast: coastPaths,
    bordersWithout: (pairs) =>
      mesh(topology, countries, (a, b) => a !== b && !pairs.has(pairName(a, b))).coordinates.map(
        outlinePath,
      ),
    countries: names,
  };
}

/** A file of `geodata/basemap/`; null where the site does not have it. */
export async function loadBasemapFile(
  name: string,
  signal: AbortSignal,
): Promise<FeatureCollection | null> {
  const response = await fetch(`${import.meta.env.BASE_URL}geodata/basemap/${name}`, { signal });
  if (!response.ok || !response.headers.get("content-type")?.includes("json")) return null;
  await firstPicture;
  return (await response.json()) as FeatureCollection;
}

/** Every line of a GeoJSON object, rings of areas included. */
export function linesOf(data: GeoJSON): readonly GeoJsonPosition[][] {
  switch (data.type) {
    case "FeatureCollection":
      return data.features.flatMap(linesOf);
    case "Feature":
      return data.geometry === null ? [] : linesOf(data.geometry);
    case "GeometryCollection":
      return data.geometries.flatMap(linesOf);
    case "Polygon":
    case "MultiLineString":
      return data.coordinates;
    case "MultiPolygon":
      return data.coordinates.flat();
    case "LineString":
      return [data.coordinates];
    case "Point":
    case "MultiPoint":
      return [];
  }
}

function featuresOf(data: Feature | FeatureCollection): readonly Feature[] {
  return data.type === "FeatureCollection" ? data.features : [data];
}

/** "Iraq – Syria": two countries in the order of the alphabet. */
function pairName(a: TopologyObject, b: TopologyObject): string {
  return [a, b]
    .map(({ properties }) => String(Object(properties).name ?? ""))
    .sort()
    .join(" – ");
}

/** A coast without the seam that Natural Earth cuts along 180°. */
function withoutDateLine(line: GeoJsonPosition[]): GeoJsonPosition[][] {
  const parts: GeoJsonPosition[][] = [[]];
  for (const position of line) {
    if (Math.abs(position[0] ?? 0) > 179.99) parts.push([]);
    else parts.at(-1)?.push(position);
  }
  return parts.filter((part) => part.length > 1);
}

function countryName(country: Feature): readonly BasemapName[] {
  const largest = linesOf(country)
    .map((ring) => ({ ...centroid(ring) }))
    .sort((a, b) => b.area - a.area)[0];
  if (largest === undefined) return [];
  const name = String(country.properties?.["name"] ?? "");
  // a country appears once its outline is wide enough to carry its name
  const fromZoom = Math.max(2, 2.6 - Math.log2(Math.sqrt(largest.area)) - 5.4);
  return [
    {
      texts: { en: name },
      at: largest.at,
      fromZoom,
      toZoom: fromZoom + 4.5,
      rank: -largest.area,
    },
  ];
}

/** Centre of gravity and area of a ring in the unit square. */
function centroid(ring: readonly GeoJsonPosition[]): { at: UnitPoint; area: number } {
  const { coordinates } = outlinePath(ring);
  let doubled = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i + 3 < coordinates.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = coordinates.subarray(i, i + 4);
    const cross = x0 * y1 - x1 * y0;
    doubled += cross;
    sumX += (x0 + x1) * cross;
    sumY += (y0 + y1) * cross;
  }
  if (doubled === 0) return { at: [coordinates[0] ?? 0, coordinates[1] ?? 0], area: 0 };
  return { at: [sumX / (3 * doubled), sumY / (3 * doubled)], area: Math.abs(doubled / 2) };
}
