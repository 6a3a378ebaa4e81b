import { useDeferredValue, useMemo } from "react";
import type { Atlas } from "../incidents/atlas.ts";
import type { DistanceNote } from "../incidents/distance-note.ts";
import { textIn } from "../incidents/localized-text.ts";
import { formatDistance } from "../language/format-distance.ts";
import { useLanguage } from "../language/language.ts";
import type { AskedRing, Selection, ViewState } from "../view/view-state.ts";
import { DistanceLabels } from "./DistanceLabels.tsx";
import type { DistanceLabel } from "./distance-label-layer.ts";
import { type DrawnDistance, offsetDistance, pointOf, ringDistance } from "./distance-shapes.ts";
import type { LabelBoard } from "./label-board.ts";
import { placeMiddle } from "./place-middle.ts";
import { Shapes } from "./Shapes.tsx";
import { useSuspiciousNotes } from "./use-suspicious-notes.ts";

interface DistancesProps {
  readonly atlas: Atlas;
  readonly board: LabelBoard;
  readonly rings: readonly AskedRing[];
  readonly showsNotes: boolean;
  readonly units: ViewState["units"];
  readonly selection: Selection | null;
  readonly onPick: (target: Selection) => void;
}

/** Reported distances and those a reader asks for, each with its doubt and in words. */
export function Distances({
  atlas,
  board,
  rings,
  showsNotes,
  units,
  selection,
  onPick,
}: DistancesProps) {
  const { messages, tag } = useLanguage();
  const words = messages.map;
  // measured after the map is first drawn, which does not wait for them
  const notes = useDeferredValue(showsNotes ? atlas.heading.distanceNotes : noNotes, noNotes);
  const drawnNotes = useMemo(
    () => notes.flatMap((note) => drawnNote(note, atlas, isLookedAt(note, selection), onPick)),
    [notes, atlas, selection, onPick],
  );
  const drawnRings = useMemo(
    () => rings.filter(({ isHidden }) => !isHidden).map((ring) => drawnRing(ring, atlas)),
    [rings, atlas],
  );
  const suspicious = useSuspiciousNotes(
    atlas,
    drawnNotes.some(({ isSelected }) => isSelected),
  );
  const labels = useMemo(() => {
    const noteText = ({ id, meters, bound, claim }: DistanceNote) => {
      const text = words.reportedDistance(
        bound,
        formatDistance(tag, meters, units),
        claimantName(atlas, claim, tag),
      );
      return suspicious.has(id) ? words.flagged(text) : text;
    };
    const labelOf = (drawn: DrawnDistance, text: string, onOpen: (() => void) | null) => ({
      id: drawn.id,
      text,
      spots: drawn.labelSpots,
      onPick: onOpen,
    });
    const reported = drawnNotes.map(({ note, drawn, isSelected }) => ({
      isSelected,
      label: labelOf(drawn, noteText(note), () => onPick({ kind: "distance-note", id: note.id })),
    }));
    const labelsOf = (isWanted: boolean): readonly DistanceLabel[] =>
      reported.flatMap(({ label, isSelected }) => (isSelected === isWanted ? [label] : []));
    const asked = [
      ...drawnRings.map(({ ring, drawn }) => {
        const distance = formatDistance(tag, ring.radiusMeters, units);
        return labelOf(drawn, ring.name === "" ? distance : `${ring.name}: ${distance}`, null);
      }),
      ...labelsOf(true),
    ];
    return { asked, others: labelsOf(false) };
  }, [drawnNotes, drawnRings, words, tag, units, atlas, suspicious, onPick]);
  const shapes = useMemo(
    () => [...drawnNotes, ...drawnRings].flatMap(({ drawn }) => drawn.shapes),
    [drawnNotes, drawnRings],
  );
  return (
    <>
      <Shapes paneName="distance" shapes={shapes} />
      <DistanceLabels board={board} owner="asked" labels={labels.asked} />
      <DistanceLabels board={board} owner="distances" labels={labels.others} />
    </>
  );
}

/** A note that is open, or one of those that describe the place that is open. */
function isLookedAt({ id, anchor }: DistanceNote, selection: Selection | null): boolean {
  if (selection?.kind === "place") return selection.id === anchor;
  return selection?.kind === "distance-note" && selection.id === id;
}

const noNotes: readonly DistanceNote[] = [];

function drawnNote(
  note: DistanceNote,
  atlas: Atlas,
  isSelected: boolean,
  onPick: (target: Selection) => void,
) {
  const anchor = atlas.places.find(({ id }) => id === note.anchor);
  if (anchor === undefined) return [];
  const look = {
    className: `atlas-distance--reported atlas-distance--${note.bound}`,
    isSelected,
    onPick: () => onPick({ kind: "distance-note", id: note.id }),
  };
  const point = pointOf(anchor);
  const of = atlas.places.find(({ id }) => id === note.of);
  const drawn =
    point === null
      ? offsetDistance(note, anchor, of === undefined ? null : placeMiddle(of), look)
      : ringDistance(note.id, point, note.meters, note.bound, look);
  return [{ note, drawn, isSelected }];
}

function drawnRing(ring: AskedRing, atlas: Atlas) {
  const anchor = { position: ring.center, uncertaintyMeters: anchorUncertainty(ring, atlas) };
  const look = { className: "atlas-distance--asked", isSelected: false };
  return { ring, drawn: ringDistance(ring.id, anchor, ring.radiusMeters, "about", look) };
}

/** How uncertain the record is that a ring stands on; a clicked point is exact. */
function anchorUncertainty({ anchor }: AskedRing, atlas: Atlas): number {
  if (anchor?.kind === "place") {
    return atlas.places.find(({ id }) => id === anchor.id)?.uncertaintyMeters ?? 0;
  }
  const where = atlas.incidents.find(({ id }) => id === anchor?.id)?.where;
  return where?.kind === "position" ? where.uncertaintyMeters : 0;
}

/** Who is said to have said a claim; null where nobody is named. */
function claimantName(atlas: Atlas, claimId: string, tag: string): string | null {
  const claim = atlas.incidents.flatMap(({ claims }) => claims).find(({ id }) => id === claimId);
  const claimant = atlas.claimants.find(({ id }) => id === claim?.claimant);
  return claimant === undefined ? null : textIn(claimant.name, tag.slice(0, 2)).text;
}
