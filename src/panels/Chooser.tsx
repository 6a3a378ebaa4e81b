import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import type { IncidentSummary } from "../query/query-protocol.ts";
import { Dialog } from "./Dialog.tsx";
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

  return (
    <Dialog
      heading={messages.list.chooserHeading(formatCount(tag, count))}
      className="chooser"
      onClose={onClose}
    >
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
    </Dialog>
  );
}
