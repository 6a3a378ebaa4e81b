import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import type { Extent, Position } from "./geodesy/position.ts";
import { foldText } from "./incidents/fold-text.ts";
import { positionOfRecord } from "./incidents/position-of-record.ts";
import type { AtlasReading } from "./incidents/read-atlas.ts";
import { incidentsSpokenOf } from "./incidents/spoken-of-by.ts";
import { formatDistance } from "./language/format-distance.ts";
import { useLanguage } from "./language/language.ts";
import { AtlasMap, type ClusterPick } from "./map/AtlasMap.tsx";
import { zoomForUncertainty } from "./map/zoom-for-uncertainty.ts";
import { useAtlas } from "./panels/atlas-context.ts";
import { Chooser } from "./panels/Chooser.tsx";
import { ContentsPanel, type TabName } from "./panels/ContentsPanel.tsx";
import { ErrorBoundary } from "./panels/ErrorBoundary.tsx";
import { DropArea } from "./panels/files/DropArea.tsx";
import type { ReadableFile } from "./panels/files/readable-file.ts";
import { Notices } from "./panels/Notices.tsx";
import { Sheet, type SheetHeight, sheetPixels } from "./panels/Sheet.tsx";
import { SkipLinks } from "./panels/SkipLinks.tsx";
import { LiveRegions } from "./panels/StatusLine.tsx";
import { Timeline } from "./panels/Timeline.tsx";
import { useEscape } from "./panels/use-escape.ts";
import { useMediaQuery } from "./panels/use-media-query.ts";
import { useReturnFocus } from "./panels/use-return-focus.ts";
import type {
  IncidentSummary,
  ListOrder,
  MinuteWindow,
  QueryRequest,
  QueryView,
} from "./query/query-protocol.ts";
import { useFiles } from "./use-files.ts";
import { useAnswer, useQueryClient } from "./use-incidents.ts";
import { useNotices } from "./use-notices.ts";
import { useToldPositions } from "./use-told-positions.ts";
import { announce } from "./view/announcement.ts";
import { addRing } from "./view/asked-rings.ts";
import { filterOf, openChoices } from "./view/filter-of.ts";
import { askedDataAddress } from "./view/history.ts";
import { atlasDataset, selectionOf } from "./view/selection-of.ts";
import { changeView, useView, viewStore } from "./view/store.ts";
import type { Selection } from "./view/view-state.ts";

interface AtlasScreenProps {
  readonly reading: AtlasReading;
}

// loaded when first opened: reading the map and the list does not need them
const SelectionDetails = lazy(async () => ({
  default: (await import("./panels/details/SelectionDetails.tsx")).SelectionDetails,
}));
const FilesPanel = lazy(async () => ({
  default: (await import("./panels/files/FilesPanel.tsx")).FilesPanel,
}));
const FileMapping = lazy(async () => ({
  default: (await import("./panels/files/FileMapping.tsx")).FileMapping,
}));
const FileLayers = lazy(async () => ({
  default: (await import("./panels/files/FileLayers.tsx")).FileLayers,
}));
const DataQuestion = lazy(async () => ({
  default: (await import("./panels/files/DataQuestion.tsx")).DataQuestion,
}));
const TakeAway = lazy(async () => ({
  default: (await import("./panels/files/TakeAway.tsx")).TakeAway,
}));
const NearPanel = lazy(async () => ({
  default: (await import("./panels/NearPanel.tsx")).NearPanel,
}));

/** Lines of the list that are loaded at once; below this the whole list is in the page. */
const pageLength = 150;

/** Radius of a ring asked for on the map, metres; its card changes it. */
const askedRadiusMeters = 5000;

/** Bars of the timeline. */
const histogramBins = 120;

/** Width of the details on a wide screen, CSS pixels; the same as --details-width. */
const detailsWidth = 432;

const wideScreen = "(min-width: 56.25rem)";

