import type { MendedCell, OpenCells } from "../formats/cell-mend.ts";
import type { ExportFormat, LeftOut } from "../formats/exports/export.ts";
import type { CsvOptions } from "../formats/exports/export-csv.ts";
import type { RowDetails } from "../formats/format.ts";
import type { TableCorrections } from "../formats/tables/table-corrections.ts";
import type { TableReading } from "../formats/tables/table-reading.ts";
import type { DistanceRange, Extent, Position } from "../geodesy/position.ts";
import type { IncidentColumns } from "../incidents/incident-columns.ts";
import type { Issue } from "../incidents/issue.ts";
import type { IssueRule } from "../incidents/issue-rule.ts";
import type { PrecisionClass } from "../incidents/precision.ts";
import type { AtlasReading } from "../incidents/read-atlas.ts";
import type { Voices } from "../incidents/voices.ts";

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
  /** Rows that stand in any of them pass; none lets all through. */
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

/** The part of the world on screen; `zoom` as in web maps: the world is 256 · 2^zoom pixels wide. */
export interface QueryView {
  readonly extent: Extent;
  readonly zoom: number;
}

type Display = "clusters" | "dots" | "density";

/** What a cluster's ring and a dot's colour stand for. */
export type ColourBy = "type" | "actor" | "precision" | "dataset" | "side" | "claimant";

export type ListOrder = "time" | "time-descending" | "size" | "distance";

