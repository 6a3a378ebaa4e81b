import { type Dispatch, useEffect, useMemo, useState } from "react";
import { useMap } from "react-leaflet";
import { useLanguage } from "../language/language.ts";
import { useView } from "../view/store.ts";
import { CanvasPicking } from "./CanvasPicking.tsx";
import { discLines } from "./disc-shapes.ts";
import { HoverLabel } from "./HoverLabel.tsx";
import type { MapPadding } from "./map-padding.ts";
import { measureMiddle } from "./measure-middle.ts";
import { geodesicWay, type MeasurePoint, measured } from "./measure-path.ts";
import type { MeasureAction, MeasureState } from "./measure-state.ts";
import { lengthWords } from "./measure-words.ts";
import { pointOnMap } from "./point-on-map.ts";
import { Shapes } from "./Shapes.tsx";
import { SpotElements } from "./SpotElements.tsx";
import type { Shape } from "./shape-layer.ts";

interface MeasureLayerProps {
  readonly state: NonNullable<MeasureState>;
  readonly dispatch: Dispatch<MeasureAction>;
  readonly padding: MapPadding;
}

/** The way that is being measured, and the clicks and keys that lengthen it. */
export function MeasureLayer({ state, dispatch, padding }: MeasureLayerProps) {
  const map = useMap();
  const { messages, tag } = useLanguage();
  const units = useView((view) => view.units);
  const [pointer, setPointer] = useState<MeasurePoint | null>(null);
  const { points, isFinished } = state;

  useEffect(
    function keepDoubleClickFree() {
      map.doubleClickZoom.disable();
      return function giveDoubleClickBack() {
        map.doubleClickZoom.enable();
      };
    },
    [map],
  );
  useEffect(
    function listenToKeys() {
      const container = map.getContainer();
      const onKeyDown = (event: KeyboardEvent) => {
        const action = event.target === container ? actionOfKey(event.key, map, padding) : null;
        if (action === null) return;
        event.preventDefault();
        event.stopPropagation();
        dispatch(action);
      };
      container.addEventListener("keydown", onKeyDown);
      return function stopListeningToKeys() {
        container.removeEventListener("keydown", onKeyDown);
      };
    },
    [map, dispatch, padding],
  );
  const picking = useMemo(
    () => ({
      coversButtons: false,
      open(x: number, y: number) {
        dispatch({ kind: "add", point: pointOnMap(map, x, y) });
        return true;
      },
      hover(x: number, y: number) {
        setPointer(pointOnMap(map, x, y));
        return true;
      },
    }),
    [map, dispatch],
  );

  const reached = isFinished || pointer === null ? points : [...points, pointer];
  const shapes = wayShapes(points, reached);
  const dots = useMemo(() => points.map(dotOf), [points]);
  const { meters, range, legs } = measured(reached);
  const text = lengthWords(meters, range, { words: messages.map.measure, tag, units });
  const end = legs.length > 0 ? reached.at(-1) : undefined;
  return (
    <>
      {!isFinished && <CanvasPicking picking={picking} />}
      <Shapes paneName="measure" shapes={shapes} />
      <SpotElements paneName="measure" spots={dots} />
      <HoverLabel position={end?.position ?? null} lines={[text]} />
    </>
  );
}

function actionOfKey(
  key: string,
  map: ReturnType<typeof useMap>,
  padding: MapPadding,
): MeasureAction | null {
  const { x, y } = measureMiddle(map.getSize(), padding);
  switch (key) {
    case " ":
      return { kind: "add", point: pointOnMap(map, x, y) };
    case "Enter":
      return { kind: "finish" };
    case "Backspace":
      return { kind: "take-back" };
    case "Escape":
      return { kind: "leave" };
    default:
      return null;
  }
}

/** The way so far, the piece to the pointer, and the discs of uncertain ends. */
function wayShapes(
  points: readonly MeasurePoint[],
  reached: readonly MeasurePoint[],
): readonly Shape[] {
  const positions = reached.map(({ position }) => position);
  const pieces = positions.slice(1).map((to, index) => geodesicWay(positions[index] ?? to, to));
  const discs = points.filter(({ name }) => name !== null);
  return [
    ...discs.map(({ position, uncertaintyMeters }, index) => ({
      key: `disc ${index}`,
      kind: "area" as const,
      lines: discLines(position, Math.max(1, uncertaintyMeters)),
      className: "atlas-measure-disc",
    })),
    { key: "casing", kind: "line", lines: pieces, className: "atlas-measure-casing" },
    { key: "way", kind: "line", lines: pieces, className: "atlas-measure-way" },
  ];
}

function dotOf({ position }: MeasurePoint) {
  const element = document.createElement("div");
  element.className = "atlas-measure-dot";
  return { position, element };
}
