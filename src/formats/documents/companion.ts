import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { FileSample, Format } from "../format.ts";
import { fileIssue } from "./document-issue.ts";
import { sampleText } from "./document-text.ts";

/** What goes beside a CSV of ours and means nothing alone: the words for its columns, its claims, its sources. */
export const companion: Format = {
  id: "companion",
  label: "What belongs beside a CSV",
  extensions: ["json", "csv"],
  detect: (sample) => (isCompanion(sample) ? 0.96 : 0),
  read: async (_, name) => {
    const issue = fileIssue("companion-only", "error", name, { wanted: companionOf(name) });
    return emptyIncidentSet(name, "companion", [issue]);
  },
};

function isCompanion(sample: FileSample): boolean {
  const text = sampleText(sample).slice(0, 2000);
  if (/"@context"\s*:\s*\[?\s*"http:\/\/www\.w3\.org\/ns\/csvw"/.test(text)) return true;
  return /^\ufeff?incident,claimant_name,publisher,url,claim\./.test(text);
}

/** The CSV that a file goes with, by its name. */
function companionOf(name: string): string {
  const stem = name.replace(/-metadata\.json$|-claims\.csv$/i, "");
  if (stem === name) return "the CSV that it describes";
  return /\.csv$/i.test(stem) ? stem : `${stem}.csv`;
}
