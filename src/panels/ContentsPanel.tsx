import { lazy, type ReactNode } from "react";
import type { UncertainPosition } from "../geodesy/position.ts";
import type { AtlasReading } from "../incidents/read-atlas.ts";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import type { IncidentSummary, ListOrder } from "../query/query-protocol.ts";
import { lookAt, lookingStore, useAnswered } from "../view/answered.ts";
import { changeView, useStore, useView } from "../view/store.ts";
import type { Selection } from "../view/view-state.ts";
import { useAtlas } from "./atlas-context.ts";
import { IncidentList } from "./IncidentList.tsx";
import { NameText } from "./NameText.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { type Tab, Tabs } from "./Tabs.tsx";

// tabs that are closed at first load when they are opened
const AboutPanel = lazy(async () => ({ default: (await import("./AboutPanel.tsx")).AboutPanel }));
const LegendPanel = lazy(async () => ({
  default: (await import("./LegendPanel.tsx")).LegendPanel,
}));
const FilterPanel = lazy(async () => ({
  default: (await import("./FilterPanel.tsx")).FilterPanel,
}));

interface ContentsPanelProps {
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  readonly reading: AtlasReading;
  /** The timeline as a tab of its own, where it has no place beside the map. */
  readonly timeline: ReactNode;
  readonly near: ReactNode;
  readonly files: ReactNode;
  /** Switches of the data sets, where there are files beside the atlas. */
  readonly layers: ReactNode;
  readonly onOpen: (summary: IncidentSummary) => void;
  readonly onSelect: (selection: Selection) => void;
  readonly onGoTo: (at: UncertainPosition) => void;
  readonly onClear: () => void;
}

export type TabName = "incidents" | "layers" | "filters" | "time" | "near" | "files" | "about";

/** Orders that always mean something; by size only where something has an estimate. */
const listOrders: readonly ListOrder[] = ["time", "time-descending", "distance"];
const listOrdersWithSize: readonly ListOrder[] = [...listOrders, "size"];

/** Title, search, status, and the tabs that hold everything there is to read and switch. */
export function ContentsPanel(props: ContentsPanelProps) {
  const { tab, onTab, reading, timeline, near, files, layers, onSelect, onGoTo, onClear } = props;
  const { messages } = useLanguage();
  const { heading } = useAtlas().atlas;
  const text = useView((view) => view.text);
  const words = messages.app.tabs;
  const tabs: readonly Tab<TabName>[] = [
    { id: "incidents", name: words.incidents, content: <AnsweredList {...props} /> },
    {
      id: "layers",
      name: words.layers,
      content: <LegendPanel data={layers} />,
    },
    {
      id: "filters",
      name: words.filters,
      content: <FilterPanel onClear={onClear} />,
    },
    ...(timeline ? [{ id: "time" as const, name: words.time, content: timeline }] : []),
    { id: "near", name: words.near, content: near },
    { id: "files", name: words.files, content: files },
    { id: "about", name: words.about, content: <AboutPanel reading={reading} /> },
  ];
  return (
    <>
      <header className="atlas-header">
        <h1>
          <NameText texts={heading.title} />
        </h1>
        <SearchBox
          text={text}
          onText={(words) => changeView({ text: words })}
          onOpen={onSelect}
          onGoTo={onGoTo}
        />
        <StatusLine />
        <EstimateSums />
      </header>
      <Tabs name={messages.app.contents} tabs={tabs} selected={tab} onSelect={onTab} />
    </>
  );
}

/** Sums of the estimates that imported rows carry: three sums where rows say three, never one made of them. */
function EstimateSums() {
  const { messages, tag } = useLanguage();
  const sums = useAnswered()?.answer.sums;
  if (sums === undefined || sums.rows === 0) return null;
  const words = messages.list;
  const shown = (count: number) => formatCount(tag, count);
  const { low, best, high, rows } = sums;
  const figures =
    low === 0 && high === 0 ? shown(best) : words.lowBestHigh(shown(low), shown(best), shown(high));
  return <p className="status">{words.sums(rows, shown(rows), figures)}</p>;
}

function AnsweredList({ onOpen, onClear }: ContentsPanelProps) {
  const selection = useView((view) => view.selection);
  const order = useStore(lookingStore, (looking) => looking.order);
  const answered = useAnswered();
  if (answered === null) return null;
  const { answer } = answered;
  return (
    <IncidentList
      rows={answer.list.rows}
      offset={answer.list.offset}
      passing={answer.passing}
      selectedId={selection?.id ?? null}
      order={order}
      orders={answer.sums.rows > 0 ? listOrdersWithSize : listOrders}
      onOrder={(order) => lookAt({ order })}
      onOpen={onOpen}
      onPage={(offset) => lookAt({ offset })}
      onClear={onClear}
    />
  );
}
