import "leaflet/dist/leaflet.css";
import "./map.css";
import { LatLngBounds, type Map as LeafletMap } from "leaflet";
import {
  type Dispatch,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useReducer,
  useState,
} from "react";
import { MapContainer } from "react-leaflet";
import type { Position, UncertainPosition } from "../geodesy/position.ts";
import type { Atlas } from "../incidents/atlas.ts";
import { useLanguage } from "../language/language.ts";
import { useView, viewStore } from "../view/store.ts";
import type { Selection } from "../view/view-state.ts";
import { AtlasLayers } from "./AtlasLayers.tsx";
import { chosenBasemap, noOwnBasemaps } from "./basemap-choice.ts";
import { MapControls } from "./MapControls.tsx";
import { MapRegion } from "./MapRegion.tsx";
import type { MapPadding } from "./map-padding.ts";
import { measureMiddle } from "./measure-middle.ts";
import { type MeasureAction, nextMeasurement } from "./measure-state.ts";
import { OneWorld, widestZoom } from "./OneWorld.tsx";
import { Panes } from "./Panes.tsx";
import { PatternDefinitions } from "./PatternDefinitions.tsx";
import { PointAsking } from "./PointAsking.tsx";
import type { AskedPoint } from "./PointMenu.tsx";
import { pointOnMap } from "./point-on-map.ts";
import { StillPans } from "./StillPans.tsx";
import { startView } from "./start-view.ts";
import type { ToldPosition } from "./told-by.ts";
import { useStableCallback } from "./use-stable-callback.ts";
import { type Viewport, ViewSync } from "./ViewSync.tsx";
import { closestZoom } from "./zoom-for-uncertainty.ts";

// loaded when first asked for: most readers only look
const ChosenBasemap = lazy(async () => ({
  default: (await import("./ChosenBasemap.tsx")).ChosenBasemap,
}));
const MeasurePanel = lazy(async () => ({
  default: (await import("./MeasurePanel.tsx")).MeasurePanel,
}));
const PointMenu = lazy(async () => ({ default: (await import("./PointMenu.tsx")).PointMenu }));

/** Several incidents behind one symbol; `symbol` is its index in the answer. */
export interface ClusterPick {
  readonly symbol: number;
  readonly count: number;
  readonly position: Position;
  readonly oneSpot: boolean;
}

export interface AtlasMapProps {
  readonly atlas: Atlas;
  /** Room that panels cover along each edge, CSS pixels. */
  readonly padding: MapPadding;
  /** Where other parties put the selected incident. */
  readonly toldBy?: readonly ToldPosition[];
  /** Coordinates a reader searched for. */
  readonly searched?: UncertainPosition | null;
  /** What the colours of dots stand for. */
  readonly dotKey?: ReactNode;
  /** A reader opened something on the map. */
  readonly onPick: (target: Selection) => void;
  /** A reader wants to choose among incidents that no zoom parts, or that are few enough to list. */
  readonly onChoose: (cluster: ClusterPick) => void;
  /** A reader clicked where nothing is. */
  readonly onClear: () => void;
  /** A reader asks what lies near a spot. */
  readonly onAskHere?: (position: Position) => void;
  /** A reader begins to measure, and needs the map for it. */
  readonly onMeasureStart?: () => void;
  /** The part of the world in view has changed. */
  readonly onViewport: (viewport: Viewport) => void;
}

