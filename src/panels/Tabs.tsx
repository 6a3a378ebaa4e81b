import { type KeyboardEvent, type ReactNode, Suspense, useId, useRef } from "react";

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly content: ReactNode;
}

interface TabsProps<Id extends string> {
  readonly name: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Tabs after the ARIA pattern: one Tab stop, arrow keys move and select, Home and End jump. */
export function Tabs<Id extends string>({ name, tabs, selected, onSelect }: TabsProps<Id>) {
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = tabs.find(({ id }) => id === selected) ?? tabs[0];

  function selectByKey(event: KeyboardEvent): void {
    const at = tabs.findIndex(({ id }) => id === current?.id);
    const next = tabs.at(nextIndex(event, at, tabs.length) ?? at);
    if (next === undefined || next.id === current?.id) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  }

  return (
    <div className="tabs">
      <div role="tablist" aria-label={name} className="tab-list" ref={list} onKeyDown={selectByKey}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${prefix}-${tab.id}-tab`}
            data-tab={tab.id}
            aria-selected={tab.id === current?.id}
            aria-controls={`${prefix}-${tab.id}-panel`}
            tabIndex={tab.id === current?.id ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      {current && (
        <div
          key={current.id}
          role="tabpanel"
          id={`${prefix}-${current.id}-panel`}
          aria-labelledby={`${prefix}-${current.id}-tab`}
          className="tab-panel"
        >
          {/* waits by itself: tabs that went away meanwhile would lose the focus */}
          <Suspense>{current.content}</Suspense>
        </div>
      )}
    </div>
  );
}

function nextIndex(event: KeyboardEvent, at: number, count: number): number | null {
  const rightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
  switch (event.key) {
    case "ArrowRight":
      return (at + (rightToLeft ? count - 1 : 1)) % count;
    case "ArrowLeft":
      return (at + (rightToLeft ? 1 : count - 1)) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
