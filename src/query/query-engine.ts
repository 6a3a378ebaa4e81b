import type { OpenCells } from "../formats/cell-mend.ts";
import type { ExportFormat } from "../formats/exports/export.ts";
import type { IncidentSet, ReadOptions, RowDetails } from "../formats/format.ts";
import type { Atlas } from "../incidents/atlas.ts";
import type { IncidentColumns } from "../incidents/incident-columns.ts";
import { columnsOf } from "../incidents/incident-columns-of.ts";
import { incidentLabels } from "../incidents/incident-labels.ts";
import type { Issue } from "../incidents/issue.ts";
import type { AtlasReading } from "../incidents/read-atlas.ts";
import { clusterBins } from "./cluster-bins.ts";
import { datasetInTableOrder, rowsOfRecords } from "./dataset-columns.ts";
import { type DatasetWords, wordsOfSet, wordsOfTexts } from "./dataset-words.ts";
import type { DistancesFrom } from "./distances-from.ts";
import { dotsInView } from "./dots.ts";
import { createEarliestRows } from "./earliest-rows.ts";
import type { EngineFile } from "./engine-file.ts";
import {
  estimateSums,
  facetsOf,
  frequentActors,
  passingCount,
  passingUnplacedCount,
} from "./facet-counts.ts";
import { planFilter } from "./filter-plan.ts";
import { geodesicQuestions } from "./geodesic-questions.ts";
import { createHistogram } from "./histogram.ts";
import { densityInView } from "./honeycomb.ts";
import { inPieces } from "./in-pieces.ts";
import { buildIncidentTable, type Dataset, type IncidentTable } from "./incident-table.ts";
import { listPage, neighbourInTime } from "./list-page.ts";
import { loadAtlas } from "./load-atlas.ts";
import { membersOf } from "./members.ts";
import { createOtherFilters } from "./other-filters.ts";
import {
  type AddFileOptions,
  type DatasetRows,
  type DatasetSummary,
  type ExportOptions,
  type IncidentFilter,
  type IncidentSummary,
  type IncidentText,
  type MapAnswer,
  type MembersAnswer,
  type MembersRequest,
  type NearAnswer,
  type NearRequest,
  openFilter,
  type PanelAnswer,
  type QueryRequest,
  type RowReference,
  type SharedIds,
  type WrittenExport,
} from "./query-protocol.ts";
import { rowOfReference, summariesOfRows, summaryOfRow } from "./row-summary.ts";
import { type Selection, selectAll } from "./selection.ts";
import { sharedIdsOf } from "./shared-ids.ts";
import { noSymbols, symbolsOfBins } from "./symbols.ts";

/** Reads a file whatever its format; src/formats/read-file.ts unless another is given. */
export type FileReading = (file: Blob, name: string, options: ReadOptions) => Promise<IncidentSet>;

/**
 * Holds the datasets and answers questions on them; one per worker. Questions of distance and area want
 * `loadGeodesicQuestions()` awaited before.
 */
export interface QueryEngine {
  addIncidents(dataset: string, columns: IncidentColumns, texts: readonly IncidentText[]): void;
  readAtlas(folder: string): Promise<AtlasReading>;
  /** Adds the incidents of the atlas that was read last, labelled in a language; none where it had no heading. */
  addAtlas(dataset: string, language: string): void;
  /** `file` may be the address of GeoParquet of ours: then only what is needed is fetched, by ranges. */
  addFile(
    dataset: string,
    file: Blob | string,
    name: string,
    options: Omit<AddFileOptions, "dataset">,
  ): Promise<DatasetSummary>;
  removeDataset(dataset: string): void;
  /** An answer comes in two parts, so that the map is drawn while the rest is counted. */
  answerMap(request: QueryRequest): MapAnswer;
  answerPanels(request: QueryRequest): PanelAnswer;
  members(request: MembersRequest): MembersAnswer;
  near(request: NearRequest): NearAnswer;
  details(dataset: string, row: number): RowDetails | null | Promise<RowDetails>;
  cells(dataset: string, row: number): OpenCells | null;
  summary(of: RowReference): IncidentSummary | null;
  neighbourInTime(filter: IncidentFilter, from: RowReference, step: 1 | -1): IncidentSummary | null;
  passingRows(filter: IncidentFilter): readonly DatasetRows[];
  issues(dataset: string, offset: number, limit: number): readonly Issue[];
  sharedIds(dataset: string): Promise<readonly SharedIds[]>;
  exportRows(
    dataset: string,
    rows: Uint32Array | null,
    format: ExportFormat,
    options?: ExportOptions,
  ): Promise<WrittenExport | null>;
}

// until then the processor is left to the picture of the first answer
const paintMilliseconds = 50;
// as many as it takes until the compiler has seen enough: of many rows one shows it all
const rehearsedTenths = [4, 7, 2];
const rehearsedRows = 3_000_000;

