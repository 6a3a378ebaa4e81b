import { acled } from "./dialects/acled.ts";
import { airwars } from "./dialects/airwars.ts";
import { gdelt } from "./dialects/gdelt.ts";
import { gtd } from "./dialects/gtd.ts";
import { killingsTweeted } from "./dialects/killings-tweeted.ts";
import { missingMigrants } from "./dialects/missing-migrants.ts";
import { sigactsAfghanistan } from "./dialects/sigacts-afghanistan.ts";
import { ucdpGed } from "./dialects/ucdp-ged.ts";
import { umapCsv } from "./dialects/umap-csv.ts";
import { usgs } from "./dialects/usgs.ts";
import type { TableDialect } from "./table-dialect.ts";

/** Every table recognised without asking. */
export const dialects: readonly TableDialect[] = [
  ucdpGed,
  acled,
  airwars,
  gtd,
  missingMigrants,
  gdelt,
  usgs,
  umapCsv,
  sigactsAfghanistan,
  killingsTweeted,
];
