import type { Position } from "../geodesy/position.ts";
import { markPattern } from "../incidents/mark-pattern.ts";
import { precisionClasses } from "../incidents/precision.ts";
import type { MinuteWindow } from "../query/query-protocol.ts";
import { atTimeCursor } from "./control-day.ts";
import { decodeNumber } from "./plain-decimal.ts";
import { decodeRings, encodeRings } from "./ring-link.ts";
import { decodeSelection, encodeSelection } from "./selection-link.ts";
import {
  type AskedRing,
  type ControlComparison,
  defaultView,
  layerIds,
  type ViewState,
} from "./view-state.ts";

/** Something in a link that this program does not understand; the default was used instead. */
export interface LinkProblem {
  readonly key: string;
  readonly value: string;
}

/** What a link says, with everything it left out or got wrong at its default. */
export interface DecodedLink {
  readonly view: ViewState;
  readonly problems: readonly LinkProblem[];
}

/** Longest hash that is read at all, characters: a link carries a view, never data. */
const maxLinkLength = 4096;

/** Longest list a parameter may hold. */
const maxListLength = 64;

interface LinkParameter {
  readonly key: string;
  /** The parameter's text, or null where the view has its default. */
  encode(view: ViewState): string | null;
  /** The part of the view the text stands for, or null where it makes no sense. */
  decode(text: string): Partial<ViewState> | null;
}

/** Every parameter a link can carry, in the order links are written. */
const parameters: readonly LinkParameter[] = [
  {
    key: "map",
    encode: ({ map }) =>
      map && `${round(map.zoom, 2)}/${round(map.center[1], 5)}/${round(map.center[0], 5)}`,
    decode: decodeMap,
  },
  {
    key: "id",
    encode: ({ selection }) => selection && encodeSelection(selection),
    decode: (text) => wrap("selection", decodeSelection(text)),
  },
  {
    key: "t",
    encode: ({ time }) => time && `${encodeMinute(time.from)}/${encodeMinute(time.to)}`,
    decode: (text) => wrap("time", decodeWindow(text)),
  },
  {
    key: "known",
    encode: ({ known }) => known,
    decode: (text) => wrap("known", decodeDay(text)),
  },
  {
    key: "on",
    encode: ({ controlDate }) => controlDate,
    decode: (text) => wrap("controlDate", text === atTimeCursor ? text : decodeDay(text)),
  },
  {
    key: "compare",
    encode: ({ compare }) => compare && encodeComparison(compare),
    decode: (text) => wrap("compare", decodeComparison(text)),
  },
  {
    key: "layers",
    encode: ({ hiddenLayers, hiddenControl, hiddenDatasets }) =>
      encodeList([
        ...hiddenLayers.map((id) => `-${id}`),
        ...hiddenControl.map((id) => `-control.${id}`),
        ...hiddenDatasets.map((id) => `-data.${id}`),
      ]),
    decode: decodeLayers,
  },
  listParameter("actors"),
  listParameter("types"),
  listParameter("claimants"),
  listParameter("sides"),
  {
    key: "told",
    encode: ({ told }) => told,
    decode: (text) => (/^[a-z0-9-]{1,100}$/.test(text) ? { told: text } : null),
  },
  {
    key: "rev",
    encode: ({ selection, revision }) => (selection?.kind === "incident" ? revision : null),
    decode: (text) => (markPattern.test(text) ? { revision: text } : null),
  },
  {
    key: "precision",
    encode: ({ precisions }) => precisions && (encodeList(precisions) ?? ""),
    decode: (text) => wrap("precisions", decodeMembers(text, precisionClasses)),
  },
  choice("placed", "placed", ["any", "placed", "unplaced"]),
  {
    key: "q",
    encode: ({ text }) => text || null,
    decode: (text) => ({ text: text.slice(0, 200) }),
  },
  {
    key: "rings",
    encode: ({ rings }) => encodeRings(rings),
    decode: (text) => wrap<"rings", readonly AskedRing[]>("rings", decodeRings(text)),
  },
  choice("colour", "colourBy", ["actor", "type", "precision", "dataset", "side", "claimant"]),
  choice("show", "display", ["clusters", "dots", "density"]),
  choice("units", "units", ["metric", "imperial", "nautical"]),
  {
    key: "lang",
    encode: ({ language }) => (language === defaultView.language ? null : language),
    decode: (text) => (/^[a-z]{2,3}$/.test(text) ? { language: text } : null),
  },
];

