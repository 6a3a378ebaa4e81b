/**
 * Incidents as they come in real files: 2,000 towns in 40 countries by Zipf's law (the largest holds an
 * eighth), half of the rows exactly on the town, ten years of days with growth and bursts, six types,
 * 200 actors. The same count and seed give the same rows.
 */

const townCount = 2000;
const countryCount = 40;
const actorCount = 200;
const dayCount = 3653;
const firstDay = 16_436;
const minutesPerDay = 1440;
const typeNames = [
  "Shelling",
  "Air strike",
  "Armed clash",
  "IED",
  "Protest",
  "Attack on civilians",
];

/** Minutes of the first and last day there is. */
export const realisticExtent = {
  from: firstDay * minutesPerDay,
  to: (firstDay + dayCount) * minutesPerDay,
};

/** `IncidentColumns` of so many rows, in random order. */
export function realisticIncidents(rowCount, seed = 42) {
  const random = randomFrom(seed);
  const towns = createTowns(random);
  const chooseTown = chooser(towns.map((_, rank) => 1 / (rank + 1)));
  const chooseDay = chooser(dayWeights(random));
  const columns = emptyColumns(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const town = towns[chooseTown(random())];
    placeRow(columns, row, town, random);
    const start = (firstDay + chooseDay(random())) * minutesPerDay;
    const days = random() < 0.9 ? 1 : 1 + Math.floor(random() ** 3 * 30);
    columns.startMinute[row] = start;
    columns.endMinute[row] = start + days * minutesPerDay;
    columns.type[row] = Math.floor(random() ** 1.5 * typeNames.length);
    columns.actor[row] = Math.floor(random() ** 2 * actorCount);
    columns.actorOffset[row + 1] = row + 1;
    columns.country[row] = town.country;
    const deaths = Math.floor(-Math.log(1 - random()) * 2.5);
    columns.best[row] = deaths;
    columns.low[row] = random() < 0.8 ? deaths : deaths >> 1;
    columns.high[row] = random() < 0.8 ? deaths : deaths * 2;
  }
  return columns;
}

function placeRow(columns, row, town, random) {
  const isOnTown = random() < 0.5;
  const spread = isOnTown ? 0 : 0.3;
  const precision = isOnTown ? 1 : Math.floor(random() ** 2 * 4);
  columns.longitude[row] = rounded(town.longitude + (random() + random() - 1) * spread);
  columns.latitude[row] = rounded(town.latitude + (random() + random() - 1) * spread);
  columns.precision[row] = precision;
  columns.uncertaintyMeters[row] = [100, 2500, 10_000, 30_000][precision];
}

function createTowns(random) {
  const countries = Array.from({ length: countryCount }, () => ({
    longitude: -20 + random() * 120,
    latitude: -30 + random() * 70,
  }));
  return Array.from({ length: townCount }, () => {
    const country = Math.floor(random() * countryCount);
    const { longitude, latitude } = countries[country];
    return {
      country: country + 1,
      longitude: longitude + (random() + random() - 1) * 6,
      latitude: latitude + (random() + random() - 1) * 6,
    };
  });
}

/** Twice as many at the end as at the beginning, and thirty bursts of a month. */
function dayWeights(random) {
  const weights = Array.from({ length: dayCount }, (_, day) => 1 + day / dayCount);
  for (let burst = 0; burst < 30; burst++) {
    const first = Math.floor(random() * (dayCount - 30));
    for (let day = first; day < first + 30; day++) weights[day] *= 2.5;
  }
  return weights;
}

/** Index by weight, for numbers from 0 to 1. */
function chooser(weights) {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, at) => {
    sum += weight;
    sums[at] = sum;
  });
  return (part) => {
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle] < part * sum) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function emptyColumns(rowCount) {
  return {
    rowCount,
    longitude: new Float64Array(rowCount),
    latitude: new Float64Array(rowCount),
    uncertaintyMeters: new Float32Array(rowCount),
    precision: new Uint8Array(rowCount),
    startMinute: new Int32Array(rowCount),
    endMinute: new Int32Array(rowCount),
    type: new Uint16Array(rowCount),
    typeNames,
    actorOffset: new Uint32Array(rowCount + 1),
    actor: new Uint16Array(rowCount),
    actorNames: Array.from({ length: actorCount }, (_, actor) => `Actor ${actor}`),
    country: new Uint16Array(rowCount),
    countryNames: ["", ...Array.from({ length: countryCount }, (_, at) => `Country ${at}`)],
    best: new Int32Array(rowCount),
    low: new Int32Array(rowCount),
    high: new Int32Array(rowCount),
  };
}

function rounded(degrees) {
  return Math.round(degrees * 1e5) / 1e5;
}

/** Mulberry32. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296;
  };
}