/** An engine without datasets. */
export function createQueryEngine(readFile: FileReading = readAnyFile): QueryEngine {
  const words = new Map<string, DatasetWords>();
  const files = new Map<string, EngineFile>();
  let atlas: Atlas | null = null;
  let questioned = questionTable(buildIncidentTable([]), []);
  let prepared = questioned.table;

  function put(dataset: string, columns: IncidentColumns, itsWords: DatasetWords): void {
    const others = otherDatasets(dataset);
    words.delete(dataset);
    words.set(dataset, itsWords);
    questioned = questionTable(buildIncidentTable([...others, { name: dataset, columns }]), [
      ...words.values(),
    ]);
  }

  /** The datasets of the table but one, as columns again in the table's order. */
  function otherDatasets(dataset: string): Dataset[] {
    const { table } = questioned;
    return [...table.datasets.entries()]
      .filter(([, name]) => name !== dataset)
      .map(([index]) => datasetInTableOrder(table, index));
  }

  /** Once the first answer is on the screen, so that the first move of the time window finds all it needs. */
  function prepareMoves(): void {
    if (prepared === questioned.table) return;
    const { table, rehearseMove } = questioned;
    prepared = table;
    const rehearsed = rehearsedTenths.slice(0, Math.ceil(rehearsedRows / table.rowCount));

    function doPiece(): "more" | "done" {
      if (table !== questioned.table) return "done";
      if (!table.startOrder.isMade) table.startOrder.advance();
      else rehearseMove(rehearsed.pop() ?? 0);
      return rehearsed.length > 0 ? "more" : "done";
    }

    setTimeout(() => void inPieces(doPiece), paintMilliseconds);
  }

  function read(file: Blob | string, name: string, options: ReadOptions): Promise<IncidentSet> {
    return typeof file === "string"
      ? openHosted(file, name, options)
      : readFile(file, name, options);
  }

  return {
    addIncidents(dataset, columns, texts) {
      put(dataset, columns, wordsOfTexts(texts));
    },
    async readAtlas(folder) {
      const reading = await loadAtlas(folder);
      atlas = reading.atlas;
      return reading;
    },
    addAtlas(dataset, language) {
      if (atlas === null) return;
      put(dataset, columnsOf(atlas), wordsOfTexts(incidentLabels(atlas, language)));
    },
    async addFile(dataset, file, name, options) {
      const [set, { filePartsOf }] = await Promise.all([
        read(file, name, options),
        import("./engine-file.ts"),
      ]);
      options.signal?.throwIfAborted();
      const parts = filePartsOf(dataset, set, name, options.zone ?? "UTC");
      put(dataset, parts.columns, wordsOfSet(parts.file));
      files.set(dataset, parts.file);
      return parts.summary;
    },
    removeDataset(dataset) {
      const others = otherDatasets(dataset);
      words.delete(dataset);
      files.delete(dataset);
      questioned = questionTable(buildIncidentTable(others), [...words.values()]);
    },
    answerMap(request) {
      const answer = questioned.answerMap(request);
      prepareMoves();
      return answer;
    },
    answerPanels: (request) => questioned.answerPanels(request),
    members: (request) => questioned.members(request),
    near: (request) => questioned.near(request),
    details(dataset, row) {
      return files.get(dataset)?.loadDetails?.(row) ?? words.get(dataset)?.detailsOf(row) ?? null;
    },
    cells: (dataset, row) => files.get(dataset)?.cellsOf?.(row) ?? null,
    summary: (of) => questioned.summary(of),
    neighbourInTime: (filter, from, step) => questioned.neighbourInTime(filter, from, step),
    passingRows: (filter) => questioned.passingRows(filter),
    issues: (dataset, offset, limit) =>
      files.get(dataset)?.issues.slice(offset, offset + limit) ?? [],
    sharedIds: (dataset) => sharedIdsOf(dataset, files),
    async exportRows(dataset, rows, format, options = {}) {
      const file = files.get(dataset);
      const { table } = questioned;
      const index = table.datasets.indexOf(dataset);
      if (file === undefined || index < 0) return null;
      await file.fetchDetails?.(rows, options);
      const { exportFile } = await import("./engine-file.ts");
      return exportFile(file, { table, dataset: index }, rows, format, options);
    },
  };
}

/** Opens GeoParquet of ours where it lies; throws where it is anything else. */
async function openHosted(
  address: string,
  name: string,
  options: ReadOptions,
): Promise<IncidentSet> {
  const { openParquet } = await import("../formats/documents/open-parquet.ts");
  const set = await openParquet(address, name, options);
  if (set === null)
    throw new Error("Got Parquet of another layout, wanted one `atlas convert` wrote.");
  return set;
}

