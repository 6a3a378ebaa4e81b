const frame = 1000 / 60;

/**
 * The goals of issue 6, each with what was reached; `isMet` is null where nothing was measured. Goals against a
 * peer are judged by the ratio that a reader sees at 60 frames a second (`at60Hz`) where ours takes two frames or
 * more, and without a display clock where it takes less and so waits for most of its time; `limit` is the most
 * that could be seen, were ours as fast as the empty map.
 */
export function goalsReached(summaries, withoutClock, engine) {
  const find = (contender, size, among = summaries) =>
    among.find((summary) => summary.contender === contender && summary.size === size);
  const timeOf = (contender, size, name, among) => find(contender, size, among)?.[name]?.median;
  const ratio = (theirs, ours) => (theirs && ours ? theirs / ours : null);
  const worker = "supercluster-worker";
  const times = (goal, wanted, peer, size, name) => {
    const [ours, theirs, empty] = ["ours", peer, "empty"].map((who) => timeOf(who, size, name));
    const [oursFree, theirsFree] = ["ours", peer].map((who) =>
      timeOf(who, size, name, withoutClock),
    );
    const waits = ours < 2 * frame;
    return {
      ...atLeast(goal, wanted, waits ? ratio(theirsFree, oursFree) : ratio(theirs, ours)),
      at60Hz: rounded(ratio(theirs, ours)),
      limit: rounded(ratio(theirs, empty)),
    };
  };
  const memoryRatio = (size) => {
    const theirs = find(worker, size)?.overEmpty;
    const ours = find("ours", size)?.overEmpty;
    return theirs && ours ? theirs / ours : null;
  };
  const overEmptyMap = (size, name, quantile) => {
    const ours = find("ours", size)?.[name]?.[quantile];
    const empty = find("empty", size)?.[name]?.[quantile];
    return ours && empty ? ours - empty : null;
  };
  const bytesPerRow = (rows) => engine.find((row) => row.rows === rows)?.["bytes per row"] ?? null;
  const ours = (size) => find("ours", size);
  const checks = summaries
    .filter(({ contender }) => contender === "ours")
    .map(({ counts }) => counts);
  const wrong = checks.reduce((sum, { checked, right }) => sum + checked - right, 0);
  return [
    times("1 M: 7-day brush step, × supercluster in a worker", 30, worker, "1M", "brush"),
    atMost("1 M: 7-day brush step, p95 in ms", 40, ours("1M")?.brush?.p95),
    times("1 M: all → one year, × supercluster in a worker", 25, worker, "1M", "year"),
    times("1 M: clear, × supercluster in a worker", 120, worker, "1M", "clear"),
    times("1 M: columns to first paint, × supercluster in a worker", 9, worker, "1M", "load"),
    atLeast("1 M: memory over an empty map, 1 / × supercluster in a worker", 4, memoryRatio("1M")),
    times("5 M: 7-day brush step, × supercluster in a worker", 130, worker, "5M", "brush"),
    times("5 M: all → one year, × supercluster in a worker", 35, worker, "5M", "year"),
    times("5 M: columns to first paint, × supercluster in a worker", 10, worker, "5M", "load"),
    times("1 M: 7-day brush step, × markercluster", 300, "markercluster", "1M", "brush"),
    ...["1M", "5M"].flatMap((size) => [
      atMost(`${size}: longest freeze after load, ms`, 50, ours(size)?.gapAfterLoad),
      atMost(`${size}: heap of the main thread, MB`, 10, ours(size)?.heap),
      ...["pan", "zoom", "dragFrames"].flatMap((name) => [
        atMost(
          `${size}: ${name} median over an empty map, ms`,
          4,
          overEmptyMap(size, name, "median"),
        ),
        atMost(
          `${size}: ${name} p95 over an empty map, ms`,
          1.5 * frame,
          overEmptyMap(size, name, "p95"),
        ),
      ]),
    ]),
    atMost("1 M: table in the worker, bytes a row", 35, bytesPerRow(1_000_000)),
    atMost("5 M: table in the worker, bytes a row", 35, bytesPerRow(5_000_000)),
    atMost("all sizes: wrong counts of ours", 0, checks.length === 0 ? null : wrong),
  ];
}

/** A goal that what was reached, null where nothing was measured, may not fall below. */
export function atLeast(goal, wanted, got) {
  return reached(goal, `≥ ${wanted}`, got, (value) => value >= wanted);
}

/** A goal that what was reached may not pass. */
export function atMost(goal, wanted, got) {
  return reached(goal, `≤ ${Number(wanted.toFixed(1))}`, got, (value) => value <= wanted);
}

function reached(goal, wanted, got, isMet) {
  const value = got ?? null;
  const met = value === null ? null : isMet(value);
  return { goal, wanted, got: rounded(value), isMet: met, at60Hz: null, limit: null };
}

function rounded(value) {
  return value === null ? null : Number(value.toFixed(1));
}
