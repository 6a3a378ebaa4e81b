import { type Dispatch, lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useMapEvents } from "react-leaflet";
import { describedLines } from "../incidents/line-place.ts";
import { textIn } from "../incidents/localized-text.ts";
import type { Place } from "../incidents/place.ts";
import { useLanguage } from "../language/language.ts";
import { drawnStore } from "../view/answered.ts";
import { controlDayOf } from "../view/control-day.ts";
import { useFirstPicture } from "../view/first-picture.ts";
import { selectionOf } from "../view/selection-of.ts";
import { useStore, useView } from "../view/store.ts";
import type { LayerId, Selection } from "../view/view-state.ts";
import type { AtlasMapProps, ClusterPick } from "./AtlasMap.tsx";
import { anchorOf } from "./anchor-of.ts";
import type { BasemapId } from "./basemap-choice.ts";
import { ControlAreas } from "./ControlAreas.tsx";
import { Distances } from "./Distances.tsx";
import { HoverLabel } from "./HoverLabel.tsx";
import { Incidents, isDrawnAsDots } from "./Incidents.tsx";
import type { MarkerBehaviour } from "./incident-marker-layer.ts";
import { type IncidentSymbol, symbolsOf } from "./incident-symbol.ts";
import { LabelBoard } from "./label-board.ts";
import type { MeasureAction, MeasureState } from "./measure-state.ts";
import { OfflineBasemap } from "./OfflineBasemap.tsx";
import { PlaceMarkers } from "./PlaceMarkers.tsx";
import { PrecisionDiscs } from "./PrecisionDiscs.tsx";
import { placeMiddle } from "./place-middle.ts";
import { SelectedSpot } from "./SelectedSpot.tsx";
import { SelectionInView } from "./SelectionInView.tsx";
import { selectionPosition } from "./selection-position.ts";
import { daysOf, type SymbolWords, symbolName } from "./symbol-name.ts";
import { ToldPositions } from "./ToldPositions.tsx";
import type { ToldPosition } from "./told-by.ts";
import { useClusterOpening } from "./use-cluster-opening.ts";
import { useContestedIncidents } from "./use-contested-incidents.ts";
import { useStableCallback } from "./use-stable-callback.ts";

const ControlChanges = lazy(async () => ({
  default: (await import("./ControlChanges.tsx")).ControlChanges,
}));
const AskedLayers = lazy(async () => ({
  default: (await import("./AskedLayers.tsx")).AskedLayers,
}));

/** What the pointer or the focus is on. */
type Hovered =
  | { readonly kind: "symbol"; readonly symbol: IncidentSymbol }
  | { readonly kind: "place"; readonly place: Place };

interface AtlasLayersProps extends AtlasMapProps {
  readonly basemap: BasemapId;
  readonly measuring: MeasureState;
  readonly onMeasure: Dispatch<MeasureAction>;
}