/** The hash of a link to this view, without `#`; empty where everything is at its default. */
export function encodeLink(view: ViewState): string {
  return parameters
    .map(({ key, encode }) => ({ key, text: encode(view) }))
    .filter(({ text }) => text !== null)
    .map(({ key, text }) => `${key}=${escapeParameter(text ?? "")}`)
    .join("&");
}

/** Reads a hash with or without `#`. Never throws: what makes no sense becomes a problem and a default. */
export function decodeLink(hash: string, base: ViewState = defaultView): DecodedLink {
  const text = hash.replace(/^#/, "");
  if (text === "") return { view: base, problems: [] };
  if (text.length > maxLinkLength) {
    return { view: base, problems: [{ key: "#", value: `${text.slice(0, 40)}…` }] };
  }
  const problems: LinkProblem[] = [];
  let view = base;
  for (const [key, value] of new URLSearchParams(text)) {
    const change = parameters.find((parameter) => parameter.key === key)?.decode(value) ?? null;
    if (change === null) problems.push({ key, value: value.slice(0, 80) });
    else view = { ...view, ...change };
  }
  return { view, problems };
}

function listParameter(key: "actors" | "types" | "claimants" | "sides"): LinkParameter {
  return {
    key,
    encode: (view) => view[key] && (encodeList(view[key]) ?? ""),
    decode(text) {
      const names = text === "" ? [] : text.split(",");
      return names.length > maxListLength ? null : { [key]: names };
    },
  };
}

function choice<K extends "placed" | "colourBy" | "display" | "units">(
  key: string,
  field: K,
  options: readonly ViewState[K][],
): LinkParameter {
  return {
    key,
    encode: (view) => (view[field] === defaultView[field] ? null : view[field]),
    decode: (text) => wrap(field, options.find((option) => option === text) ?? null),
  };
}

function wrap<K extends keyof ViewState, V extends ViewState[K]>(
  field: K,
  value: V | null,
): Partial<ViewState> | null {
  return value === null ? null : { [field]: value };
}

/** Keeps `/ , : -` readable, which URLSearchParams would percent-encode. */
function escapeParameter(text: string): string {
  return encodeURIComponent(text).replace(/%(2F|2C|3A)/g, decodeURIComponent);
}

function encodeList(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(",");
}

function decodeMap(text: string): Partial<ViewState> | null {
  const parts = text.split("/").map(decodeNumber);
  const [zoom, latitude, longitude] = parts;
  if (parts.length !== 3 || zoom == null || latitude == null || longitude == null) return null;
  if (zoom < 0 || zoom > 20 || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  const center: Position = [longitude, latitude];
  return { map: { zoom, center } };
}

/** `2018-02-07T20:00Z`: minutes and zone are kept, because one night matters. */
function encodeMinute(minute: number): string {
  return `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;
}

function decodeWindow(text: string): MinuteWindow | null {
  const parts = text.split("/").map(decodeMinute);
  const [from, to] = parts;
  if (parts.length !== 2 || from == null || to == null || to <= from) return null;
  return { from, to };
}

function decodeMinute(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time / 60_000;
}

function decodeDay(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00Z`);
  if (Number.isNaN(time)) return null;
  return new Date(time).toISOString().startsWith(text) ? text : null;
}

function encodeComparison(comparison: ControlComparison): string {
  return comparison.kind === "day" ? comparison.day : `by:${comparison.publisher}`;
}

function decodeComparison(text: string): ControlComparison | null {
  const day = decodeDay(text);
  if (day !== null) return { kind: "day", day };
  const publisher = text.startsWith("by:") ? text.slice("by:".length, 120) : "";
  return publisher === "" ? null : { kind: "publisher", publisher };
}

function decodeLayers(text: string): Partial<ViewState> | null {
  const names = text.split(",");
  const hiddenLayers = layerIds.filter((id) => names.includes(`-${id}`));
  const hiddenControl = idsAfter("-control.", names);
  const hiddenDatasets = idsAfter("-data.", names);
  const understood = hiddenLayers.length + hiddenControl.length + hiddenDatasets.length;
  if (understood !== names.length) return null;
  return { hiddenLayers, hiddenControl, hiddenDatasets };
}

function idsAfter(prefix: string, names: readonly string[]): readonly string[] {
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((id) => /^[a-z0-9-]+$/.test(id));
}

function decodeMembers<T extends string>(text: string, known: readonly T[]): readonly T[] | null {
  const names = text === "" ? [] : text.split(",");
  const members = known.filter((member) => names.includes(member));
  return members.length === names.length ? members : null;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
