import type { Issue } from "../../incidents/issue.ts";
import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { IncidentSet, ReadOptions } from "../format.ts";
import { documentText, largestJsonBytes } from "./document-text.ts";
import { parseJson } from "./parse-json.ts";

/** What is known of a document before its records are read. */
export interface DocumentHeading {
  readonly name: string;
  readonly format: string;
  readonly encoding: string;
  readonly bytes: number;
  readonly issues: readonly Issue[];
}

/** Decodes and parses a JSON file and lets `build` make a set of the value; files that cannot be parsed are empty. */
export async function readJsonDocument(
  file: Blob,
  name: string,
  format: string,
  options: ReadOptions,
  build: (value: unknown, heading: DocumentHeading) => Promise<IncidentSet>,
): Promise<IncidentSet> {
  const { text, encoding, issues } = await documentText(file, name, largestJsonBytes);
  options.signal?.throwIfAborted();
  if (text === null) return emptyIncidentSet(name, format, issues);
  const parsed = parseJson(text, name);
  const found = [...issues, ...parsed.issues];
  if (parsed.value === undefined) return emptyIncidentSet(name, format, found);
  return build(parsed.value, { name, format, encoding, bytes: file.size, issues: found });
}
