import { type KeyboardEvent, useEffect, useId, useMemo, useState } from "react";
import type { UncertainPosition } from "../geodesy/position.ts";
import { useLanguage } from "../language/language.ts";
import type { Selection } from "../view/view-state.ts";
import { useAtlas } from "./atlas-context.ts";
import type { Suggester, Suggestion } from "./suggestions.ts";

interface SearchBoxProps {
  /** Words the list is filtered by. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onOpen: (selection: Selection) => void;
  readonly onGoTo: (at: UncertainPosition) => void;
}

/** One box for places, incidents and coordinates, in any spelling; all of it works offline. */
export function SearchBox({ text, onText, onOpen, onGoTo }: SearchBoxProps) {
  const { messages } = useLanguage();
  const words = messages.search;
  const listId = useId();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [entered, setEntered] = useState(false);
  const suggest = useSuggester(entered);
  const suggestions = useMemo(() => suggest(query), [suggest, query]);
  const shown = open && query.trim() !== "";

  function choose(suggestion: Suggestion): void {
    setOpen(false);
    switch (suggestion.kind) {
      case "hit":
        onOpen({ kind: suggestion.hit.entry.kind, id: suggestion.hit.entry.id });
        return;
      case "coordinates":
        onGoTo(suggestion.at);
        return;
      case "filter":
        onText(suggestion.text);
        setQuery("");
    }
  }

  function handleKey(event: KeyboardEvent): void {
    const chosen = suggestions[active];
    if (event.key === "Escape" && shown) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Enter" && shown && chosen) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setOpen(true);
      setActive((active + step + suggestions.length) % Math.max(1, suggestions.length));
    }
  }

  return (
    <search className="search">
      <input
        type="search"
        role="combobox"
        className="search-input"
        aria-label={words.label}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${listId}-${active}` : undefined}
        placeholder={words.placeholder}
        dir="auto"
        maxLength={200}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => {
          setEntered(true);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={handleKey}
      />
      <div
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label={words.label}
        className="suggestions"
        hidden={!shown}
      >
        {suggestions.map((suggestion, index) => (
          <SuggestionOption
            key={keyOf(suggestion)}
            id={`${listId}-${index}`}
            suggestion={suggestion}
            active={index === active}
            onChoose={() => choose(suggestion)}
          />
        ))}
      </div>
      {text !== "" && (
        <p className="search-filter">
          <span>{words.filtering(text)}</span>
          <button type="button" className="link-button" onClick={() => onText("")}>
            {words.clear}
          </button>
        </p>
      )}
    </search>
  );
}

/** Names, spellings and coordinates to search, loaded when the box is first entered. */
function useSuggester(wanted: boolean): Suggester {
  const { tag } = useLanguage();
  const { atlas } = useAtlas();
  const [suggester, setSuggester] = useState<Suggester>(() => suggestNothing);
  useEffect(
    function loadSuggester() {
      if (!wanted) return;
      let left = false;
      import("./suggestions.ts").then(
        ({ createSuggester }) => {
          if (!left) setSuggester(() => createSuggester(atlas, tag.slice(0, 2)));
        },
        () => undefined,
      );
      return function leave() {
        left = true;
      };
    },
    [wanted, atlas, tag],
  );
  return suggester;
}

function suggestNothing(): readonly Suggestion[] {
  return [];
}

interface SuggestionOptionProps {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly active: boolean;
  readonly onChoose: () => void;
}

/** One suggestion. Focus stays in the input, which names the active option and hears Enter for it. */
function SuggestionOption({ id, suggestion, active, onChoose }: SuggestionOptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="suggestion"
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => event.key === "Enter" && onChoose()}
    >
      <SuggestionLine suggestion={suggestion} />
    </div>
  );
}

function SuggestionLine({ suggestion }: { readonly suggestion: Suggestion }) {
  const { messages } = useLanguage();
  switch (suggestion.kind) {
    case "coordinates":
      return <span>{messages.search.coordinates}</span>;
    case "filter":
      return <span className="quiet">{messages.search.filterBy(suggestion.text)}</span>;
    case "hit": {
      const { entry, matchedName } = suggestion.hit;
      return (
        <>
          <bdi dir="auto">{entry.name}</bdi>
          <span className="quiet">
            {matchedName !== entry.name && entry.kind === "place" && (
              <>
                <bdi dir="auto">{matchedName}</bdi>
                {" · "}
              </>
            )}
            {messages.search[entry.kind]}
          </span>
        </>
      );
    }
  }
}

function keyOf(suggestion: Suggestion): string {
  if (suggestion.kind !== "hit") return suggestion.kind;
  return `${suggestion.hit.entry.kind}/${suggestion.hit.entry.id}`;
}
