import type { Extent, Position } from "../geodesy/position.ts";
import type { PrecisionClass } from "../incidents/precision.ts";

/** From `from` (inclusive) to `to` (exclusive), minutes since 1970-01-01T00:00Z. */
export interface MinuteWindow {
  readonly from: number;
  readonly to: number;
}

/** An area a filter can ask for; distances are geodesic, not of the screen. */
export type AreaFilter =
  | { readonly kind: "ring"; readonly center: Position; readonly radiusMeters: number }
  | { readonly kind: "polygon"; readonly rings: readonly (readonly Position[])[] };

/** Which incidents pass. `null` in a list means every value passes; an empty list lets none through. */
export interface IncidentFilter {
  /** Spans that overlap the window pass. */
  readonly time: MinuteWindow | null;
  readonly types: readonly string[] | null;
  readonly actors: readonly string[] | null;
  readonly precisions: readonly PrecisionClass[] | null;
  readonly placed: "any" | "placed" | "unplaced";
  readonly datasets: readonly string[] | null;
  readonly countries: readonly string[] | null;
  /** Folded words that must all occur; empty lets all through. */
  readonly text: string;
  readonly areas: readonly AreaFilter[];
  /** Ids that alone may pass (an outside question was already answered), or null. */
  readonly ids: readonly string[] | null;
}

/** The filter that lets everything through. */
export const openFilter: IncidentFilter = {
  time: null,
  types: null,
  actors: null,
  precisions: null,
  placed: "any",
  datasets: null,
  countries: null,
  text: "",
  areas: [],
  ids: null,
};

/** What a cluster's ring and a dot's colour stand for. */
export type ColourBy = "type" | "actor" | "precision" | "dataset";

export type ListOrder = "time" | "time-descending" | "size" | "distance";

/** One question, answered in one message, so that map, counts, list and histogram never disagree. */
export interface QueryRequest {
  readonly filter: IncidentFilter;
  readonly view: { readonly extent: Extent; readonly zoom: number } | null;
  readonly display: "clusters" | "dots" | "density";
  readonly colourBy: ColourBy;
  readonly list: {
    readonly order: ListOrder;
    readonly from?: Position;
    readonly offset: number;
    readonly limit: number;
  };
  readonly histogramBins: number;
}

/** One incident in a few fields: what a list line or a marker needs. */
export interface IncidentSummary {
  readonly dataset: string;
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly actors: readonly string[];
  readonly position: Position | null;
  readonly uncertaintyMeters: number | null;
  readonly precision: PrecisionClass;
  /** null where the row has no date. */
  readonly startMinute: number | null;
  readonly endMinute: number | null;
}

/**
 * What is drawn: one entry a symbol. A symbol with `count` 1 is a single incident. `composition` holds
 * `legend.length` counts a symbol, row by row.
 */
export interface SymbolColumns {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly count: Uint32Array;
  /** How many of them are coarser than `exact`. */
  readonly imprecise: Uint32Array;
  /** One member: index into `singles` where count is 1, else the row of any member. */
  readonly member: Uint32Array;
  /** 1 where every member stands on the very same coordinate. */
  readonly oneSpot: Uint8Array;
  readonly composition: Uint32Array;
  readonly legend: readonly string[];
}

export interface FacetCount {
  readonly value: string;
  /** Passing every other filter but this facet's own. */
  readonly passing: number;
  readonly all: number;
}

export interface Histogram {
  readonly startMinute: number;
  readonly binMinutes: number;
  readonly passing: Uint32Array;
  readonly all: Uint32Array;
}

export interface QueryAnswer {
  readonly total: number;
  readonly passing: number;
  readonly passingUnplaced: number;
  readonly inView: number;
  readonly symbols: SymbolColumns;
  /** The incidents behind the symbols with `count` 1. */
  readonly singles: readonly IncidentSummary[];
  readonly histogram: Histogram;
  readonly facets: {
    readonly types: readonly FacetCount[];
    readonly actors: readonly FacetCount[];
    readonly precisions: readonly FacetCount[];
    readonly datasets: readonly FacetCount[];
    readonly countries: readonly FacetCount[];
    readonly placed: readonly FacetCount[];
  };
  /** Sums of the estimates of passing rows that have one. */
  readonly sums: {
    readonly low: number;
    readonly best: number;
    readonly high: number;
    readonly rows: number;
  };
  readonly list: { readonly offset: number; readonly rows: readonly IncidentSummary[] };
  /** Earliest start and latest end of all dated rows, or null. */
  readonly timeExtent: MinuteWindow | null;
}

/** Which incidents surely, possibly or surely not lie within a radius; geodesic, radii included. */
export interface NearnessCounts {
  readonly inside: number;
  readonly possibly: number;
  readonly outside: number;
}