/** One question to all that is on the screen, so that map, counts, list and histogram never disagree. */
export interface QueryRequest {
  readonly filter: IncidentFilter;
  readonly view: QueryView | null;
  readonly display: Display;
  readonly colourBy: ColourBy;
  readonly list: {
    readonly order: ListOrder;
    readonly from?: Position;
    readonly offset: number;
    readonly limit: number;
  };
  readonly histogramBins: number;
  /** The time the histogram is divided over; without one, from the first start to the last. */
  readonly histogramSpan?: MinuteWindow | null;
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
 * `legend.length` counts a symbol, row by row, which sum to its count. Longitudes run on from the west
 * of the view, beyond 180 where it crosses the antimeridian; of a view wider than the world they lie
 * within 180° of its middle. Dots have no `singles`.
 */
export interface SymbolColumns {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly count: Uint32Array;
  /** How many of them are coarser than `exact`. */
  readonly imprecise: Uint32Array;
  /** Index into `singles` where count is 1; else, and for dots, a number without meaning outside. */
  readonly member: Uint32Array;
  /** 1 where every member stands on the very same coordinate. */
  readonly oneSpot: Uint8Array;
  readonly composition: Uint32Array;
  /**
   * Values by falling number of rows, actors of the first data set before all others; the last may be
   * `otherValues`. An incident counts for its first actor.
   */
  readonly legend: readonly string[];
}

/** Stands in a legend for all values beyond the most frequent. */
export const otherValues = "*";

/** Incidents per cell of a honeycomb that is fixed to the world. */
export interface DensityColumns {
  /** Distance between neighbouring centres in pixels at the zoom asked for. */
  readonly cellPixels: number;
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly count: Uint32Array;
}

export interface FacetCount {
  readonly value: string;
  /** Passing every other filter but this facet's own. */
  readonly passing: number;
  readonly all: number;
}

/** Each dated incident counts once, where it starts; `passing` ignores the time filter. Starts outside are left out. */
export interface Histogram {
  readonly startMinute: number;
  readonly binMinutes: number;
  readonly passing: Uint32Array;
  readonly all: Uint32Array;
}

/** What the map shows: the part of an answer that is made first. */
export interface MapAnswer {
  /** Passing rows in the view. */
  readonly inView: number;
  /** Empty in the display `density`. */
  readonly symbols: SymbolColumns;
  readonly density: DensityColumns | null;
  /** The incidents behind the symbols with `count` 1. */
  readonly singles: readonly IncidentSummary[];
  /** The actors with most rows in the whole table, the first of some dozens: colours go by their ranks. */
  readonly frequentActors: readonly string[];
}

/** What the panels say: the part that follows. */
export interface PanelAnswer {
  readonly total: number;
  readonly passing: number;
  readonly passingUnplaced: number;
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
  readonly sums: EstimateSums;
  readonly list: { readonly offset: number; readonly rows: readonly IncidentSummary[] };
  /** Earliest start and latest end of all dated rows, or null. */
  readonly timeExtent: MinuteWindow | null;
}

export type QueryAnswer = MapAnswer & PanelAnswer;

/** Which incidents surely, possibly or surely not lie within a radius; geodesic, radii included. */
export interface NearnessCounts {
  readonly inside: number;
  readonly possibly: number;
  readonly outside: number;
}

/** How far are the passing incidents from here? */
export interface NearRequest {
  readonly filter: IncidentFilter;
  readonly center: Position;
  /** Doubt of the centre itself. */
  readonly uncertaintyMeters: number;
  readonly radiusMeters: number;
  /** Which of the three lists one page is wanted of; `limit` 0 asks for the counts alone. */
  readonly list: keyof NearnessCounts;
  readonly offset: number;
  readonly limit: number;
}

export interface NearIncident extends IncidentSummary {
  readonly distance: DistanceRange;
}

/** The counts, and a page of the list asked for, nearest first. */
export interface NearAnswer extends NearnessCounts {
  /** Passing rows that have no place on the map. */
  readonly unplaced: number;
  readonly rows: readonly NearIncident[];
}

/** The passing incidents behind one symbol of an answer, or within some pixels of a point. */
export interface MembersRequest {
  readonly filter: IncidentFilter;
  readonly of:
    | {
        readonly kind: "symbol";
        readonly view: QueryView;
        readonly display: Display;
        /** Index into the `symbols` (or `density`) of the answer to the same filter and view. */
        readonly symbol: number;
      }
    | {
        readonly kind: "around";
        readonly center: Position;
        readonly zoom: number;
        readonly pixels: number;
      };
  readonly offset: number;
  readonly limit: number;
}

/** All members are counted, one page of them is listed by start, undated last. */
export interface MembersAnswer {
  readonly count: number;
  readonly rows: readonly IncidentSummary[];
}

/** One incident of a dataset by its place in the file. */
export interface RowReference {
  readonly dataset: string;
  readonly row: number;
}

/** Rows of one dataset in file order. */
export interface DatasetRows {
  readonly dataset: string;
  readonly rows: Uint32Array;
}

/** The words of one row of a dataset that was added from memory. */
export interface IncidentText {
  readonly id: string;
  readonly title: string;
  /** Everything a text search should find: names, places, notes. */
  readonly searchText: string;
  /** Who speaks of it, where that is known. */
  readonly voices?: Voices;
}

/** The problems of one kind in a file: all counted, the first of them at hand. */
export interface ProblemGroup {
  readonly rule: IssueRule;
  readonly severity: Issue["severity"];
  readonly count: number;
  /** Rows they are in, each counted once; 0 where they are about the file as a whole. */
  readonly rows: number;
  /** What is proposed, each once: `swap-coordinates`, `set-date-order`, `correct-mapping` … */
  readonly cures: readonly string[];
  readonly first: readonly Issue[];
}

/** Ids of a file that another file of the same format has too. */
export interface SharedIds {
  readonly dataset: string;
  readonly count: number;
}

/** Rows written in a format, ready to be saved: the first file is the one asked for. */
export interface WrittenExport {
  readonly files: readonly { readonly name: string; readonly blob: Blob }[];
  readonly rowCount: number;
  readonly leftOut: readonly LeftOut[];
}

/** Sums of the estimates of a dataset, over the rows that have one. */
export interface EstimateSums {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly rows: number;
}

/** How many rows of a dataset have a value. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** What a file turned out to hold as a dataset. */
export interface DatasetSummary {
  readonly dataset: string;
  readonly rows: number;
  /** Rows with a position finer than a country. */
  readonly placed: number;
  readonly dated: number;
  /** Earliest start and latest end, or null. */
  readonly timeExtent: MinuteWindow | null;
  readonly sums: EstimateSums;
  /** The most frequent types, and actors, a row counting once for each of its actors. */
  readonly types: readonly ValueCount[];
  readonly actors: readonly ValueCount[];
  /** West, south, east, north of the placed rows, or null. */
  readonly extent: Extent | null;
  /** What it said of itself, and what is wrong in it. */
  readonly file: {
    readonly name: string;
    readonly format: string;
    readonly encoding: string;
    readonly delimiter: string;
    readonly rowsRead: number;
    /** What is wrong in it by kind, errors first; `issues` has them all. */
    readonly problems: readonly ProblemGroup[];
    /** Rows with a problem, each counted once; at least so many where some problems were only counted. */
    readonly rowsWithProblems: number;
    /** Whether single rows of it can be written over: `cells` then says what of them. */
    readonly isOpen: boolean;
    /** Cells its reader wrote over. */
    readonly mended: readonly MendedCell[];
    /** Rows of the file (1-based) left out because they repeat an earlier one, ascending. */
    readonly leftOut: readonly number[];
    /** How its columns were read, where it is a table. */
    readonly table: TableReading | null;
    /** How much of a hosted file its first picture took, bytes; null for a file that was read whole. */
    readonly fetched: { readonly bytes: number; readonly of: number } | null;
  };
}

export interface FileProgress {
  readonly bytes: number;
  readonly rows: number;
}

/** How to follow a call that takes its time, and to stop it: it then rejects with an `AbortError`. */
export interface FollowOptions {
  readonly onProgress?: (progress: FileProgress) => void;
  readonly signal?: AbortSignal;
}

export interface AddFileOptions extends FollowOptions {
  /** Name of the dataset; the file's name where it is left out. */
  readonly dataset?: string;
  /** What somebody corrected after a first reading. */
  readonly corrections?: TableCorrections;
  /** IANA zone of the clock whose days the days of the file are, as it states none; UTC where it is left out. */
  readonly zone?: string;
}

export interface ExportOptions extends FollowOptions {
  readonly csv?: CsvOptions;
}

/** The engine seen from the main thread or a terminal: in a worker or in the same thread. */
export interface QueryClient {
  /** Adds or replaces a dataset. The buffers of `columns` may be moved away: do not use them after. */
  addIncidents(
    dataset: string,
    columns: IncidentColumns,
    texts: readonly IncidentText[],
  ): Promise<void>;
  /** Fetches and reads the atlas in a folder, a whole address with a closing slash; what is wrong is in its issues. */
  readAtlas(folder: string): Promise<AtlasReading>;
  /** Adds the incidents of the atlas that was read last, labelled in a language; none where it had no heading. */
  addAtlas(dataset: string, language: string): Promise<void>;
  /**
   * Reads a file and adds or replaces its dataset; rejects only when `signal` is aborted. An address stands
   * for GeoParquet that `convert` wrote: it is read by ranges, details when asked for, and rejects where it
   * cannot be reached.
   */
  addFile(file: Blob | string, name: string, options?: AddFileOptions): Promise<DatasetSummary>;
  removeDataset(dataset: string): Promise<void>;
  /**
   * The newest question wins: null for one that a newer one overtook before it was begun. `onMap` hears what the
   * map shows while the rest is still counted.
   */
  ask(request: QueryRequest, onMap?: (answer: MapAnswer) => void): Promise<QueryAnswer | null>;
  members(request: MembersRequest): Promise<MembersAnswer>;
  near(request: NearRequest): Promise<NearAnswer>;
  /** Null for rows of datasets that were added from memory: the caller holds them. */
  details(dataset: string, row: number): Promise<RowDetails | null>;
  /** What of a row its reader may write over; null where the file's format has no way to. */
  cells(dataset: string, row: number): Promise<OpenCells | null>;
  /** A row in a few fields, or null where there is none. */
  summary(of: RowReference): Promise<IncidentSummary | null>;
  /** The next passing incident by start, or null at the end. */
  nextInTime(filter: IncidentFilter, from: RowReference): Promise<IncidentSummary | null>;
  previousInTime(filter: IncidentFilter, from: RowReference): Promise<IncidentSummary | null>;
  /** Every passing row, for taking the result away. */
  passingRows(filter: IncidentFilter): Promise<readonly DatasetRows[]>;
  /** A page of everything that is wrong in an imported file, in the order it was found. */
  issues(dataset: string, offset: number, limit: number): Promise<readonly Issue[]>;
  /** Which earlier files of the same format have ids that this one has; nothing is merged. */
  sharedIds(dataset: string): Promise<readonly SharedIds[]>;
  /**
   * Writes rows of an imported file (null: all) in a format; null for datasets added from memory. What of them
   * is still on another host is fetched before, which `onProgress` tells of; rejects where that fails.
   */
  exportRows(
    dataset: string,
    rows: Uint32Array | null,
    format: ExportFormat,
    options?: ExportOptions,
  ): Promise<WrittenExport | null>;
  /** Ends the worker; calls that are still open reject. */
  close(): void;
}