/** The screen of a loaded atlas: one answer feeds map, list, legend, filters and timeline alike. */
export function AtlasScreen({ reading }: AtlasScreenProps) {
  const { messages, tag } = useLanguage();
  const index = useAtlas();
  const isWide = useMediaQuery(wideScreen);
  const view = useView((state) => state);
  const [mapView, setMapView] = useState<QueryView | null>(null);
  const [sheet, setSheet] = useState<SheetHeight>("half");
  const [tab, setTab] = useState<TabName>("incidents");
  const [order, setOrder] = useState<ListOrder>("time");
  const [offset, setOffset] = useState(0);
  const [cluster, setCluster] = useState<ClusterMembers | null>(null);
  const toldBy = useToldPositions(index);
  const notices = useNotices(index, view.selection);
  const [dataAddress] = useState(askedDataAddress);

  const client = useQueryClient(index, tag.slice(0, 2));
  const shelf = useFiles(client, index.atlas.heading.extent);
  const request = useRequest(mapView, order, offset, shelf.files);
  const answer = useAnswer(client, request, shelf.revision);

  useReturnFocus(view.selection !== null);
  useEscape(view.selection !== null, close);

  function open(selection: Selection): void {
    setCluster(null);
    changeView({ selection });
    if (sheet === "peek") setSheet("half");
  }

  /** What comes from outside the tab of files is shown there. */
  function addFiles(files: readonly File[]): void {
    setTab("files");
    shelf.add(files);
  }

  function addHosted(address: string, name: string): void {
    setTab("files");
    shelf.addHosted(address, name);
  }

  function openSummary(summary: IncidentSummary): void {
    open(selectionOf(summary));
  }

  function close(): void {
    changeView({ selection: null });
  }

  function clearFilters(): void {
    changeView(openChoices);
  }

  function choose(pick: ClusterPick): void {
    if (client === null || request.view === null) return;
    const { filter, view: asked, display } = request;
    client
      .members({
        filter,
        of: { kind: "symbol", view: asked, display, symbol: pick.symbol },
        offset: 0,
        limit: 200,
      })
      .then(setCluster, () => undefined);
  }

  function askHere(center: Position): void {
    const { near } = messages;
    const name = near.ringName(near.unnamed);
    addRing({ center, anchor: null, radiusMeters: askedRadiusMeters, name });
    announce(near.added(name, formatDistance(tag, askedRadiusMeters, view.units)));
    changeView({ selection: null });
    setTab("near");
    if (sheet === "peek") setSheet("half");
  }

  function step(direction: 1 | -1): void {
    const row = index.atlas.incidents.findIndex(({ id }) => id === view.selection?.id);
    if (client === null || row < 0) return;
    const from = { dataset: atlasDataset, row };
    const asked =
      direction === 1
        ? client.nextInTime(request.filter, from)
        : client.previousInTime(request.filter, from);
    asked.then(
      (found) => found && openSummary(found),
      () => undefined,
    );
  }

  const timeline = answer?.timeExtent && (
    <Timeline
      histogram={answer.histogram}
      extent={answer.timeExtent}
      time={view.time}
      zone={index.atlas.heading.timeZone}
      onTime={setTime}
    />
  );
  const details = view.selection && (
    <ErrorBoundary key={view.selection.id}>
      <Suspense>
        <SelectionDetails
          selection={view.selection}
          onClose={close}
          onStep={step}
          onZoomTo={() => zoomTo(index, view.selection)}
          client={client}
          fileName={fileNameOf(shelf.files, view.selection)}
        />
      </Suspense>
    </ErrorBoundary>
  );
  const contents = (
    <ContentsPanel
      tab={tab}
      onTab={setTab}
      answer={answer}
      reading={reading}
      timeline={isWide ? null : timeline}
      files={
        <FilesPanel
          files={shelf.files}
          client={client}
          filter={request.filter}
          answer={answer}
          onAdd={shelf.add}
          onCorrect={shelf.correct}
          onMap={shelf.map}
          onCancel={shelf.cancel}
          onRemove={shelf.remove}
          onShow={showExtent}
        >
          <TakeAway client={client} filter={request.filter} answer={answer} />
        </FilesPanel>
      }
      layers={<FileLayers files={shelf.files} answer={answer} />}
      near={<NearPanel client={client} filter={request.filter} onSelect={open} />}
      order={order}
      onOrder={setOrder}
      onPage={setOffset}
      onOpen={openSummary}
      onSelect={open}
      onGoTo={goTo}
      onClear={clearFilters}
    />
  );
  const map = (
    <ErrorBoundary>
      <AtlasMap
        atlas={index.atlas}
        answer={answer}
        padding={paddingOf(isWide, details !== null, sheet)}
        toldBy={toldBy}
        onPick={open}
        onChoose={choose}
        onClear={close}
        onAskHere={askHere}
        onViewport={setMapView}
      />
    </ErrorBoundary>
  );
  const frame = { contents, map, timeline, details };

  return (
    <>
      <SkipLinks />
      <LiveRegions answer={answer} time={view.time} />
      {dataAddress !== null && client !== null && (
        <Suspense>
          <DataQuestion
            address={dataAddress}
            onFile={(file) => addFiles([file])}
            onHosted={addHosted}
          />
        </Suspense>
      )}
      <DropArea onFiles={addFiles} />
      {shelf.mapped !== null && (
        <Suspense>
          <FileMapping
            files={shelf.files}
            id={shelf.mapped}
            onCorrect={shelf.correct}
            onClose={() => shelf.map(null)}
          />
        </Suspense>
      )}
      <Notices notices={notices.shown} onDismiss={notices.dismiss} />
      {isWide ? (
        <WideFrame {...frame} />
      ) : (
        <PhoneFrame {...frame} sheet={sheet} onSheet={setSheet} />
      )}
      {cluster && (
        <Chooser
          members={cluster.rows}
          count={cluster.count}
          onOpen={openSummary}
          onClose={() => setCluster(null)}
        />
      )}
    </>
  );
}

