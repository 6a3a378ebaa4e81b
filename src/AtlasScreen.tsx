import { lazy, Suspense, useState } from "react";
import { Asking } from "./Asking.tsx";
import { FileOverlays } from "./FileOverlays.tsx";
import { FilesTab } from "./FilesTab.tsx";
import type { Extent, Position, UncertainPosition } from "./geodesy/position.ts";
import { textIn } from "./incidents/localized-text.ts";
import type { AtlasReading } from "./incidents/read-atlas.ts";
import { useLanguage } from "./language/language.ts";
import { AtlasMap } from "./map/AtlasMap.tsx";
import type { MapPadding } from "./map/map-padding.ts";
import { uncoveredMiddle } from "./map/uncovered-middle.ts";
import { goTo, showExtent, zoomToRecord } from "./move-map.ts";
import { useAtlas } from "./panels/atlas-context.ts";
import { ContentsPanel, type TabName } from "./panels/ContentsPanel.tsx";
import { ErrorBoundary } from "./panels/ErrorBoundary.tsx";
import type { ReadableFile } from "./panels/files/readable-file.ts";
import { Notices } from "./panels/Notices.tsx";
import type { SheetHeight } from "./panels/Sheet.tsx";
import { SkipLinks } from "./panels/SkipLinks.tsx";
import { LiveRegions } from "./panels/StatusLine.tsx";
import { Timeline } from "./panels/Timeline.tsx";
import { useEscape } from "./panels/use-escape.ts";
import { useMediaQuery } from "./panels/use-media-query.ts";
import { useReturnFocus } from "./panels/use-return-focus.ts";
import type { IncidentSummary, QueryClient, QueryView } from "./query/query-protocol.ts";
import { coveredEdges, ScreenFrame, wideScreen } from "./ScreenFrame.tsx";
import { useFiles } from "./use-files.ts";
import { useNotices } from "./use-notices.ts";
import { useToldPositions } from "./use-told-positions.ts";
import {
  drawnStore,
  lookAt,
  type MembersQuestion,
  membersQuestion,
  panelAnsweredStore,
} from "./view/answered.ts";
import { openChoices } from "./view/filter-of.ts";
import { rowOfSelection, selectionOf } from "./view/selection-of.ts";
import { changeView, useStore, useView, viewStore } from "./view/store.ts";
import type { Selection } from "./view/view-state.ts";

interface AtlasScreenProps {
  readonly reading: AtlasReading;
  /** The engine that holds the atlas's incidents. */
  readonly client: QueryClient;
}

// loaded when first opened: reading the map and the list does not need them
const SelectionDetails = lazy(async () => ({
  default: (await import("./panels/details/SelectionDetails.tsx")).SelectionDetails,
}));
const FileLayers = lazy(async () => ({
  default: (await import("./panels/files/FileLayers.tsx")).FileLayers,
}));
const Chooser = lazy(async () => ({ default: (await import("./panels/Chooser.tsx")).Chooser }));
const ColourKey = lazy(async () => ({
  default: (await import("./panels/ColourKey.tsx")).ColourKey,
}));
const NearPanel = lazy(async () => ({
  default: (await import("./panels/NearPanel.tsx")).NearPanel,
}));

/** Radius of a ring asked for on the map, metres; its card changes it. */
const askedRadiusMeters = 5000;

