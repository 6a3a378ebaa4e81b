import type { Position } from "../geodesy/position.ts";
import type { Atlas } from "../incidents/atlas.ts";
import type { ActorRole, Incident } from "../incidents/incident.ts";
import type { ColourBy, IncidentSummary, MapAnswer } from "../query/query-protocol.ts";
import { symbolDiameter } from "../query/symbol-size.ts";
import { foreignActors } from "../view/foreign-actors.ts";
import { recordOf } from "../view/selection-of.ts";
import { type Tone, toneOfActor, toneOfValue } from "../view/tone.ts";

/** A part of a cluster's ring. */
export interface RingPart {
  readonly tone: Tone;
  readonly count: number;
}

interface SymbolBase {
  /** The same for the same symbol in the next answer, so that focus stays. */
  readonly key: string;
  readonly position: Position;
}

/** One incident that stands alone. */
export interface SingleSymbol extends SymbolBase {
  readonly kind: "single";
  readonly incident: IncidentSummary;
  readonly tone: Tone;
  readonly letter: string;
  /** True where the actor's part is only alleged: its ring is broken. */
  readonly isAlleged: boolean;
  /** True where accounts of it contradict each other, or somebody denies. */
  readonly isContested: boolean;
  /** True where the position is good to 100 m: only then the symbol has a crisp edge. */
  readonly isExact: boolean;
}

/** Several incidents that are too near each other to be drawn apart. */
export interface ClusterSymbol extends SymbolBase {
  readonly kind: "cluster";
  /** Index into the answer's symbols. */
  readonly index: number;
  readonly count: number;
  readonly imprecise: number;
  /** True where all stand on the very same coordinate, so that no zoom parts them. */
  readonly oneSpot: boolean;
  readonly parts: readonly RingPart[];
}

export type IncidentSymbol = SingleSymbol | ClusterSymbol;

const nowhere: ReadonlySet<string> = new Set();

/**
 * The symbols of an answer, singles in time order first, then clusters from west to east; those of incidents in
 * `contested` say so.
 */
export function symbolsOf(
  answer: MapAnswer,
  atlas: Atlas,
  colourBy: ColourBy,
  contested: ReadonlySet<string>,
): readonly IncidentSymbol[] {
  const symbols = Array.from(answer.symbols.count, (_, index) =>
    symbolAt(answer, atlas, colourBy, index, contested),
  );
  return [
    ...symbols.filter(isSingle).sort((a, b) => startOf(a) - startOf(b)),
    ...symbols.filter(isCluster).sort((a, b) => a.position[0] - b.position[0]),
  ];
}

/** One symbol of an answer by its index. */
export function symbolAt(
  answer: MapAnswer,
  atlas: Atlas,
  colourBy: ColourBy,
  index: number,
  contested: ReadonlySet<string> = nowhere,
): IncidentSymbol {
  const { count, longitude, latitude, member } = answer.symbols;
  const position: Position = [longitude[index] ?? 0, latitude[index] ?? 0];
  const single = count[index] === 1 ? answer.singles[member[index] ?? -1] : undefined;
  if (single === undefined) return clusterOf(answer, atlas, colourBy, index, position);
  const record = recordOf(atlas, single);
  const symbol = {
    ...singleOf(answer, single, position, atlas, record),
    isContested: record !== undefined && contested.has(record.id),
  };
  if (colourBy === "actor") return symbol;
  return { ...symbol, tone: toneOfOnly(answer, atlas, colourBy, index) };
}

/** The tone of what the one incident behind a symbol is counted for. */
function toneOfOnly(answer: MapAnswer, atlas: Atlas, colourBy: ColourBy, index: number): Tone {
  const { composition, legend } = answer.symbols;
  const from = index * legend.length;
  const column = composition.subarray(from, from + legend.length).findIndex((count) => count > 0);
  return toneOfValue(answer, atlas, colourBy, legend[column] ?? "", column);
}

/** The diameter of a symbol on the screen, CSS pixels. */
export function diameterOf(symbol: IncidentSymbol): number {
  return symbolDiameter(symbol.kind === "single" ? 1 : symbol.count);
}

/** Whether a cluster is large enough to say how many of its members have only a rough position. */
export function showsRoughCount(symbol: ClusterSymbol): boolean {
  return symbol.imprecise > 0 && diameterOf(symbol) >= 44;
}

/** ≠ around 0, 0 as the data of a path: on the symbol of an incident that is told differently. */
export const contestedPath = "M-3 -1.5H3M-3 1.5H3M-1.7 3.6L1.7 -3.6";

const leadingRoles: readonly ActorRole[] = [
  "attacker",
  "striker",
  "took-control",
  "alleged-attacker",
  "alleged-striker",
  "party",
  "speaker",
];

/** The actor a symbol's ring stands for: who is reported to have acted, else the first one named. */
export function leadingActor(incident: Incident): Incident["actors"][number] | undefined {
  const leading = leadingRoles
    .map((role) => incident.actors.find((involved) => involved.role === role))
    .find((involved) => involved !== undefined);
  return leading ?? incident.actors[0];
}

function singleOf(
  { frequentActors }: MapAnswer,
  incident: IncidentSummary,
  position: Position,
  atlas: Atlas,
  record: Incident | undefined,
): Omit<SingleSymbol, "isContested"> {
  const leading = record === undefined ? undefined : leadingActor(record);
  const actorId = leading?.actor ?? incident.actors[0];
  const actor = atlas.actors.find(({ id }) => id === actorId);
  const foreign = foreignActors(frequentActors, atlas).get(actorId ?? "");
  return {
    kind: "single",
    key: `${incident.dataset} ${incident.row}`,
    position,
    incident,
    tone: foreign?.colour ?? toneOfActor(atlas, actorId),
    letter: actor?.letter ?? foreign?.letter ?? "",
    isAlleged: leading?.role.startsWith("alleged") ?? false,
    isExact: incident.precision === "exact",
  };
}

function clusterOf(
  answer: MapAnswer,
  atlas: Atlas,
  colourBy: ColourBy,
  index: number,
  position: Position,
): ClusterSymbol {
  const { count, imprecise, oneSpot, composition, legend } = answer.symbols;
  const parts = legend.map((value, column) => ({
    tone: toneOfValue(answer, atlas, colourBy, value, column),
    count: composition[index * legend.length + column] ?? 0,
  }));
  return {
    kind: "cluster",
    key: `${position[0]} ${position[1]} ${count[index]}`,
    position,
    index,
    count: count[index] ?? 0,
    imprecise: imprecise[index] ?? 0,
    oneSpot: oneSpot[index] === 1,
    parts: parts.filter((part) => part.count > 0),
  };
}

function startOf({ incident }: SingleSymbol): number {
  return incident.startMinute ?? Number.POSITIVE_INFINITY;
}

function isSingle(symbol: IncidentSymbol): symbol is SingleSymbol {
  return symbol.kind === "single";
}

function isCluster(symbol: IncidentSymbol): symbol is ClusterSymbol {
  return symbol.kind === "cluster";
}
