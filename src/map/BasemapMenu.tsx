import { useCallback, useId, useRef, useState } from "react";
import { useLanguage } from "../language/language.ts";
import { changeView } from "../view/store.ts";
import type { BasemapId, OwnBasemaps } from "./basemap-choice.ts";
import { openStreetMapTiles, parseTileAddress } from "./tile-address.ts";
import { useEscape } from "./use-escape.ts";

interface BasemapMenuProps {
  readonly chosen: BasemapId;
  readonly own: OwnBasemaps;
  readonly onOwn: (own: OwnBasemaps) => void;
}

/** The choice of what lies under the map; every choice that asks another host for tiles names it first. */
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
      <fieldset id={panelId} className="atlas-menu__panel" hidden={!isOpen}>
        <legend>{words.title}</legend>
        <Choice id="offline" chosen={chosen} label={words.offline} note={words.offlineNote} />
        <Choice id="graticule" chosen={chosen} label={words.graticule} note={words.graticuleNote} />
        <Choice
          id="openstreetmap"
          chosen={chosen}
          label={words.openStreetMap}
          note={words.hostSees(openStreetMapTiles.host)}
        />
        <OwnTiles chosen={chosen} own={own} onOwn={onOwn} />
        <OwnFile chosen={chosen} own={own} onOwn={onOwn} />
      </fieldset>
    </div>
  );
}

interface ChoiceProps {
  readonly id: BasemapId;
  readonly chosen: BasemapId;
  readonly label: string;
  readonly note: string;
  readonly isDisabled?: boolean;
}

function Choice({ id, chosen, label, note, isDisabled = false }: ChoiceProps) {
  const noteId = useId();
  return (
    <div className="atlas-menu__choice">
      <label>
        <input
          type="radio"
          name="atlas-basemap"
          checked={chosen === id}
          disabled={isDisabled}
          aria-describedby={noteId}
          onChange={() => changeView({ basemap: id })}
        />
        {label}
      </label>
      <p id={noteId}>{note}</p>
    </div>
  );
}

function OwnTiles({ chosen, own, onOwn }: BasemapMenuProps) {
  const words = useLanguage().messages.map.basemap;
  const [text, setText] = useState(own.tiles?.template ?? "");
  const typed = parseTileAddress(text);
  const isWrong = text.trim() !== "" && typed === null;
  const fieldId = useId();

  function use(): void {
    if (typed === null) return;
    onOwn({ ...own, tiles: typed });
    changeView({ basemap: "own-tiles" });
  }

  return (
    <div className="atlas-menu__own">
      <Choice
        id="own-tiles"
        chosen={chosen}
        label={words.ownTiles}
        note={typed === null ? words.ownTilesNote : words.hostSees(typed.host)}
        isDisabled={own.tiles === null}
      />
      <label htmlFor={fieldId}>{words.tileAddress}</label>
      <div className="atlas-menu__row">
        <input
          id={fieldId}
          type="url"
          dir="ltr"
          value={text}
          placeholder="https://…/{z}/{x}/{y}.png"
          aria-invalid={isWrong}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && use()}
        />
        <button type="button" disabled={typed === null} onClick={use}>
          {words.use}
        </button>
      </div>
      {isWrong && <p className="atlas-menu__wrong">{words.tileAddressWrong}</p>}
    </div>
  );
}

function OwnFile({ chosen, own, onOwn }: BasemapMenuProps) {
  const words = useLanguage().messages.map.basemap;
  const fieldId = useId();
  const [unreadable, setUnreadable] = useState<string | null>(null);

  async function use(file: File): Promise<void> {
    const { holdsTiles } = await import("./file-tiles.ts");
    const isReadable = await holdsTiles(file);
    setUnreadable(isReadable ? null : file.name);
    if (!isReadable) return;
    onOwn({ ...own, file });
    changeView({ basemap: "file" });
  }

  return (
    <div className="atlas-menu__own">
      <Choice
        id="file"
        chosen={chosen}
        label={own.file === null ? words.file : words.fileNamed(own.file.name)}
        note={words.fileNote}
        isDisabled={own.file === null}
      />
      <label htmlFor={fieldId}>{words.chooseFile}</label>
      <input
        id={fieldId}
        type="file"
        accept=".pmtiles"
        aria-invalid={unreadable !== null}
        onChange={async ({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) await use(file);
        }}
      />
      {unreadable !== null && (
        <p className="atlas-menu__wrong" role="alert">
          {words.fileUnreadable(unreadable)}
        </p>
      )}
    </div>
  );
}
