import { type Dispatch, useCallback, useEffect, useRef } from "react";
import { formatDecimal } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import { useView } from "../view/store.ts";
import { CopyButton } from "./CopyButton.tsx";
import type { MapPadding } from "./map-padding.ts";
import { type MeasurePoint, measured } from "./measure-path.ts";
import type { MeasureAction, MeasureState } from "./measure-state.ts";
import { bearingWords, lengthWords, measurementText, pointWords } from "./measure-words.ts";
import { useEscape } from "./use-escape.ts";

interface MeasurePanelProps {
  readonly state: NonNullable<MeasureState>;
  readonly dispatch: Dispatch<MeasureAction>;
  readonly padding: MapPadding;
  /** Adds the middle of the map, for those who point without a pointer. */
  readonly onAddMiddle: () => void;
}

/** What has been measured, and the buttons to go on, take back, copy and leave. */
export function MeasurePanel({ state, dispatch, padding, onAddMiddle }: MeasurePanelProps) {
  const { messages, tag } = useLanguage();
  const units = useView((view) => view.units);
  const words = messages.map.measure;
  const about = { words, tag, units };
  const heading = useRef<HTMLHeadingElement>(null);
  const { points, isFinished } = state;
  const panel = useRef<HTMLElement>(null);
  const leave = useCallback(() => dispatch({ kind: "leave" }), [dispatch]);
  useEscape(panel, leave);
  const { legs, meters, range } = measured(points);

  useEffect(function showWhereToBegin() {
    heading.current?.focus();
  }, []);

  return (
    <section
      ref={panel}
      className="atlas-measure"
      aria-label={words.title}
      style={{ left: padding.left, top: padding.top }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="atlas-measure__hint">{isFinished ? words.finishedHint : words.hint}</p>
      <ol>
        {numbered(points).map(({ point, number }) => {
          const leg = legs[number - 2];
          return (
            <li key={number}>
              <bdi>{pointWords(point)}</bdi>
              {leg && (
                <span className="atlas-measure__leg">
                  {lengthWords(leg.meters, leg.range, about)},{" "}
                  {words.bearing(bearingWords(leg.bearing))}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p role="status" className="atlas-measure__total">
        {legs.length > 0 && (
          <>
            <strong>{words.total(lengthWords(meters, range, about))}</strong>{" "}
            {words.exactMeters(formatDecimal(tag, meters, 0))}
          </>
        )}
      </p>
      <div className="atlas-measure__buttons">
        {!isFinished && (
          <button type="button" onClick={onAddMiddle}>
            {words.addMiddle}
          </button>
        )}
        {points.length > 0 && (
          <button type="button" onClick={() => dispatch({ kind: "take-back" })}>
            {words.takeBack}
          </button>
        )}
        {legs.length > 0 && !isFinished && (
          <button type="button" onClick={() => dispatch({ kind: "finish" })}>
            {words.finish}
          </button>
        )}
        {legs.length > 0 && (
          <CopyButton label={words.copy} text={() => measurementText(points, about)} />
        )}
        <button type="button" onClick={leave}>
          {words.leave}
        </button>
      </div>
    </section>
  );
}

/** Points with their numbers from 1: a point is known by its place in the way. */
function numbered(points: readonly MeasurePoint[]) {
  return points.map((point, index) => ({ point, number: index + 1 }));
}
