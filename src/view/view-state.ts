import type { Position } from "../geodesy/position.ts";
import type { PrecisionClass } from "../incidents/precision.ts";
import type { ColourBy, MinuteWindow } from "../query/query-protocol.ts";

/** What a reader can have open, by kind and id. */
export interface Selection {
  readonly kind: "incident" | "place" | "control-area" | "distance-note" | "row";
  readonly id: string;
}

/** A ring a reader drew to ask what lies within it. */
export interface AskedRing {
  readonly id: string;
  readonly center: Position;
  /** Place or incident it stands on, which then also gives the doubt of its centre. */
  readonly anchor: Selection | null;
  readonly radiusMeters: number;
  readonly name: string;
  /** Whether it is listed but not drawn. */
  readonly isHidden: boolean;
}

/** The other side of a comparison of areas of control. */
export type ControlComparison =
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "publisher"; readonly publisher: string };

/** Switchable layers that are not actors' control areas. */
export const layerIds = [
  "incidents",
  "places",
  "distances",
  "control",
  "basemap",
  "graticule",
] as const;

export type LayerId = (typeof layerIds)[number];

/** Everything a link can carry: what is shown, not what is known. */
export interface ViewState {
  readonly map: { readonly zoom: number; readonly center: Position } | null;
  readonly selection: Selection | null;
  readonly time: MinuteWindow | null;
  /** Only claims said by the end of this day count (`YYYY-MM-DD`), or null for all. */
  readonly known: string | null;
  /** Day whose control areas are drawn (`YYYY-MM-DD`), `cursor` to follow the timeline, null for the atlas's own. */
  readonly controlDate: string | null;
  /** What the areas of that day are compared with: another day, or what one publisher says. */
  readonly compare: ControlComparison | null;
  readonly hiddenLayers: readonly LayerId[];
  /** Actors whose control areas are switched off. */
  readonly hiddenControl: readonly string[];
  /** Data sets (the atlas's own incidents, files) that are switched off. */
  readonly hiddenDatasets: readonly string[];
  readonly actors: readonly string[] | null;
  readonly types: readonly string[] | null;
  /** Only incidents that one of these claimants, and one of these sides, speaks of. */
  readonly claimants: readonly string[] | null;
  readonly sides: readonly string[] | null;
  /** The claimant whose account of the open incident is shown, or null for all of them. */
  readonly told: string | null;
  /** What the record that is open looked like when the link was made: its mark (incidents/record-mark.ts). */
  readonly revision: string | null;
  readonly precisions: readonly PrecisionClass[] | null;
  readonly placed: "any" | "placed" | "unplaced";
  readonly text: string;
  readonly rings: readonly AskedRing[];
  readonly colourBy: ColourBy;
  readonly display: "clusters" | "dots" | "density";
  readonly language: string;
  readonly units: "metric" | "imperial" | "nautical";
  readonly theme: "system" | "light" | "dark";
  /** `offline`, `graticule`, or the id of an online or local basemap. */
  readonly basemap: string;
}

/** What a link without parameters shows. */
export const defaultView: ViewState = {
  map: null,
  selection: null,
  time: null,
  known: null,
  controlDate: null,
  compare: null,
  hiddenLayers: [],
  hiddenControl: [],
  hiddenDatasets: [],
  actors: null,
  types: null,
  claimants: null,
  sides: null,
  told: null,
  revision: null,
  precisions: null,
  placed: "any",
  text: "",
  rings: [],
  colourBy: "actor",
  display: "clusters",
  language: "en",
  units: "metric",
  theme: "system",
  basemap: "offline",
};
