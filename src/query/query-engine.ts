import type { IncidentSet, ReadOptions, RowDetails } from "../formats/format.ts";
import { widenedRange } from "../geodesy/distance-range.ts";
import { distanceMeters } from "../geodesy/geodesic-distance.ts";
import type { IncidentColumns } from "../incidents/incident-columns.ts";
import { type DatasetWords, wordsOfSet, wordsOfTexts } from "./dataset-words.ts";
import { isInView, type PlainRow, passes, plainFacet, plainRows } from "./plain-answer.ts";
import type {
  AddFileOptions,
  DatasetRows,
  DatasetSummary,
  FacetCount,
  Histogram,
  IncidentFilter,
  IncidentSummary,
  IncidentText,
  MembersAnswer,
  MembersRequest,
  NearAnswer,
  NearRequest,
  QueryAnswer,
  QueryRequest,
  QueryView,
  RowReference,
  SymbolColumns,
} from "./query-protocol.ts";

/** Reads a file whatever its format; src/formats/read-file.ts unless another is given. */
export type FileReading = (file: Blob, name: string, options: ReadOptions) => Promise<IncidentSet>;

/** Holds the datasets and answers questions on them; one per worker. */
export interface QueryEngine {
  addIncidents(
    dataset: string,
    columns: IncidentColumns,
    texts: readonly IncidentText[],
  ): DatasetSummary;
  addFile(
    dataset: string,
    file: Blob,
    name: string,
    options: Omit<AddFileOptions, "dataset">,
  ): Promise<DatasetSummary>;
  removeDataset(dataset: string): void;
  answer(request: QueryRequest): QueryAnswer;
  members(request: MembersRequest): MembersAnswer;
  near(request: NearRequest): NearAnswer;
  details(dataset: string, row: number): RowDetails | null;
  neighbourInTime(filter: IncidentFilter, from: RowReference, step: 1 | -1): IncidentSummary | null;
  passingRows(filter: IncidentFilter): readonly DatasetRows[];
}

async function readAnyFile(file: Blob, name: string, options: ReadOptions): Promise<IncidentSet> {
  const { readFile } = await import("../formats/read-file.ts");
  return readFile(file, name, options);
}

