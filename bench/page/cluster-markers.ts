import { DivIcon, type LayerGroup, Marker } from "leaflet";
import type { Position } from "../../src/geodesy/position.ts";

/** A point or cluster of a peer, with rows by type where it knows them. */
export interface ClusterMark {
  readonly position: Position;
  readonly count: number;
  readonly types: readonly number[] | null;
}

export const typeColours = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"];

const emptyShare = { path: "", from: 0 };

/** Replaces the markers of a group: one HTML marker a mark, with a ring of its types. */
export function drawMarks(group: LayerGroup, marks: readonly ClusterMark[]): void {
  group.clearLayers();
  for (const mark of marks) {
    const [longitude, latitude] = mark.position;
    new Marker([latitude, longitude], { icon: iconOf(mark) }).addTo(group);
  }
}

function iconOf({ count, types }: ClusterMark): DivIcon {
  const size = Math.round(Math.min(60, 30 + 4.5 * Math.log2(count)));
  const radius = size / 2 - 3;
  const parts = types ?? [count];
  const arcs = parts.reduce((drawn, part, type) => {
    const to = drawn.from + part / count;
    const colour = typeColours[type] ?? "#888888";
    const path = part === 0 ? "" : arcOf(drawn.from, Math.min(to, 0.9999), radius, colour);
    return { path: drawn.path + path, from: to };
  }, emptyShare);
  const half = size / 2;
  const html = `<svg viewBox="${-half} ${-half} ${size} ${size}" width="${size}" height="${size}"><circle r="${radius}" fill="#fff"/>${arcs.path}<text text-anchor="middle" y="4" font-size="12">${count}</text></svg>`;
  return new DivIcon({ html, className: "", iconSize: [size, size] });
}

function arcOf(from: number, to: number, radius: number, colour: string): string {
  const large = to - from > 0.5 ? 1 : 0;
  return `<path d="M${pointAt(from, radius)}A${radius} ${radius} 0 ${large} 1 ${pointAt(to, radius)}" fill="none" stroke="${colour}" stroke-width="5"/>`;
}

function pointAt(share: number, radius: number): string {
  const angle = share * 2 * Math.PI;
  return `${(radius * Math.sin(angle)).toFixed(2)} ${(-radius * Math.cos(angle)).toFixed(2)}`;
}
