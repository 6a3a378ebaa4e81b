import { useEffect, useRef } from "react";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import type { IncidentSummary } from "../query/query-protocol.ts";
import { IncidentLine } from "./IncidentLine.tsx";

interface ChooserProps {
  readonly members: readonly IncidentSummary[];
  /** How many there are in all; `members` may be the first page of them. */
  readonly count: number;
  readonly onOpen: (summary: IncidentSummary) => void;
  readonly onClose: () => void;
}

/** A dialog with all incidents that share one spot. */
export function Chooser({ members, count, onOpen, onClose }: ChooserProps) {
  const { messages, tag } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(function showDialog() {
    const element = dialog.current;
    element?.showModal();
    return function closeDialog() {
      element?.close();
    };
  }, []);

  return (
    <dialog ref={dialog} className="chooser" aria-labelledby="chooser-heading" onClose={onClose}>
      <header className="details-header">
        <h2 id="chooser-heading">{messages.list.chooserHeading(formatCount(tag, count))}</h2>
        <button
          type="button"
          className="button icon-button details-close"
          aria-label={messages.app.close}
          onClick={onClose}
        >
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <p className="quiet chooser-hint">{messages.list.chooserHint}</p>
      <ul className="chooser-list">
        {members.map((summary) => (
          <li key={`${summary.dataset}/${summary.row}`}>
            <button type="button" className="incident-line" onClick={() => onOpen(summary)}>
              <IncidentLine summary={summary} />
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  );
}
