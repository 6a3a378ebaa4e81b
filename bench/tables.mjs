import { quantile } from "./figures.mjs";

const sizeOrder = ["10k", "100k", "1M", "5M", "ucdp"];

/** Everything that was measured, for a terminal. */
export function tablesOf(results) {
  const { date, machine, loadBefore, contenders, withoutClock, facets, engine, reading, goals } =
    results;
  const sizes = sizeOrder.filter((name) => contenders.some(({ size }) => size === name));
  return [
    `${date}, ${machine}; load before the run ${loadBefore}`,
    ...sizes.map((size) => contenderTable(size, contenders)),
    clocklessTable(withoutClock),
    facetTable(facets),
    engineTable(engine),
    readingTable([...reading.csv, ...reading.parquet]),
    goalTable(goals),
  ]
    .filter((table) => table !== "")
    .join("\n\n");
}

function contenderTable(size, contenders) {
  const rows = contenders.filter((summary) => summary.size === size);
  const header = [
    size === "ucdp" ? "UCDP-shaped file" : `${size} rows`,
    "load ms",
    "stall",
    "pan p50/p95",
    "drag frame",
    "zoom p50/p95",
    "→ 1 year",
    "brush p50/p95",
    "clear",
    "pick",
    "freeze after",
    "heap MB",
    "RSS over empty",
    "counts right",
    "in view",
  ];
  return table([header, ...rows.map(cellsOf)]);
}

function cellsOf(summary) {
  const { load, pan, zoom, dragFrames, year, brush, clear, counts, inView, ended } = summary;
  return [
    ended ? `${summary.contender} (${ended})` : summary.contender,
    cell(load?.median),
    cell(load?.longestGap),
    pair(pan),
    pair(dragFrames),
    pair(zoom),
    cell(year?.median),
    pair(brush),
    cell(clear?.median),
    cell(summary.pick),
    cell(summary.gapAfterLoad),
    cell(summary.heap),
    cell(summary.overEmpty),
    countCell(counts),
    inView === null ? "–" : `${inView.shown} / ${inView.expected}`,
  ];
}

function clocklessTable(summaries) {
  if (summaries.length === 0) return "";
  const header = [
    "without a display clock, ms",
    "",
    "load",
    "pan p50/p95",
    "zoom p50/p95",
    "→ 1 year",
    "brush p50/p95",
    "clear",
    "counts right",
  ];
  const rows = summaries.map(({ size, contender, ended, counts, ...steps }) => [
    `${size} rows`,
    ended ? `${contender} (${ended})` : contender,
    cell(steps.load?.median),
    pair(steps.pan),
    pair(steps.zoom),
    cell(steps.year?.median),
    pair(steps.brush),
    cell(steps.clear?.median),
    countCell(counts),
  ]);
  return table([header, ...rows]);
}

function facetTable(facets) {
  if (facets.length === 0) return "";
  const header = [
    "facets, ms",
    "",
    "build",
    "all ↔ 1 year",
    "brush 7 days",
    "types",
    "same counts",
  ];
  const rows = facets.flatMap(({ rows: rowCount, sameCounts, ...engines }) =>
    ["ours", "crossfilter"].map((name) => {
      const { build, jumps, brush, typeToggles } = engines[name];
      const medians = [jumps, brush, typeToggles].map((times) => cell(quantile(times ?? [], 0.5)));
      return [`${rowCount} rows`, name, cell(build), ...medians, sameCounts ? "yes" : "NO"];
    }),
  );
  return table([header, ...rows]);
}

function engineTable(engine) {
  const names = Object.keys(engine[0] ?? {});
  const rows = names.map((name) => [name, ...engine.map((figures) => cell(figures[name]))]);
  return engine.length === 0
    ? ""
    : table([["engine alone, in Node, ms (median / least)", ""], ...rows]);
}

function readingTable(readings) {
  if (readings.length === 0) return "";
  const header = [
    "reading 1 M rows in a worker",
    "MB of file",
    "seconds",
    "peak MB over an empty page",
  ];
  const rows = readings.map(({ reader, megabytes, seconds, peakMegabytes }) => [
    reader,
    cell(megabytes),
    String(seconds),
    cell(peakMegabytes),
  ]);
  return table([header, ...rows]);
}

function goalTable(goals) {
  const word = { true: "met", false: "NOT MET", null: "not measured" };
  const rows = goals.map(({ goal, wanted, got, isMet, at60Hz, limit }) => [
    goal,
    wanted,
    cell(got),
    word[isMet],
    at60Hz === null ? "" : cell(at60Hz),
    limit === null ? "" : cell(limit),
  ]);
  const header = [
    "goal; × peer: no clock where ours takes < 2 frames",
    "wanted",
    "got",
    "",
    "× at 60 Hz",
    "of at most",
  ];
  return table([header, ...rows]);
}

function countCell({ checked, right }) {
  return checked === 0 ? "none shown" : `${right} of ${checked}`;
}

function pair(times) {
  return times ? `${cell(times.median)} / ${cell(times.p95)}` : "–";
}

function cell(value) {
  if (value === null || value === undefined) return "–";
  if (typeof value === "object") return Object.values(value).map(cell).join(" / ");
  if (Number.isInteger(value)) return String(value);
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

function table(rows) {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
