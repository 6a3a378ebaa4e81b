import { readCount } from "./read-number.ts";
import { toAsciiDigits } from "./to-ascii-digits.ts";

/** A number of people as one cell gives it; null where it says nothing of that bound. */
export interface CellEstimate {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

const range = /^(\d[\d ,.]*?) ?(?:-|–|—|to|bis|à|hasta|до|إلى) ?(\d[\d ,.]*)$/iu;
const about =
  /^(?:~|≈|c\.?|ca\.?|about|approx(?:imately|\.)?|around|circa|environ|etwa|rund|unos|unas|aproximadamente|cerca de|около|примерно|близько|حوالي|نحو) ?(\d.*)$/iu;
const atLeast =
  /^(?:>=|≥|at least|min(?:imum)?\.?|mindestens|al menos|por lo menos|pelo menos|almeno|au moins|не менее|не менше?) ?(\d.*)$|^(\d[\d ,.]*)\+$/iu;
const moreThan =
  /^(?:>|more than|over|más de|mas de|mais de|plus de|mehr als|più di|более|свыше|понад) ?(\d.*)$/iu;
const atMost =
  /^(?:<=|≤|up to|at most|max(?:imum)?\.?|hasta|até|jusqu['’]à|höchstens|bis zu|fino a|не более|до) ?(\d.*)$/iu;

/** `12`, `1,234`, `10-15`, `~20`, `at least 3`, `más de 10`, `до 9`; null for anything else. */
export function readEstimate(text: string): CellEstimate | null {
  const plain = toAsciiDigits(text.slice(0, 100)).trim();
  const count = readCount(plain);
  if (count !== null) return { low: null, best: count, high: null };
  const bounds = range.exec(plain);
  if (bounds) return bounded(readCount(bounds[1] ?? ""), null, readCount(bounds[2] ?? ""));
  const around = about.exec(plain);
  if (around) return bounded(null, readCount(around[1] ?? ""), null);
  const least = atLeast.exec(plain);
  if (least) return bounded(readCount(least[1] ?? least[2] ?? ""), null, null);
  const more = readCount(moreThan.exec(plain)?.[1] ?? "");
  if (more !== null) return bounded(more + 1, null, null);
  return bounded(null, null, readCount(atMost.exec(plain)?.[1] ?? ""));
}

function bounded(
  low: number | null,
  best: number | null,
  high: number | null,
): CellEstimate | null {
  return low === null && best === null && high === null ? null : { low, best, high };
}
