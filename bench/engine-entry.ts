import { loadGeodesicQuestions } from "../src/query/geodesic-questions.ts";
import { buildIncidentTable } from "../src/query/incident-table.ts";
import { createQueryEngine } from "../src/query/query-engine.ts";
import { openFilter } from "../src/query/query-protocol.ts";

/** What bench/engine.mjs measures of the engine. */
export const engine = { buildIncidentTable, createQueryEngine, loadGeodesicQuestions, openFilter };