interface FrameProps {
  readonly contents: ReactNode;
  readonly map: ReactNode;
  readonly timeline: ReactNode;
  readonly details: ReactNode;
}

function WideFrame({ contents, map, timeline, details }: FrameProps) {
  const { messages } = useLanguage();
  return (
    <div className={details ? "screen screen-wide has-details" : "screen screen-wide"}>
      <aside className="side" aria-label={messages.app.contents}>
        {contents}
      </aside>
      <main className="map-area">{map}</main>
      {timeline && <div className="time-area">{timeline}</div>}
      {details && <aside className="details-area">{details}</aside>}
    </div>
  );
}

interface PhoneFrameProps extends FrameProps {
  readonly sheet: SheetHeight;
  readonly onSheet: (height: SheetHeight) => void;
}

function PhoneFrame({ contents, map, details, sheet, onSheet }: PhoneFrameProps) {
  return (
    <div className="screen screen-phone">
      <main className="map-area">{map}</main>
      <Sheet height={sheet} onHeight={onSheet}>
        <div className="sheet-contents" hidden={Boolean(details)}>
          {contents}
        </div>
        {details}
      </Sheet>
    </div>
  );
}

/** Room that panels cover at the edges of the map. */
function paddingOf(isWide: boolean, hasDetails: boolean, sheet: SheetHeight) {
  return {
    top: 0,
    left: 0,
    right: isWide && hasDetails ? detailsWidth : 0,
    bottom: isWide ? 0 : sheetPixels(sheet),
  };
}

interface ClusterMembers {
  readonly rows: readonly IncidentSummary[];
  readonly count: number;
}

function setTime(time: MinuteWindow | null): void {
  changeView({ time });
}

function goTo(center: readonly [number, number]): void {
  const zoom = Math.max(13, viewStore.get().map?.zoom ?? 0);
  changeView({ map: { center, zoom } });
}

/** Shows a whole extent, a little loosely. */
function showExtent([west, south, east, north]: Extent): void {
  const degrees = Math.max(east - west, (north - south) * 1.5, 0.02);
  const zoom = Math.max(2, Math.min(15, Math.log2((360 * 3) / degrees)));
  changeView({ map: { center: [(west + east) / 2, (south + north) / 2], zoom } });
}

function fileNameOf(files: readonly ReadableFile[], selection: Selection | null): string {
  const dataset = selection?.id.split("/")[0];
  return files.find(({ id }) => id === dataset)?.name ?? "";
}

/** Shows what is selected no closer than its precision justifies. */
function zoomTo(index: ReturnType<typeof useAtlas>, selection: Selection | null): void {
  const at = positionOfRecord(index, selection);
  if (at === null) return;
  const viewport = Math.min(innerWidth, innerHeight);
  const zoom = zoomForUncertainty(at.uncertaintyMeters, at.position[1], viewport);
  changeView({ map: { center: at.position, zoom } });
}

/** The question the view, the map and the list ask together; the same object while nothing changes. */
function useRequest(
  mapView: QueryView | null,
  order: ListOrder,
  offset: number,
  files: readonly ReadableFile[],
): QueryRequest {
  const index = useAtlas();
  const view = useView((state) => state);
  const { time, types, actors, precisions, placed, text, display, colourBy, map } = view;
  const { known, claimants, sides, hiddenDatasets } = view;
  // as text, which stays the same while files are being read
  const datasets = [atlasDataset, ...files.map(({ id }) => id)].join(" ");
  const center = order === "distance" ? map?.center : undefined;

  const filter = useMemo(() => {
    const ids = incidentsSpokenOf(index, { known, claimants, sides });
    const chosen = { time, types, actors, precisions, placed };
    const all = { ...viewStore.get(), ...chosen, hiddenDatasets };
    return filterOf(all, foldText(text), ids, datasets.split(" "));
  }, [
    index,
    time,
    types,
    actors,
    precisions,
    placed,
    text,
    known,
    claimants,
    sides,
    hiddenDatasets,
    datasets,
  ]);

  return useMemo(
    () => ({
      filter,
      view: mapView,
      display,
      colourBy,
      list: { order, offset, limit: pageLength, ...(center && { from: center }) },
      histogramBins,
    }),
    [filter, mapView, display, colourBy, order, offset, center],
  );
}
