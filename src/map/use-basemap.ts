import type { Feature, FeatureCollection } from "geojson";
import { useEffect, useMemo, useState } from "react";
import { type LocalizedText, textIn } from "../incidents/localized-text.ts";
import {
  type BasemapName,
  type BasemapShapes,
  linesOf,
  loadBasemapFile,
  loadWorld,
  type WorldDetail,
} from "./basemap-data.ts";
import type { Basemap } from "./basemap-drawing.ts";
import { type UnitPath, unitPath, unitPoint } from "./mercator.ts";

/** The offline basemap as far as it has arrived. */
export interface LoadedBasemap extends Basemap {
  readonly towns: readonly BasemapName[];
  readonly regions: readonly BasemapName[];
  readonly riverNames: readonly { readonly texts: LocalizedText; readonly path: UnitPath }[];
}

/** What the files of the region give, one after another. */
interface RegionalParts extends Pick<LoadedBasemap, "governorates" | "rivers" | "riverNames"> {
  readonly borders: readonly { readonly pair: string; readonly paths: readonly UnitPath[] }[];
  readonly towns: readonly BasemapName[];
  readonly regions: readonly BasemapName[];
}

const noParts: RegionalParts = {
  borders: [],
  governorates: [],
  rivers: [],
  riverNames: [],
  towns: [],
  regions: [],
};

/** Loads the world in the detail asked for, and once the files of the region. */
export function useBasemap(detail: WorldDetail): LoadedBasemap {
  const [parts, setParts] = useState(noParts);
  const [worlds, setWorlds] = useState<Partial<Record<WorldDetail, BasemapShapes>>>({});
  const isLoaded = worlds[detail] !== undefined;

  useEffect(function loadRegion() {
    const controller = new AbortController();
    loadRegionalParts(controller.signal).then(setParts).catch(ignoreMissing);
    return function stopLoadingRegion() {
      controller.abort();
    };
  }, []);

  useEffect(
    function loadWorldOnce() {
      if (isLoaded) return undefined;
      const controller = new AbortController();
      loadWorld(detail, controller.signal)
        .then((world) => setWorlds((known) => ({ ...known, [detail]: world })))
        .catch(ignoreMissing);
      return function stopLoadingWorld() {
        controller.abort();
      };
    },
    [detail, isLoaded],
  );

  const world = worlds[detail] ?? worlds.fine ?? worlds.coarse ?? null;
  return useMemo(() => {
    const finer = new Set(parts.borders.map(({ pair }) => pair));
    const borders = world?.bordersWithout(finer) ?? [];
    return {
      ...parts,
      world,
      borders: [...borders, ...parts.borders.flatMap(({ paths }) => paths)],
    };
  }, [parts, world]);
}

/** All files of the region together, so that the map is drawn once for them; one that is missing leaves a gap. */
async function loadRegionalParts(signal: AbortSignal): Promise<RegionalParts> {
  const parts = await Promise.all(
    Object.entries(regionFiles).map(async ([name, read]) => {
      const data = await loadBasemapFile(name, signal).catch(() => null);
      return data === null ? {} : read(data);
    }),
  );
  signal.throwIfAborted();
  return Object.assign({}, noParts, ...parts);
}

const regionFiles: Record<string, (data: FeatureCollection) => Partial<RegionalParts>> = {
  "borders-10m.geojson": ({ features }) => ({
    borders: features.map((border) => ({
      pair: textIn(textsOf(border.properties), "en").text,
      paths: linesOf(border).map(unitPath),
    })),
  }),
  "cities.geojson": ({ features }) => ({ towns: features.flatMap(townOf) }),
  "euphrates.geojson": (data) => ({
    rivers: linesOf(data).map(unitPath),
    riverNames: data.features.flatMap((river) =>
      linesOf(river).map((line) => ({ texts: textsOf(river.properties), path: unitPath(line) })),
    ),
  }),
  "governorates.geojson": (data) => ({
    governorates: linesOf(data).map(unitPath),
    regions: data.features.map((region) => ({
      texts: textsOf(region.properties),
      at: middleOf(linesOf(region).map(unitPath)),
      fromZoom: 6.5,
      toZoom: 9,
      rank: 1,
    })),
  }),
};

function townOf({ geometry, properties }: Feature): readonly BasemapName[] {
  if (geometry.type !== "Point") return [];
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  const population = Number(properties?.["population"] ?? 0);
  return [
    {
      texts: textsOf(properties),
      at: unitPoint([longitude, latitude]),
      fromZoom: Number(properties?.["labelZoom"] ?? 7),
      toZoom: 14,
      rank: -population,
    },
  ];
}

/** Names as our own files have them: `name` as a text or as one per language, or `name_ar` beside it. */
function textsOf(properties: Readonly<Record<string, unknown>> | null): LocalizedText {
  const name = properties?.["name"];
  if (typeof name === "object" && name !== null) {
    return Object.fromEntries(Object.entries(name).map(([tag, text]) => [tag, String(text)]));
  }
  const arabic = properties?.["name_ar"];
  const english = typeof name === "string" ? { en: name } : {};
  return typeof arabic === "string" ? { ...english, ar: arabic } : english;
}

function middleOf(paths: readonly UnitPath[]): readonly [number, number] {
  const largest = [...paths].sort((a, b) => b.right - b.left - (a.right - a.left))[0];
  if (largest === undefined) return unitPoint([0, 0]);
  return [(largest.left + largest.right) / 2, (largest.top + largest.bottom) / 2];
}

/** A basemap file that cannot be had leaves its part of the map empty; the rest works without it. */
function ignoreMissing(): void {
  return;
}
