import { claimsKnownBy } from "../../incidents/claims-known-by.ts";
import type { Incident } from "../../incidents/incident.ts";
import { useView } from "../../view/store.ts";
import { usePrinting } from "../use-printing.ts";
import { IncidentDocument } from "./IncidentDocument.tsx";

interface PrintedIncidentProps {
  readonly incident: Incident;
  readonly sentences: readonly string[];
}

/** The open incident as it goes on paper: in the page only while the browser prints. */
export function PrintedIncident({ incident, sentences }: PrintedIncidentProps) {
  const day = useView((view) => view.known);
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  return (
    <IncidentDocument
      incident={incident}
      sentences={sentences}
      parted={claimsKnownBy(incident.claims, day)}
      day={day}
    />
  );
}
