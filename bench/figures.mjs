/** The figures of each contender at each size, from all its runs: medians, and the worst gap of any. */
export function summaryOfRuns(runs) {
  const names = new Set(runs.map(({ contender, size }) => `${contender} ${size}`));
  const summaries = [...names].map((name) =>
    summaryOf(runs.filter(({ contender, size }) => `${contender} ${size}` === name)),
  );
  return summaries.map((summary) => ({ ...summary, overEmpty: overEmpty(summary, summaries) }));
}

/** The value a share of the numbers stay at or below. */
export function quantile(numbers, share) {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? null;
}

function summaryOf(runs) {
  const { contender, size } = runs[0];
  const done = runs.filter((run) => run.load);
  const steps = (name) => done.flatMap((run) => run[name] ?? []);
  const drags = steps("drag");
  const memory = steps("memory");
  return {
    contender,
    size,
    repeats: runs.length,
    ended: runs.find(({ ended }) => ended)?.ended ?? null,
    load: timesOf(steps("load")),
    pan: timesOf(steps("pan")),
    zoom: timesOf(steps("zoom")),
    dragFrames: { median: rounded(quantile(drags, 0.5)), p95: rounded(quantile(drags, 0.95)) },
    year: timesOf(steps("year")),
    brush: timesOf(steps("brush")),
    clear: timesOf(steps("clear")),
    pick: rounded(quantile(steps("pick"), 0.5)),
    gapAfterLoad: rounded(
      Math.max(
        ...drags,
        ...["pan", "zoom", "year", "brush", "clear"].flatMap((name) => gapsOf(steps(name))),
      ),
    ),
    heap: rounded(
      quantile(
        memory.map(({ heap }) => heap),
        0.5,
      ),
    ),
    resident: rounded(
      quantile(
        memory.map(({ resident }) => resident),
        0.5,
      ),
    ),
    residentAtEnd: rounded(
      quantile(
        steps("memoryAtEnd").map(({ resident }) => resident),
        0.5,
      ),
    ),
    counts: countsOf(done),
    inView: done.find((run) => run.inView)?.inView ?? null,
    problems: steps("problems"),
  };
}

function timesOf(steps) {
  if (steps.length === 0) return null;
  const times = steps.map(({ milliseconds }) => milliseconds);
  return {
    median: rounded(quantile(times, 0.5)),
    p95: rounded(quantile(times, 0.95)),
    longestGap: rounded(quantile(gapsOf(steps), 0.5)),
    worstGap: rounded(Math.max(...gapsOf(steps))),
  };
}

function gapsOf(steps) {
  return steps.map(({ longestGap }) => longestGap);
}

/** How many of the counts checked were those of a count one by one. */
function countsOf(runs) {
  const checks = runs
    .flatMap((run) => [run.load, run.year, run.brush, run.clear].flat())
    .flatMap((step) => (step?.count ? [step.count] : []))
    .filter(({ shown }) => shown !== null);
  const right = checks.filter(({ shown, expected }) => shown === expected).length;
  return { checked: checks.length, right };
}

/** Megabytes more than an empty map of the same size of run. */
function overEmpty({ size, resident }, summaries) {
  const empty = summaries.find((other) => other.contender === "empty" && other.size === size);
  if (resident === null || !empty || empty.resident === null) return null;
  return rounded(resident - empty.resident);
}

function rounded(value) {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(3));
}
