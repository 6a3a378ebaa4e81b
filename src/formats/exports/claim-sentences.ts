import type { Atlas } from "../../incidents/atlas.ts";
import { type AtlasIndex, indexOf } from "../../incidents/atlas-index.ts";
import type { Claim } from "../../incidents/claim.ts";
import { textIn } from "../../incidents/localized-text.ts";
import type { ExportRow } from "./export-row.ts";

/**
 * Each claim of a row as a line for people whose program shows no nested records: who said it, about what and
 * whom, in which words, where it was read.
 */
export function claimSentences(atlas: Atlas | null): (row: ExportRow) => readonly string[] {
  const index = atlas === null ? null : indexOf(atlas);
  return ({ incident }) => incident?.claims.map((claim) => sentenceOf(claim, index)) ?? [];
}

function sentenceOf(claim: Claim, index: AtlasIndex | null): string {
  const source = index?.sources.get(claim.source);
  const words = [
    claim.hedgeAsWritten ?? claim.hedges.join(" "),
    claim.figure?.asReported ?? "",
    claim.statement === undefined ? "" : textIn(claim.statement, "en").text,
  ];
  const said = words.filter(Boolean).join("; ");
  const read = [source?.publisher ?? claim.source, claim.said ?? "", source?.url ?? ""];
  const stance = claim.stance === "asserts" ? "" : ` (${claim.stance})`;
  const speaker = speakerOf(claim, index);
  const scope = index?.scopes.get(claim.scope ?? "");
  const ofWhom = scope === undefined ? "" : ` (${textIn(scope.name, "en").text})`;
  return `${speaker}${stance}, ${claim.subject}${ofWhom}: ${said} [${read.filter(Boolean).join(", ")}]`;
}

function speakerOf(claim: Claim, index: AtlasIndex | null): string {
  if (claim.claimant === null) {
    return claim.attribution === undefined ? "?" : textIn(claim.attribution, "en").text;
  }
  const claimant = index?.claimants.get(claim.claimant);
  return claimant === undefined ? claim.claimant : textIn(claimant.name, "en").text;
}
