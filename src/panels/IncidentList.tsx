import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useLanguage } from "../language/language.ts";
import type { IncidentSummary, ListOrder } from "../query/query-protocol.ts";
import { IncidentLine } from "./IncidentLine.tsx";

interface IncidentListProps {
  /** The loaded page of passing incidents, which starts at `offset`. */
  readonly rows: readonly IncidentSummary[];
  readonly offset: number;
  /** How many pass in all. */
  readonly passing: number;
  readonly selectedId: string | null;
  readonly order: ListOrder;
  /** `size` and `distance` are offered only where they mean something. */
  readonly orders: readonly ListOrder[];
  readonly onOrder: (order: ListOrder) => void;
  readonly onOpen: (summary: IncidentSummary) => void;
  /** Asks for the page that starts at `offset`. */
  readonly onPage: (offset: number) => void;
  readonly onClear: () => void;
}

/** Height of one line, pixels; a million of them scroll, so it is the same for all (see list.css). */
const lineHeight = 64;

/** How many lines before the end of the loaded page the next one is asked for. */
const pageMargin = 30;

/** The incidents that pass, in step with the map; one Tab stop, arrow keys move. */
export function IncidentList(props: IncidentListProps) {
  const { rows, offset, passing, selectedId, onOpen, onPage } = props;
  const { messages } = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const [focused, setFocused] = useState(0);
  const wanted = useRef<number | null>(null);

  useEffect(
    function focusWanted() {
      if (wanted.current === null) return;
      const button = buttonAt(list.current, wanted.current - offset);
      if (button === null) return;
      button.focus();
      wanted.current = null;
    },
    [offset],
  );

  useEffect(
    function showSelected() {
      const index = rows.findIndex(({ id }) => id === selectedId);
      if (index >= 0) buttonAt(list.current, index)?.scrollIntoView({ block: "nearest" });
    },
    [rows, selectedId],
  );

  function focusRow(index: number): void {
    const target = Math.min(Math.max(index, 0), passing - 1);
    setFocused(target);
    const button = buttonAt(list.current, target - offset);
    if (button !== null) {
      button.focus();
      return;
    }
    wanted.current = target;
    onPage(Math.max(0, target - pageMargin));
  }

  function moveByKey(event: KeyboardEvent): void {
    const target = targetOf(event.key, focused, passing);
    if (target === null) return;
    event.preventDefault();
    focusRow(target);
  }

  if (passing === 0) return <EmptyList onClear={props.onClear} />;
  const tabStop = rows[focused - offset] === undefined ? offset : focused;
  return (
    <div className="incident-list">
      <OrderChoice {...props} />
      <p className="visually-hidden" id="list-keys">
        {messages.list.keys}
      </p>
      <div
        className="list-scroll"
        onScroll={(event) => {
          const first = Math.floor(event.currentTarget.scrollTop / lineHeight);
          const visible = Math.ceil(event.currentTarget.clientHeight / lineHeight);
          const page = pageFor(first, visible, offset, rows.length, passing);
          if (page !== null) onPage(page);
        }}
      >
        <ol
          ref={list}
          aria-label={messages.list.heading}
          aria-describedby="list-keys"
          style={{ paddingBlockStart: offset * lineHeight, minBlockSize: passing * lineHeight }}
          onKeyDown={moveByKey}
        >
          {rows.map((summary, index) => (
            <li
              key={`${summary.dataset}/${summary.row}`}
              aria-setsize={passing}
              aria-posinset={offset + index + 1}
            >
              <button
                type="button"
                className="incident-line"
                aria-current={summary.id === selectedId ? "true" : undefined}
                tabIndex={offset + index === tabStop ? 0 : -1}
                onFocus={() => setFocused(offset + index)}
                onClick={() => onOpen(summary)}
              >
                <IncidentLine summary={summary} />
              </button>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function OrderChoice({ order, orders, onOrder }: IncidentListProps) {
  const { messages } = useLanguage();
  return (
    <label className="field list-order">
      <span>{messages.list.order}</span>
      <select
        value={order}
        onChange={(event) => {
          const chosen = orders.find((candidate) => candidate === event.target.value);
          if (chosen) onOrder(chosen);
        }}
      >
        {orders.map((candidate) => (
          <option key={candidate} value={candidate}>
            {messages.list.orders[candidate]}
          </option>
        ))}
      </select>
    </label>
  );
}

function EmptyList({ onClear }: { readonly onClear: () => void }) {
  const { messages } = useLanguage();
  return (
    <div className="empty">
      <p>{messages.list.empty}</p>
      <p className="quiet">{messages.list.emptyHint}</p>
      <button type="button" className="button" onClick={onClear}>
        {messages.list.clearFilters}
      </button>
    </div>
  );
}

function buttonAt(list: HTMLOListElement | null, index: number): HTMLButtonElement | null {
  return list?.children[index]?.querySelector("button") ?? null;
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "PageDown":
      return at + 10;
    case "PageUp":
      return at - 10;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** The offset to ask for when the visible lines come near the end of the loaded page, else null. */
function pageFor(
  first: number,
  visible: number,
  offset: number,
  loaded: number,
  passing: number,
): number | null {
  const shortBefore = first < offset + pageMargin && offset > 0 && first < offset + pageMargin / 2;
  const end = offset + loaded;
  const shortAfter = first + visible > end - pageMargin / 2 && end < passing;
  if (!shortBefore && !shortAfter) return null;
  const centred = Math.max(0, first + Math.floor(visible / 2) - Math.floor(loaded / 2));
  return centred === offset ? null : centred;
}