/** Every layer of the map, from the basemap up. */
export function AtlasLayers(props: AtlasLayersProps) {
  const { atlas, basemap, padding, measuring, onMeasure, searched = null } = props;
  const drawn = useStore(drawnStore, (newest) => newest);
  // circles and bands take long to measure on the ellipsoid: symbols and the list come first
  const isPainted = useFirstPicture();
  const isMeasuring = measuring !== null && !measuring.isFinished;
  const onPick = useStableCallback((target: Selection) => {
    if (!isMeasuring) return props.onPick(target);
    const point = anchorOf(target, atlas, about.language);
    if (point !== null) onMeasure({ kind: "add", point });
  });
  const onChoose = useStableCallback((cluster: ClusterPick) => {
    if (!isMeasuring) return props.onChoose(cluster);
    const { position } = cluster;
    onMeasure({ kind: "add", point: { position, uncertaintyMeters: 0, name: null } });
  });
  const onClear = useStableCallback(() => {
    if (!isMeasuring) props.onClear();
  });
  const toldBy = props.toldBy ?? nobody;
  const [board] = useState(() => new LabelBoard());
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const { tag, messages } = useLanguage();
  const selection = useView((view) => view.selection);
  const hiddenLayers = useView((view) => view.hiddenLayers);
  const hiddenControl = useView((view) => view.hiddenControl);
  const controlDate = useView((view) => view.controlDate);
  const time = useView((view) => view.time);
  const controlDay = controlDayOf({ controlDate, time }, atlas.heading) ?? atlas.heading.published;
  const compare = useView((view) => view.compare);
  const rings = useView((view) => view.rings);
  const units = useView((view) => view.units);
  const openCluster = useClusterOpening(onChoose);
  useMapEvents({ click: onClear });

  const about: SymbolWords = useMemo(
    () => ({ tag, language: new Intl.Locale(tag).language, words: messages.map, atlas }),
    [tag, messages, atlas],
  );
  const contested = useContestedIncidents(atlas);
  const symbols = useMemo(
    () =>
      drawn === null || isDrawnAsDots(drawn)
        ? noSymbols
        : symbolsOf(drawn.answer, atlas, drawn.request.colourBy, contested),
    [drawn, atlas, contested],
  );
  const behaviour: MarkerBehaviour = useMemo(
    () => ({
      nameOf: (symbol) => symbolName(symbol, about),
      isSelected: (symbol) =>
        symbol.kind === "single" && isSame(selectionOf(symbol.incident), selection),
      onOpen: (symbol) =>
        symbol.kind === "single" ? onPick(selectionOf(symbol.incident)) : openCluster(symbol),
      onHover: (symbol) => setHovered(symbol === null ? null : { kind: "symbol", symbol }),
    }),
    [about, selection, onPick, openCluster],
  );
  const placeOptions = useMemo(
    () => ({
      language: about.language,
      selectedId: selection?.kind === "place" ? selection.id : null,
      onPick: ({ id }: Place) => onPick({ kind: "place", id }),
      onHover: (place: Place | null) =>
        setHovered(place === null ? null : { kind: "place", place }),
    }),
    [about, selection, onPick],
  );
  const isLookedAt = useCallback(
    (kind: "incident" | "place", id: string) =>
      (selection?.kind === kind && selection.id === id) || isHovered(hovered, kind, id),
    [selection, hovered],
  );
  const selectedAt = useMemo(
    () => selectionPosition(selection, atlas, symbols),
    [selection, atlas, symbols],
  );
  const openAt = useMemo(
    () => (selection?.kind === "incident" ? anchorOf(selection, atlas, about.language) : null),
    [selection, atlas, about],
  );
  const describedLine = useMemo(
    () =>
      describedLines(atlas).find(({ id }) => selection?.kind === "place" && id === selection.id),
    [atlas, selection],
  );
  const shows = (layer: LayerId) => !hiddenLayers.includes(layer);
  const shownGround = useMemo(
    () => ({
      land: basemap === "offline" && !hiddenLayers.includes("basemap"),
      graticule: !hiddenLayers.includes("graticule"),
    }),
    [basemap, hiddenLayers],
  );
  return (
    <>
      <OfflineBasemap board={board} shows={shownGround} inset={graticuleInset} />
      {shows("control") && compare !== null && (
        <Suspense>
          <ControlChanges atlas={atlas} day={controlDay} comparison={compare} onPick={onPick} />
        </Suspense>
      )}
      {shows("control") && compare === null && (
        <ControlAreas
          atlas={atlas}
          day={controlDay}
          hiddenActors={hiddenControl}
          selectedId={selection?.kind === "control-area" ? selection.id : null}
          onPick={onPick}
        />
      )}
      {isPainted && (
        <PrecisionDiscs
          symbols={shows("incidents") ? symbols : noSymbols}
          places={shows("places") ? atlas.places : noPlaces}
          open={openAt}
          isLookedAt={isLookedAt}
        />
      )}
      <Distances
        atlas={atlas}
        board={board}
        rings={rings}
        showsNotes={shows("distances") && isPainted}
        units={units}
        selection={selection}
        onPick={onPick}
      />
      {shows("places") && (
        <PlaceMarkers board={board} places={atlas.places} options={placeOptions} />
      )}
      {shows("incidents") && drawn !== null && (
        <Incidents
          atlas={atlas}
          drawn={drawn}
          symbols={symbols}
          board={board}
          behaviour={behaviour}
        />
      )}
      <ToldPositions board={board} from={selectedAt} toldBy={toldBy} />
      <SelectedSpot position={selectedAt} />
      <SelectionInView position={selectedAt} padding={padding} />
      {(measuring !== null || describedLine !== undefined || searched !== null) && (
        <Suspense>
          <AskedLayers
            atlas={atlas}
            board={board}
            padding={padding}
            measuring={measuring}
            onMeasure={onMeasure}
            line={describedLine}
            searched={searched}
          />
        </Suspense>
      )}
      <HoverLabel {...hoverLabel(hovered, about)} />
    </>
  );
}

const noSymbols: readonly IncidentSymbol[] = [];
const noPlaces: readonly Place[] = [];
const nobody: readonly ToldPosition[] = [];
const graticuleInset = { top: 12, left: 8 };

function isSame(a: Selection, b: Selection | null): boolean {
  return b !== null && a.kind === b.kind && a.id === b.id;
}

function isHovered(hovered: Hovered | null, kind: "incident" | "place", id: string): boolean {
  if (hovered?.kind === "place") return kind === "place" && hovered.place.id === id;
  if (hovered?.symbol.kind !== "single") return false;
  return kind === "incident" && hovered.symbol.incident.id === id;
}

function hoverLabel(hovered: Hovered | null, about: SymbolWords) {
  if (hovered === null) return { position: null, lines: [] };
  if (hovered.kind === "place") {
    const { text } = textIn(hovered.place.name, about.language);
    const precision = about.words.precision(hovered.place.uncertaintyMeters);
    return { position: placeMiddle(hovered.place), lines: [text, precision] };
  }
  const { symbol } = hovered;
  if (symbol.kind === "cluster") {
    return { position: symbol.position, lines: [symbolName(symbol, about)] };
  }
  const precision = about.words.precision(symbol.incident.uncertaintyMeters ?? 0);
  const title = symbol.incident.title || about.words.untitled;
  return { position: symbol.position, lines: [title, daysOf(symbol.incident, about), precision] };
}