/** The map with everything on it. Where it looks is kept in the shared view. */
export function AtlasMap(props: AtlasMapProps) {
  const { atlas, padding } = props;
  const onViewport = useStableCallback(props.onViewport);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const { messages } = useLanguage();
  const [start] = useState(() => startView(atlas, viewStore.get().map, padding));
  const [isStill] = useState(() => window.matchMedia("(prefers-reduced-motion: reduce)").matches);
  const [ownBasemaps, setOwnBasemaps] = useState(noOwnBasemaps);
  const basemap = chosenBasemap(
    useView((view) => view.basemap),
    ownBasemaps,
  );
  const [measuring, measure] = useReducer(nextMeasurement, null);
  const [asked, setAsked] = useState<AskedPoint | null>(null);

  function toggleMeasuring(): void {
    if (measuring === null) props.onMeasureStart?.();
    measure(measuring === null ? { kind: "start", from: null } : { kind: "leave" });
  }

  function closeMenu(): void {
    setAsked(null);
    map?.getContainer().focus();
  }

  function askHere(position: Position): void {
    setAsked(null);
    props.onAskHere?.(position);
  }

  function measureFrom(position: Position): void {
    setAsked(null);
    props.onMeasureStart?.();
    measure({ kind: "start", from: { position, uncertaintyMeters: 0, name: null } });
  }

  const showAll = useCallback(() => {
    if (map !== null) fitIncidents(map, atlas, padding);
  }, [map, atlas, padding]);
  return (
    <div className="atlas-map">
      <PatternDefinitions />
      <MapContainer
        ref={setMap}
        className="atlas-map__container"
        center={[start.center[1], start.center[0]]}
        zoom={start.zoom}
        minZoom={widestZoom}
        maxZoom={closestZoom}
        zoomSnap={0.25}
        wheelPxPerZoomLevel={100}
        zoomControl={false}
        attributionControl={false}
        worldCopyJump={true}
        zoomAnimation={!isStill}
        fadeAnimation={!isStill}
        markerZoomAnimation={!isStill}
        inertia={!isStill}
      >
        <Panes>
          <MapRegion
            name={messages.map.mapName}
            description={messages.map.mapDescription}
            onHome={showAll}
          />
          <OneWorld />
          {isStill && <StillPans />}
          <ViewSync onViewport={onViewport} />
          {basemap !== "offline" && basemap !== "graticule" && (
            <Suspense>
              <ChosenBasemap id={basemap} own={ownBasemaps} />
            </Suspense>
          )}
          <PointAsking onAsk={setAsked} />
          <AtlasLayers {...props} basemap={basemap} measuring={measuring} onMeasure={measure} />
        </Panes>
      </MapContainer>
      {map !== null && (
        <MapControls
          map={map}
          atlas={atlas}
          padding={padding}
          onShowAll={showAll}
          basemap={basemap}
          ownBasemaps={ownBasemaps}
          onOwnBasemaps={setOwnBasemaps}
          isMeasuring={measuring !== null}
          onMeasure={toggleMeasuring}
          dotKey={props.dotKey}
        />
      )}
      {map !== null && measuring !== null && (
        <>
          <div
            className="atlas-crosshair"
            aria-hidden="true"
            style={crosshairStyle(map, padding)}
          />
          <Suspense>
            <MeasurePanel
              state={measuring}
              dispatch={measure}
              padding={padding}
              onAddMiddle={() => addMiddle(map, padding, measure)}
            />
          </Suspense>
        </>
      )}
      {asked !== null && (
        <Suspense>
          <PointMenu
            key={`${asked.x} ${asked.y}`}
            point={asked}
            onAskHere={props.onAskHere === undefined ? null : askHere}
            onMeasureFrom={measureFrom}
            onClose={closeMenu}
          />
        </Suspense>
      )}
    </div>
  );
}

function crosshairStyle(map: LeafletMap, padding: MapPadding) {
  const { x, y } = measureMiddle(map.getSize(), padding);
  return { left: x, top: y };
}

function addMiddle(map: LeafletMap, padding: MapPadding, measure: Dispatch<MeasureAction>): void {
  const { x, y } = measureMiddle(map.getSize(), padding);
  measure({ kind: "add", point: pointOnMap(map, x, y) });
}

/** Room for symbols at the edge of the map; twice as much where the controls are. */
const edgePixels = 36;

/** Shows every incident that has a position, inside what panels leave free. */
function fitIncidents(map: LeafletMap, atlas: Atlas, { top, right, bottom, left }: MapPadding) {
  const corners = atlas.incidents.flatMap(({ where }) =>
    where.kind === "position" ? [latLng(where.position)] : [],
  );
  const [west, south, east, north] = atlas.heading.extent;
  const extent = [latLng([west, south]), latLng([east, north])];
  map.fitBounds(new LatLngBounds(corners.length > 0 ? corners : extent), {
    paddingTopLeft: [left + edgePixels, top + edgePixels],
    paddingBottomRight: [right + 2 * edgePixels, bottom + 2 * edgePixels],
    maxZoom: 13,
  });
}

function latLng([longitude, latitude]: Position): [number, number] {
  return [latitude, longitude];
}