/** The screen of a loaded atlas: one answer feeds map, list, legend, filters and timeline alike. */
export function AtlasScreen({ reading, client }: AtlasScreenProps) {
  const { tag } = useLanguage();
  const index = useAtlas();
  const isWide = useMediaQuery(wideScreen);
  const selection = useView((view) => view.selection);
  // room for the bars is kept until an answer says that there are none: the map does not move for them
  const hasTimes = useStore(panelAnsweredStore, (last) => last?.answer.timeExtent !== null);
  const [sheet, setSheet] = useState<SheetHeight>("half");
  const [tab, setTab] = useState<TabName>("incidents");
  const [cluster, setCluster] = useState<MembersQuestion | null>(null);
  const [searched, setSearched] = useState<UncertainPosition | null>(null);
  const toldBy = useToldPositions(index);
  const notices = useNotices(index, selection);

  const language = tag.slice(0, 2);
  const shelf = useFiles(client, index.atlas.heading);

  const opened = selection && rowOfSelection(index.atlas, selection);
  const padding = coveredEdges(isWide, selection !== null, sheet);

  useReturnFocus(selection !== null);
  useEscape(selection !== null, close);

  function open(next: Selection): void {
    setCluster(null);
    changeView({ selection: next });
    if (sheet === "peek") setSheet("half");
  }

  function openSummary(summary: IncidentSummary): void {
    open(selectionOf(summary));
  }

  function close(): void {
    setSearched(null);
    changeView({ selection: null });
  }

  /** Goes to coordinates that were searched for, and marks them until something else is looked at. */
  function show(at: UncertainPosition): void {
    setSearched(at);
    goTo(at, makeWay());
  }

  function showPart(extent: Extent): void {
    showExtent(extent, makeWay());
  }

  /** What panels still cover once a full sheet has made way for what the reader wants to see. */
  function makeWay(): MapPadding {
    if (sheet !== "full") return padding;
    setSheet("half");
    return coveredEdges(isWide, selection !== null, "half");
  }

  /** Opens the list; what had the focus goes away with its tab. */
  function showList(): void {
    setTab("incidents");
    document.querySelector<HTMLElement>("[data-tab=incidents]")?.focus();
  }

  function askInMiddle(radiusMeters: number): void {
    const look = viewStore.get().map ?? index.atlas.heading.opening;
    askHere(uncoveredMiddle(look, padding), radiusMeters);
  }

  function askHere(center: Position, radiusMeters: number = askedRadiusMeters): void {
    const { units } = viewStore.get();
    import("./ask-ring.ts").then(
      ({ askRing }) => askRing({ center, radiusMeters, tag, units }),
      () => undefined,
    );
    changeView({ selection: null });
    setTab("near");
    if (sheet === "peek") setSheet("half");
  }

  function step(direction: 1 | -1): void {
    const filter = drawnStore.get()?.request.filter;
    if (filter === undefined || opened === null) return;
    const asked =
      direction === 1 ? client.nextInTime(filter, opened) : client.previousInTime(filter, opened);
    asked.then(
      (found) => found && openSummary(found),
      () => undefined,
    );
  }

  function datasetName(dataset: string): string {
    return fileNameOf(shelf.files, dataset) ?? textIn(index.atlas.heading.title, language).text;
  }

  const timeline = hasTimes && <Timeline zone={index.atlas.heading.timeZone} />;
  const details = selection && (
    <ErrorBoundary key={selection.id}>
      <Suspense>
        <SelectionDetails
          selection={selection}
          onClose={close}
          onStep={step}
          onZoomTo={() => zoomToRecord(index, selection, makeWay())}
          onGoTo={(at) => goTo(at, makeWay())}
          client={client}
          fileName={fileNameOf(shelf.files, opened?.dataset) ?? ""}
        />
      </Suspense>
    </ErrorBoundary>
  );
  const contents = (
    <ContentsPanel
      tab={tab}
      onTab={setTab}
      reading={reading}
      timeline={isWide ? null : timeline}
      files={<FilesTab shelf={shelf} client={client} onShow={showPart} onList={showList} />}
      layers={<FileLayers files={shelf.files} />}
      near={
        <NearPanel client={client} onSelect={open} onAskMiddle={askInMiddle} onShow={showPart} />
      }
      onOpen={openSummary}
      onSelect={open}
      onGoTo={show}
      onClear={clearFilters}
    />
  );
  const map = (
    <ErrorBoundary>
      <AtlasMap
        atlas={index.atlas}
        padding={padding}
        toldBy={toldBy}
        dotKey={<ColourKey datasetName={datasetName} />}
        searched={searched}
        onPick={open}
        onChoose={({ symbol }) => setCluster(membersQuestion(symbol))}
        onClear={close}
        onAskHere={askHere}
        onMeasureStart={() => setSheet("peek")}
        onViewport={showMapView}
      />
    </ErrorBoundary>
  );
  return (
    <>
      <SkipLinks />
      <Asking client={client} shelf={shelf} />
      <LiveRegions />
      <FileOverlays shelf={shelf} onShowFiles={() => setTab("files")} />
      <Notices notices={notices.shown} onDismiss={notices.dismiss} />
      <ScreenFrame
        isWide={isWide}
        contents={contents}
        map={map}
        timeline={timeline}
        details={details}
        sheet={sheet}
        onSheet={setSheet}
      />
      {cluster && (
        <Suspense>
          <Chooser
            client={client}
            question={cluster}
            onOpen={openSummary}
            onClose={() => setCluster(null)}
          />
        </Suspense>
      )}
    </>
  );
}

function showMapView(mapView: QueryView): void {
  lookAt({ mapView });
}

function clearFilters(): void {
  changeView(openChoices);
}

/** Name of the file that is a dataset; undefined for the atlas's own. */
function fileNameOf(files: readonly ReadableFile[], dataset: string | undefined) {
  return files.find((file) => file.id === dataset)?.name;
}
