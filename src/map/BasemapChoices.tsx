import { type ReactNode, useId, useState } from "react";
import { useLanguage } from "../language/language.ts";
import { changeView } from "../view/store.ts";
import type { BasemapId, OwnBasemaps } from "./basemap-choice.ts";
import { openStreetMapTiles, parseTileAddress } from "./tile-address.ts";

interface BasemapChoicesProps {
  readonly chosen: BasemapId;
  readonly own: OwnBasemaps;
  readonly onOwn: (own: OwnBasemaps) => void;
}

/** What may lie under the map; every choice that asks another host for tiles names it first. */
export function BasemapChoices({
  id,
  chosen,
  own,
  onOwn,
}: BasemapChoicesProps & { readonly id: string }) {
  const words = useLanguage().messages.map.basemap;
  return (
    <fieldset id={id} className="atlas-menu__panel">
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

interface OwnChoiceProps extends ChoiceProps {
  readonly field: { readonly id: string; readonly label: string };
  /** What is wrong with what was given; null where nothing is. */
  readonly wrong: string | null;
  /** The field itself. */
  readonly children: ReactNode;
}

/** A choice that waits for what the reader gives. */
function OwnChoice({ field, wrong, children, ...choice }: OwnChoiceProps) {
  return (
    <div className="atlas-menu__own">
      <Choice {...choice} />
      <label htmlFor={field.id}>{field.label}</label>
      {children}
      {wrong !== null && (
        <p className="atlas-menu__wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

function OwnTiles({ chosen, own, onOwn }: BasemapChoicesProps) {
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
    <OwnChoice
      id="own-tiles"
      chosen={chosen}
      label={words.ownTiles}
      note={typed === null ? words.ownTilesNote : words.hostSees(typed.host)}
      isDisabled={own.tiles === null}
      field={{ id: fieldId, label: words.tileAddress }}
      wrong={isWrong ? words.tileAddressWrong : null}
    >
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
    </OwnChoice>
  );
}

function OwnFile({ chosen, own, onOwn }: BasemapChoicesProps) {
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
    <OwnChoice
      id="file"
      chosen={chosen}
      label={own.file === null ? words.file : words.fileNamed(own.file.name)}
      note={words.fileNote}
      isDisabled={own.file === null}
      field={{ id: fieldId, label: words.chooseFile }}
      wrong={unreadable === null ? null : words.fileUnreadable(unreadable)}
    >
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
    </OwnChoice>
  );
}