export function createQueryEngine(readFile: FileReading = readAnyFile): QueryEngine {
  const datasets = new Map<string, { rows: PlainRow[]; words: DatasetWords }>();
  let rows: PlainRow[] = [];

  function put(
    dataset: string,
    columns: IncidentColumns,
    words: DatasetWords,
    file: DatasetSummary["file"],
  ): DatasetSummary {
    const added = plainRows(dataset, columns, (row) => ({
      id: words.idOf(row),
      text: words.searchTextOf(row),
    }));
    datasets.set(dataset, { rows: added, words });
    rows = [...datasets.values()].flatMap((one) => one.rows);
    const positions = added.flatMap((row) => (row.isPlaced && row.position ? [row.position] : []));
    const longitudes = positions.map(([longitude]) => longitude);
    const latitudes = positions.map(([, latitude]) => latitude);
    return {
      dataset,
      rows: added.length,
      placed: positions.length,
      dated: added.filter((row) => row.start !== null).length,
      extent:
        positions.length === 0
          ? null
          : [
              Math.min(...longitudes),
              Math.min(...latitudes),
              Math.max(...longitudes),
              Math.max(...latitudes),
            ],
      file,
    };
  }

  function summaryOf(row: PlainRow): IncidentSummary {
    return {
      dataset: row.dataset,
      row: row.row,
      id: row.id,
      title: datasets.get(row.dataset)?.words.titleOf(row.row) ?? "",
      type: row.type,
      actors: row.actors,
      position: row.position,
      uncertaintyMeters: Number.isNaN(row.uncertaintyMeters) ? null : row.uncertaintyMeters,
      precision: row.precision,
      startMinute: row.start,
      endMinute: row.end,
    };
  }

  function symbolsOf(inView: readonly PlainRow[], view: QueryView, request: QueryRequest) {
    const groups = groupsOf(inView, view);
    const legend = [...new Set(rows.map((row) => colourValue(row, request.colourBy)))].sort();
    const singles: IncidentSummary[] = [];
    const symbols: SymbolColumns = {
      longitude: Float64Array.from(groups, (group) =>
        mean(group.map((row) => unrolled(row.position?.[0] ?? 0, view.extent[0]))),
      ),
      latitude: Float64Array.from(groups, (group) =>
        mean(group.map((row) => row.position?.[1] ?? 0)),
      ),
      count: Uint32Array.from(groups, (group) => group.length),
      imprecise: Uint32Array.from(
        groups,
        (group) => group.filter((row) => row.precision !== "exact").length,
      ),
      member: Uint32Array.from(groups, (group) => {
        const [first] = group;
        if (!first) return 0;
        return group.length === 1 ? singles.push(summaryOf(first)) - 1 : first.row;
      }),
      oneSpot: Uint8Array.from(groups, (group) =>
        new Set(group.map((row) => String(row.position))).size === 1 ? 1 : 0,
      ),
      composition: Uint32Array.from(
        groups.flatMap((group) =>
          legend.map(
            (value) => group.filter((row) => colourValue(row, request.colourBy) === value).length,
          ),
        ),
      ),
      legend,
    };
    return { symbols, singles };
  }

  function pageOf(passing: readonly PlainRow[], list: QueryRequest["list"]): PlainRow[] {
    const late = Number.MAX_VALUE;
    const keys: Record<QueryRequest["list"]["order"], (row: PlainRow) => number> = {
      time: (row) => row.start ?? late,
      "time-descending": (row) => (row.start === null ? late : -row.start),
      size: (row) => (row.best < 0 ? late : -row.best),
      distance: (row) =>
        row.isPlaced && row.position && list.from ? distanceMeters(list.from, row.position) : late,
    };
    const key = keys[list.order];
    return passing
      .map((row) => ({ row, key: key(row) }))
      .sort((a, b) => a.key - b.key)
      .slice(list.offset, list.offset + list.limit)
      .map(({ row }) => row);
  }

  return {
    addIncidents: (dataset, columns, texts) => put(dataset, columns, wordsOfTexts(texts), null),
    async addFile(dataset, file, name, options) {
      const set = await readFile(file, name, options);
      const { format, encoding, delimiter, rowsRead, issues } = set;
      const about = { name, format, encoding, delimiter, rowsRead, issues };
      return put(dataset, set.columns, wordsOfSet(set), about);
    },
    removeDataset(dataset) {
      datasets.delete(dataset);
      rows = [...datasets.values()].flatMap((one) => one.rows);
    },
    answer(request) {
      const { filter, view } = request;
      const passing = rows.filter((row) => passes(row, filter));
      const inView = view ? passing.filter((row) => isInView(row, view)) : [];
      const drawn = view ?? { extent: [-180, -90, 180, 90], zoom: 0 };
      const withBest = passing.filter((row) => row.best >= 0);
      const dated = rows.filter((row) => row.start !== null);
      return {
        total: rows.length,
        passing: passing.length,
        passingUnplaced: passing.filter((row) => !row.isPlaced).length,
        inView: inView.length,
        ...symbolsOf(inView, drawn, request),
        density: null,
        histogram: histogramOf(rows, filter, request.histogramBins),
        facets: {
          types: plainFacet(rows, filter, "types", (row) => [row.type]),
          actors: plainFacet(rows, filter, "actors", (row) => row.actors),
          precisions: plainFacet(rows, filter, "precisions", (row) => [row.precision]),
          datasets: plainFacet(rows, filter, "datasets", (row) => [row.dataset]),
          countries: plainFacet(rows, filter, "countries", (row) => [row.country]),
          placed: plainFacet(rows, filter, "placed", (row): FacetCount["value"][] => [
            row.isPlaced ? "placed" : "unplaced",
          ]),
        },
        sums: {
          low: total(passing.map((row) => Math.max(0, row.low))),
          best: total(passing.map((row) => Math.max(0, row.best))),
          high: total(passing.map((row) => Math.max(0, row.high))),
          rows: withBest.length,
        },
        list: {
          offset: request.list.offset,
          rows: pageOf(passing, request.list).map(summaryOf),
        },
        timeExtent:
          dated.length === 0
            ? null
            : {
                from: dated.reduce((least, row) => Math.min(least, row.start ?? least), Infinity),
                to: dated.reduce((most, row) => Math.max(most, row.end ?? most), -Infinity),
              },
      };
    },
    members({ filter, of, offset, limit }) {
      const passing = rows.filter((row) => passes(row, filter) && row.isPlaced);
      const members =
        of.kind === "symbol"
          ? (groupsOf(
              passing.filter((row) => isInView(row, of.view)),
              of.view,
            )[of.symbol] ?? [])
          : passing.filter(
              ({ position }) =>
                position && pixelsBetween(position, of.center, of.zoom) <= of.pixels,
            );
      return {
        count: members.length,
        rows: members.slice(offset, offset + limit).map(summaryOf),
      };
    },
    near(request) {
      const passing = rows.filter((row) => passes(row, request.filter));
      const ranged = passing.flatMap((row) => {
        if (!row.isPlaced || !row.position) return [];
        const meters = distanceMeters(request.center, row.position);
        const doubt = (row.uncertaintyMeters || 0) + request.uncertaintyMeters;
        return [{ row, meters, distance: widenedRange(meters, doubt) }];
      });
      ranged.sort((a, b) => a.meters - b.meters);
      const inside = ranged.filter(({ distance }) => distance.max <= request.radiusMeters);
      const outside = ranged.filter(({ distance }) => distance.min > request.radiusMeters);
      const possibly = ranged.filter(
        ({ distance }) =>
          distance.max > request.radiusMeters && distance.min <= request.radiusMeters,
      );
      const page = (list: typeof ranged) =>
        list
          .slice(request.offset, request.offset + request.limit)
          .map(({ row, distance }) => ({ ...summaryOf(row), distance }));
      return {
        inside: inside.length,
        possibly: possibly.length,
        outside: outside.length,
        unplaced: passing.length - ranged.length,
        insideRows: page(inside),
        possiblyRows: page(possibly),
      };
    },
    details: (dataset, row) => datasets.get(dataset)?.words.detailsOf(row) ?? null,
    neighbourInTime(filter, from, step) {
      const isFrom = (row: PlainRow) => row.dataset === from.dataset && row.row === from.row;
      const ordered = pageOf(
        rows.filter((row) => passes(row, filter) || isFrom(row)),
        { order: "time", offset: 0, limit: Infinity },
      );
      const next = ordered[ordered.findIndex(isFrom) + step];
      return next ? summaryOf(next) : null;
    },
    passingRows: (filter) =>
      [...datasets].map(([dataset, one]) => ({
        dataset,
        rows: Uint32Array.from(
          one.rows.filter((row) => passes(row, filter)),
          (row) => row.row,
        ),
      })),
  };
}

