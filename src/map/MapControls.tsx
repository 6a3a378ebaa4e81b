import type { Map as LeafletMap } from "leaflet";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import type { Atlas } from "../incidents/atlas.ts";
import { useLanguage } from "../language/language.ts";
import { drawnStore } from "../view/answered.ts";
import { useStore } from "../view/store.ts";
import { BasemapMenu } from "./BasemapMenu.tsx";
import type { BasemapId, OwnBasemaps } from "./basemap-choice.ts";
import { ControlCaption } from "./ControlCaption.tsx";
import { isDrawnAsDots } from "./Incidents.tsx";
import { MapAttribution } from "./MapAttribution.tsx";
import type { MapPadding } from "./map-padding.ts";
import { ScaleBar } from "./ScaleBar.tsx";

const PointerPosition = lazy(async () => ({
  default: (await import("./PointerPosition.tsx")).PointerPosition,
}));

const MapKey = lazy(async () => ({ default: (await import("./MapKey.tsx")).MapKey }));

interface MapControlsProps {
  readonly map: LeafletMap;
  readonly atlas: Atlas;
  readonly padding: MapPadding;
  readonly onShowAll: () => void;
  readonly basemap: BasemapId;
  readonly ownBasemaps: OwnBasemaps;
  readonly onOwnBasemaps: (own: OwnBasemaps) => void;
  readonly isMeasuring: boolean;
  readonly onMeasure: () => void;
  /** What the colours of dots stand for. */
  readonly dotKey: ReactNode;
}

/** Buttons, scale and attribution over the map, inside what panels leave free. */
export function MapControls({
  map,
  atlas,
  padding,
  onShowAll,
  basemap,
  ownBasemaps,
  onOwnBasemaps,
  isMeasuring,
  onMeasure,
  dotKey,
}: MapControlsProps) {
  const { messages, direction } = useLanguage();
  const words = messages.map;
  const hasPointer = useHasPointer(map);
  const hasDots = useStore(drawnStore, (last) => last !== null && isDrawnAsDots(last));
  const pan = (x: number, y: number) => map.panBy([x, y]);
  const style = {
    top: padding.top,
    right: padding.right,
    bottom: padding.bottom,
    left: padding.left,
  };
  return (
    <div className="atlas-controls" style={style} dir={direction}>
      <fieldset className="atlas-buttons">
        <legend className="visually-hidden">{words.controls}</legend>
        <div className="atlas-buttons__group">
          <MapButton label={words.zoomIn} icon="M8 3v10M3 8h10" onPress={() => map.zoomIn()} />
          <MapButton label={words.zoomOut} icon="M3 8h10" onPress={() => map.zoomOut()} />
          <MapButton
            label={words.showAll}
            icon="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"
            onPress={onShowAll}
          />
        </div>
        <div className="atlas-buttons__group">
          <MapButton
            label={words.measure.title}
            icon="M1.5 10.5 10.5 1.5l4 4-9 9zM4 8l1.7 1.7M6.2 5.8l1.7 1.7M8.5 3.5l1.7 1.7"
            isPressed={isMeasuring}
            onPress={onMeasure}
          />
        </div>
        <BasemapMenu chosen={basemap} own={ownBasemaps} onOwn={onOwnBasemaps} />
        <div className="atlas-buttons__group atlas-pan">
          <MapButton label={words.moveNorth} icon="M4 10l4-4 4 4" onPress={() => pan(0, -120)} />
          <MapButton label={words.moveWest} icon="M10 4 6 8l4 4" onPress={() => pan(-120, 0)} />
          <MapButton label={words.moveEast} icon="M6 4l4 4-4 4" onPress={() => pan(120, 0)} />
          <MapButton label={words.moveSouth} icon="M4 6l4 4 4-4" onPress={() => pan(0, 120)} />
        </div>
      </fieldset>
      <div className="atlas-footer">
        <div>
          {hasDots && (
            <Suspense>
              <MapKey dotKey={dotKey} />
            </Suspense>
          )}
          {hasPointer && (
            <Suspense>
              <PointerPosition map={map} />
            </Suspense>
          )}
          <ControlCaption map={map} atlas={atlas} />
          <ScaleBar map={map} />
        </div>
        <MapAttribution atlas={atlas} basemap={basemap} />
      </div>
    </div>
  );
}

/** Whether a mouse has moved over the map; fingers never do. */
function useHasPointer(map: LeafletMap): boolean {
  const [hasPointer, setHasPointer] = useState(false);
  useEffect(
    function waitForPointer() {
      const note = () => setHasPointer(true);
      map.once("mousemove", note);
      return function stopWaiting() {
        map.off("mousemove", note);
      };
    },
    [map],
  );
  return hasPointer;
}

interface MapButtonProps {
  readonly label: string;
  readonly icon: string;
  /** Whether a button that switches something has it on. */
  readonly isPressed?: boolean;
  readonly onPress: () => void;
}

function MapButton({ label, icon, isPressed, onPress }: MapButtonProps) {
  return (
    <button
      type="button"
      className="atlas-button"
      title={label}
      aria-label={label}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path className="atlas-button__icon" d={icon} />
      </svg>
    </button>
  );
}
