import { lazy, Suspense, useCallback, useId, useRef, useState } from "react";
import { useLanguage } from "../language/language.ts";
import type { BasemapId, OwnBasemaps } from "./basemap-choice.ts";
import { useEscape } from "./use-escape.ts";

// loaded when first opened: most readers keep the offline map
const BasemapChoices = lazy(async () => ({
  default: (await import("./BasemapChoices.tsx")).BasemapChoices,
}));

interface BasemapMenuProps {
  readonly chosen: BasemapId;
  readonly own: OwnBasemaps;
  readonly onOwn: (own: OwnBasemaps) => void;
}

/** A button that opens the choice of what lies under the map. */
export function BasemapMenu({ chosen, own, onOwn }: BasemapMenuProps) {
  const { messages } = useLanguage();
  const words = messages.map.basemap;
  const [isOpen, setIsOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();

  const close = useCallback(() => {
    setIsOpen(false);
    button.current?.focus();
  }, []);
  useEscape(menu, isOpen ? close : null);

  return (
    <div ref={menu} className="atlas-menu">
      <button
        ref={button}
        type="button"
        className="atlas-button atlas-menu__button"
        title={words.title}
        aria-label={words.title}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path
            className="atlas-button__icon"
            d="M8 2 14.5 5.5 8 9 1.5 5.5zM2.5 8.2 8 11.2l5.5-3M2.5 10.9 8 13.9l5.5-3"
          />
        </svg>
      </button>
      {isOpen && (
        <Suspense>
          <BasemapChoices id={panelId} chosen={chosen} own={own} onOwn={onOwn} />
        </Suspense>
      )}
    </div>
  );
}
