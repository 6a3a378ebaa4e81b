import { useEffect, useRef } from "react";
import { formatDecimalDegrees } from "../geodesy/decimal-degrees.ts";
import { formatDegreesMinutesSeconds } from "../geodesy/degrees-minutes-seconds.ts";
import { formatMilitaryGrid } from "../geodesy/military-grid.ts";
import type { Position } from "../geodesy/position.ts";
import { useLanguage } from "../language/language.ts";
import { CopyButton } from "./CopyButton.tsx";
import { useEscape } from "./use-escape.ts";

/** A spot a reader asked about, in degrees and in pixels of the map's container. */
export interface AskedPoint {
  readonly position: Position;
  /** How exactly it was pointed at, metres. */
  readonly pointingMeters: number;
  readonly x: number;
  readonly y: number;
}

interface PointMenuProps {
  readonly point: AskedPoint;
  readonly onAskHere: ((position: Position) => void) | null;
  readonly onMeasureFrom: (position: Position) => void;
  readonly onClose: () => void;
}

/** What one can ask of a spot of the map: its coordinates, what lies near it, how far it is from elsewhere. */
export function PointMenu({ point, onAskHere, onMeasureFrom, onClose }: PointMenuProps) {
  const words = useLanguage().messages.map.point;
  const { position, pointingMeters, x, y } = point;
  const dialog = useRef<HTMLDivElement>(null);

  useEscape(dialog, onClose);
  useEffect(function focusFirst() {
    dialog.current?.querySelector("button")?.focus();
  }, []);

  const notations = [
    formatDecimalDegrees(position, pointingMeters),
    formatDegreesMinutesSeconds(position, pointingMeters),
    formatMilitaryGrid(position, pointingMeters),
  ];
  return (
    <div
      ref={dialog}
      role="dialog"
      aria-label={words.title}
      className="atlas-point-menu"
      style={{ left: `min(${x}px, 100% - 17rem)`, top: `min(${y}px, 100% - 15rem)` }}
    >
      <ul>
        {notations.map((text) =>
          text === null ? null : (
            <li key={text}>
              <bdi dir="ltr">{text}</bdi>
              <CopyButton label={words.copy} text={() => text} />
            </li>
          ),
        )}
      </ul>
      {onAskHere !== null && (
        <button type="button" onClick={() => onAskHere(position)}>
          {words.askHere}
        </button>
      )}
      <button type="button" onClick={() => onMeasureFrom(position)}>
        {words.measureFrom}
      </button>
      <button type="button" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}
