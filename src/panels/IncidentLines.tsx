import { type KeyboardEvent, type UIEvent, useEffect, useId, useRef, useState } from "react";
import { useLanguage } from "../language/language.ts";
import type { IncidentSummary } from "../query/query-protocol.ts";
import { IncidentLine } from "./IncidentLine.tsx";
import { lineAfterKey, nextPage, shownLines } from "./shown-lines.ts";
import { useMediaQuery } from "./use-media-query.ts";

interface IncidentLinesProps {
  readonly name: string;
  /** The loaded page of all lines, which starts at `offset`. */
  readonly rows: readonly IncidentSummary[];
  readonly offset: number;
  /** How many lines there are in all. */
  readonly count: number;
  readonly selectedId: string | null;
  readonly onOpen: (summary: IncidentSummary) => void;
  /** Asks for the page that starts at `offset`. */
  readonly onPage: (offset: number) => void;
}

/** Height of one line, pixels; a million of them scroll, so it is the same for all (see panels.css). */
const lineHeight = 64;

/**
 * Incidents that scroll, however many; one Tab stop, arrow keys move. Of more than one loaded page only the
 * lines about to be seen are in the page: all others would be laid out anew with every answer.
 */
export function IncidentLines(props: IncidentLinesProps) {
  const { name, rows, offset, count, selectedId, onOpen, onPage } = props;
  const { messages } = useLanguage();
  const keysId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState(0);
  const wanted = useRef<number | null>(null);
  const shownId = useRef<string | null>(null);
  const isPrinted = useMediaQuery("print");

  const loaded = { from: offset, to: offset + rows.length };
  const isWhole = isPrinted || rows.length === count;
  const visible = Math.ceil(innerHeight / lineHeight);
  const { from, to } = isWhole ? loaded : shownLines(top, visible, loaded);
  const tabStop = focused >= from && focused < to ? focused : from;

  useEffect(function focusWanted() {
    if (wanted.current === null) return;
    const button = buttonAt(list.current, wanted.current - from);
    if (button === null) return;
    button.focus();
    wanted.current = null;
  });

  useEffect(function showSelected() {
    // once: no later answer scrolls the list away from where the reader has scrolled it
    if (selectedId === shownId.current) return;
    const index = rows.findIndex(({ id }) => id === selectedId);
    if (index < 0) return;
    shownId.current = selectedId;
    showLine(offset + index);
  });

  function showLine(line: number): void {
    const button = buttonAt(list.current, line - from);
    if (button !== null) button.scrollIntoView({ block: "nearest" });
    else scroller.current?.scrollTo({ top: line * lineHeight });
  }

  function moveByKey(event: KeyboardEvent): void {
    const target = lineAfterKey(event.key, focused, count);
    if (target === null) return;
    event.preventDefault();
    setFocused(target);
    wanted.current = target;
    showLine(target);
  }

  function followScroll({ currentTarget }: UIEvent<HTMLDivElement>): void {
    const line = Math.floor(currentTarget.scrollTop / lineHeight);
    setTop(line);
    const page = nextPage(line, Math.ceil(currentTarget.clientHeight / lineHeight), loaded, count);
    if (page !== null) onPage(page);
  }

  return (
    <>
      <p className="visually-hidden" id={keysId}>
        {messages.list.keys}
      </p>
      <div ref={scroller} className="list-scroll" onScroll={followScroll}>
        <ol
          ref={list}
          aria-label={name}
          aria-describedby={keysId}
          style={{ paddingBlockStart: from * lineHeight, minBlockSize: count * lineHeight }}
          onKeyDown={moveByKey}
        >
          {rows.slice(from - offset, to - offset).map((summary, index) => (
            // a line keeps its place and changes its words: far less to lay out than new lines
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the identity
            <li key={from + index} aria-setsize={count} aria-posinset={from + index + 1}>
              <button
                type="button"
                className="incident-line"
                aria-current={summary.id === selectedId ? "true" : undefined}
                tabIndex={from + index === tabStop ? 0 : -1}
                onFocus={() => setFocused(from + index)}
                onClick={() => onOpen(summary)}
              >
                <IncidentLine summary={summary} />
              </button>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

function buttonAt(list: HTMLOListElement | null, index: number): HTMLButtonElement | null {
  return list?.children[index]?.querySelector("button") ?? null;
}