function colourValue(row: PlainRow, colourBy: QueryRequest["colourBy"]): string {
  if (colourBy === "actor") return row.actors[0] ?? "";
  return row[colourBy];
}

function groupsOf(inView: readonly PlainRow[], view: QueryView): PlainRow[][] {
  const groups = new Map<string, PlainRow[]>();
  for (const row of inView) {
    const [x, y] = worldPixels(row.position ?? [0, 0], view.zoom);
    const key = `${Math.floor(x / 64)} ${Math.floor(y / 64)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function worldPixels([longitude, latitude]: readonly [number, number], zoom: number) {
  const scale = 256 * 2 ** zoom;
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [(longitude / 360 + 0.5) * scale, y * scale] as const;
}

function pixelsBetween(
  a: readonly [number, number],
  b: readonly [number, number],
  zoom: number,
): number {
  const [x1, y1] = worldPixels(a, zoom);
  const [x2, y2] = worldPixels(b, zoom);
  return Math.hypot(x1 - x2, y1 - y2);
}

function unrolled(longitude: number, west: number): number {
  return west + ((((longitude - west) % 360) + 360) % 360);
}

function histogramOf(rows: readonly PlainRow[], filter: IncidentFilter, bins: number): Histogram {
  const starts = rows.flatMap((row) => (row.start === null ? [] : [row.start]));
  const first = starts.reduce((least, start) => Math.min(least, start), Infinity);
  const last = starts.reduce((most, start) => Math.max(most, start), -Infinity);
  const binMinutes = starts.length === 0 ? 1 : Math.max(1, Math.ceil((last - first + 1) / bins));
  const passing = new Uint32Array(bins);
  const all = new Uint32Array(bins);
  for (const row of rows) {
    if (row.start === null) continue;
    const bin = Math.floor((row.start - first) / binMinutes);
    all[bin] = (all[bin] ?? 0) + 1;
    if (passes(row, filter, "time")) passing[bin] = (passing[bin] ?? 0) + 1;
  }
  return { startMinute: starts.length === 0 ? 0 : first, binMinutes, passing, all };
}

function mean(numbers: readonly number[]): number {
  return total(numbers) / numbers.length;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
