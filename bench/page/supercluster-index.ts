import Supercluster, { type ClusterFeature, type PointFeature } from "supercluster";
import type { Extent } from "../../src/geodesy/position.ts";
import type { MinuteWindow } from "../../src/query/query-protocol.ts";
import type { ClusterMark } from "./cluster-markers.ts";
import { overlaps, type PeerColumns } from "./peer-columns.ts";

interface TypeOfPoint {
  readonly type: number;
}

type TypeCounts = Record<string, number>;

type Feature = PointFeature<TypeOfPoint>;

/** A mark and, where it stands for several, the number to ask for its members with. */
export interface IndexedMark extends ClusterMark {
  readonly clusterId: number | null;
}

/** What a page asks of supercluster. */
export interface SuperclusterIndex {
  /** Builds the index anew from the rows in the window: supercluster has no other way to filter. */
  setWindow(window: MinuteWindow | null): void;
  marksIn(extent: Extent, zoom: number): IndexedMark[];
  /** Number of members, the first fifty having been read. */
  members(mark: IndexedMark): number;
}

const typeNames = ["t0", "t1", "t2", "t3", "t4", "t5"];

/** Supercluster over columns, counting members by type. */
export function createSuperclusterIndex(columns: PeerColumns): SuperclusterIndex {
  const features = Array.from({ length: columns.rowCount }, (_, row) => featureOf(columns, row));
  let index = indexOf(features);
  return {
    setWindow(window) {
      const passing = window
        ? features.filter((_, row) => overlaps(columns, row, window))
        : features;
      index = indexOf(passing);
    },
    marksIn: (extent, zoom) =>
      index.getClusters([...extent], Math.floor(zoom)).map((feature) => markOf(feature)),
    members: ({ clusterId, count }) => {
      if (clusterId !== null) index.getLeaves(clusterId, 50);
      return count;
    },
  };
}

function featureOf({ longitude, latitude, type }: PeerColumns, row: number): Feature {
  return {
    type: "Feature",
    properties: { type: type[row] ?? 0 },
    geometry: { type: "Point", coordinates: [longitude[row] ?? 0, latitude[row] ?? 0] },
  };
}

function indexOf(features: Feature[]) {
  return new Supercluster<TypeOfPoint, TypeCounts>({
    radius: 60,
    extent: 256,
    maxZoom: 16,
    map: ({ type }) => ({ [`t${type}`]: 1 }),
    reduce: (sum, counts) => {
      for (const name of typeNames) {
        if (counts[name]) sum[name] = (sum[name] ?? 0) + counts[name];
      }
    },
  }).load(features);
}

function markOf(feature: ClusterFeature<TypeCounts> | Feature): IndexedMark {
  const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
  const { properties } = feature;
  const isCluster = "cluster_id" in properties;
  return {
    position: [longitude, latitude],
    count: isCluster ? properties.point_count : 1,
    clusterId: isCluster ? properties.cluster_id : null,
    types: isCluster
      ? typeNames.map((name) => properties[name] ?? 0)
      : typeNames.map((_, type) => Number(type === properties.type)),
  };
}