async function readAnyFile(file: Blob, name: string, options: ReadOptions): Promise<IncidentSet> {
  const { readFile } = await import("../formats/read-file.ts");
  return readFile(file, name, options);
}

/** Answers questions on one table; remembers the last filter, so that the next one moves from there. */
function questionTable(table: IncidentTable, words: readonly DatasetWords[]) {
  const selection = selectAll(table, planFilter(table, openFilter));
  const markOthers = createOtherFilters(table, words);
  const histogramOf = createHistogram(table);
  const earliestRows = createEarliestRows();
  const actors = frequentActors(table, selection.current.allCounts);
  let distances: DistancesFrom | null = null;
  let lastFilter = openFilter;

  function select(filter: IncidentFilter): Selection {
    lastFilter = filter;
    const othersMoved = markOthers(selection.current.mask, filter);
    selection.move(planFilter(table, filter), othersMoved);
    return selection.current;
  }

  function distancesOf({ order, from }: QueryRequest["list"]): DistancesFrom | null {
    if (order !== "distance" || !from) return null;
    if (String(distances?.center) !== String(from))
      distances = geodesicQuestions().distancesFrom(table, from);
    return distances;
  }

  return {
    table,
    answerMap(request: QueryRequest): MapAnswer {
      selection.colour(request.colourBy, words);
      return { ...drawn(select(request.filter), words, request), frequentActors: actors };
    },
    answerPanels(request: QueryRequest): PanelAnswer {
      const selected = select(request.filter);
      const { firstMinute, lastMinute, datedCount } = table.times;
      const { list } = request;
      const rows = listPage(selected, list, distancesOf(list), earliestRows);
      return {
        total: table.rowCount,
        passing: passingCount(selected),
        passingUnplaced: passingUnplacedCount(selected),
        histogram: histogramOf(selected, request.histogramBins, request.histogramSpan ?? null),
        facets: facetsOf(selected),
        sums: estimateSums(selected),
        list: { offset: list.offset, rows: summariesOfRows(table, words, rows) },
        timeExtent: datedCount === 0 ? null : { from: firstMinute, to: lastMinute },
      };
    },
    /**
     * Jumps to a window over one tenth of the time, moves it on, and goes back to where the filter was. That has
     * the loops over rows compiled: a first jump takes twice as long as a third.
     */
    rehearseMove(tenth: number): void {
      const { firstMinute, lastStart } = table.times;
      const width = Math.ceil((lastStart - firstMinute) / 10);
      for (const start of [tenth, tenth + 0.02, tenth + 0.04]) {
        const from = firstMinute + Math.floor(start * width);
        const time = { from, to: from + width };
        selection.move(planFilter(table, { ...lastFilter, time }), false);
      }
      selection.move(planFilter(table, lastFilter), false);
    },
    members: (request: MembersRequest) => membersOf(select(request.filter), words, request),
    near(request: NearRequest): NearAnswer {
      return geodesicQuestions().nearnessOf(select(request.filter), words, request);
    },
    neighbourInTime(filter: IncidentFilter, from: RowReference, step: 1 | -1) {
      const start = rowOfReference(table, from);
      const row = start < 0 ? -1 : neighbourInTime(select(filter), start, step);
      return row < 0 ? null : summaryOfRow(table, words, row);
    },
    summary(of: RowReference): IncidentSummary | null {
      const row = rowOfReference(table, of);
      return row < 0 ? null : summaryOfRow(table, words, row);
    },
    passingRows(filter: IncidentFilter): DatasetRows[] {
      const { mask } = select(filter);
      return table.datasets.map((dataset, index) => {
        const first = table.firstRecord[index] ?? 0;
        const count = (table.firstRecord[index + 1] ?? first) - first;
        const rowOf = rowsOfRecords(table, first, count);
        const rows = Uint32Array.from(rowOf, (_, at) => at);
        return { dataset, rows: rows.filter((at) => mask[rowOf[at] ?? 0] === 0) };
      });
    },
  };
}

/** What the map shows, and how many rows that is. */
function drawn(
  selection: Selection,
  words: readonly DatasetWords[],
  { view, display }: QueryRequest,
): Omit<MapAnswer, "frequentActors"> {
  const nothing = noSymbols(selection.classes.legend);
  if (!view) return { ...nothing, density: null, inView: 0 };
  switch (display) {
    case "clusters": {
      const bins = clusterBins(selection, view);
      const inView = bins.reduce((sum, bin) => sum + bin.count, 0);
      return { ...symbolsOfBins(selection, words, bins), density: null, inView };
    }
    case "dots": {
      const { symbols } = dotsInView(selection, view, 2);
      return { symbols, singles: [], density: null, inView: total(symbols.count) };
    }
    case "density": {
      const density = densityInView(selection, view);
      return { ...nothing, density, inView: total(density.count) };
    }
  }
}

function total(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
