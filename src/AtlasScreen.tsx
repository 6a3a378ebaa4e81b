import { lazy, Suspense, useState } from "react";
import { FileOverlays } from "./FileOverlays.tsx";
import { FilesTab } from "./FilesTab.tsx";
import type { Position } from "./geodesy/position.ts";
import type { AtlasReading } from "./incidents/read-atlas.ts";
import { formatDistance } from "./language/format-distance.ts";
import { useLanguage } from "./language/language.ts";
import { AtlasMap, type ClusterPick } from "./map/AtlasMap.tsx";
import { goTo, zoomToRecord } from "./move-map.ts";
import { useAtlas } from "./panels/atlas-context.ts";
import { Chooser } from "./panels/Chooser.tsx";
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
import type {
  IncidentSummary,
  ListOrder,
  MembersAnswer,
  MinuteWindow,
  QueryView,
} from "./query/query-protocol.ts";
import { coveredEdges, ScreenFrame, wideScreen } from "./ScreenFrame.tsx";
import { useFiles } from "./use-files.ts";
import { useAnswer, useQueryClient } from "./use-incidents.ts";
import { useNotices } from "./use-notices.ts";
import { useRequest } from "./use-request.ts";
import { useToldPositions } from "./use-told-positions.ts";
import { announce } from "./view/announcement.ts";
import { addRing } from "./view/asked-rings.ts";
import { openChoices } from "./view/filter-of.ts";
import { atlasDataset, selectionOf } from "./view/selection-of.ts";
import { changeView, useView } from "./view/store.ts";
import type { Selection } from "./view/view-state.ts";

interface AtlasScreenProps {
  readonly reading: AtlasReading;
}

// loaded when first opened: reading the map and the list does not need them
const SelectionDetails = lazy(async () => ({
  default: (await import("./panels/details/SelectionDetails.tsx")).SelectionDetails,
}));
const FileLayers = lazy(async () => ({
  default: (await import("./panels/files/FileLayers.tsx")).FileLayers,
}));
const NearPanel = lazy(async () => ({
  default: (await import("./panels/NearPanel.tsx")).NearPanel,
}));

/** Radius of a ring asked for on the map, metres; its card changes it. */
const askedRadiusMeters = 5000;

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
  const [axis, setAxis] = useState<MinuteWindow | null>(null);
  const [cluster, setCluster] = useState<MembersAnswer | null>(null);
  const toldBy = useToldPositions(index);
  const notices = useNotices(index, view.selection);

  const client = useQueryClient(index, tag.slice(0, 2));
  const shelf = useFiles(client, index.atlas.heading.extent);
  const request = useRequest(mapView, order, offset, shelf.files, axis);
  const answer = useAnswer(client, request, shelf.revision);

  useReturnFocus(view.selection !== null);
  useEscape(view.selection !== null, close);

  function open(selection: Selection): void {
    setCluster(null);
    changeView({ selection });
    if (sheet === "peek") setSheet("half");
  }

  function openSummary(summary: IncidentSummary): void {
    open(selectionOf(summary));
  }

  function close(): void {
    changeView({ selection: null });
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
      axis={axis}
      onAxis={setAxis}
    />
  );
  const details = view.selection && (
    <ErrorBoundary key={view.selection.id}>
      <Suspense>
        <SelectionDetails
          selection={view.selection}
          onClose={close}
          onStep={step}
          onZoomTo={() => zoomToRecord(index, view.selection)}
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
      files={<FilesTab shelf={shelf} client={client} filter={request.filter} answer={answer} />}
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
        padding={coveredEdges(isWide, details !== null, sheet)}
        toldBy={toldBy}
        onPick={open}
        onChoose={choose}
        onClear={close}
        onAskHere={askHere}
        onViewport={setMapView}
      />
    </ErrorBoundary>
  );
  return (
    <>
      <SkipLinks />
      <LiveRegions answer={answer} time={view.time} />
      <FileOverlays shelf={shelf} isReady={client !== null} onShowFiles={() => setTab("files")} />
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

function setTime(time: MinuteWindow | null): void {
  changeView({ time });
}

function clearFilters(): void {
  changeView(openChoices);
}

function fileNameOf(files: readonly ReadableFile[], selection: Selection | null): string {
  const dataset = selection?.id.split("/")[0];
  return files.find(({ id }) => id === dataset)?.name ?? "";
}
