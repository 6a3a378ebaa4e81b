import type { Map as LeafletMap } from "leaflet";
import type { IncidentColumns } from "../../src/incidents/incident-columns.ts";
import type { MinuteWindow } from "../../src/query/query-protocol.ts";

/** What a contender is given to show: columns it may take apart, or a file it has to read. */
export type BenchSource =
  | { readonly kind: "columns"; readonly columns: IncidentColumns }
  | { readonly kind: "file"; readonly file: Blob; readonly name: string };

/** One way to show incidents on a Leaflet map; every promise settles when the map shows the right thing. */
export interface Contender {
  load(source: BenchSource): Promise<void>;
  /** Shows the incidents whose span overlaps the window; null shows all. */
  setWindow(window: MinuteWindow | null): Promise<void>;
  /** Settles when what is shown fits where the map is now. */
  settled(): Promise<void>;
  /** Sum of the counts on the map; null where it shows none. */
  shownCount(): number | null;
  /** Number of members of the symbol nearest to the middle of the map, its first members having been read. */
  pick(): Promise<number>;
}

export type CreateContender = (map: LeafletMap) => Contender;
