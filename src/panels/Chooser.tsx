import { useEffect, useState } from "react";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import type { IncidentSummary, MembersAnswer, QueryClient } from "../query/query-protocol.ts";
import type { MembersQuestion } from "../view/answered.ts";
import { Dialog } from "./Dialog.tsx";
import { IncidentLines } from "./IncidentLines.tsx";

interface ChooserProps {
  readonly client: QueryClient;
  /** Which incidents there are to choose from. */
  readonly question: MembersQuestion;
  readonly onOpen: (summary: IncidentSummary) => void;
  readonly onClose: () => void;
}

/** A dialog with all incidents that share one spot, however many. */
export function Chooser({ client, question, onOpen, onClose }: ChooserProps) {
  const { messages, tag } = useLanguage();
  const [page, setOffset] = useMembers(client, question);
  if (page === null) return null;

  const heading = messages.list.chooserHeading(formatCount(tag, page.count));
  return (
    <Dialog heading={heading} className="chooser" onClose={onClose}>
      <p className="quiet chooser-hint">{messages.list.chooserHint}</p>
      <IncidentLines
        name={heading}
        {...page}
        selectedId={null}
        onOpen={onOpen}
        onPage={setOffset}
      />
    </Dialog>
  );
}

/** Incidents that are loaded at once. */
const pageLength = 150;

interface MembersPage extends MembersAnswer {
  readonly offset: number;
}

/** The page last loaded, and the way to ask for another. */
function useMembers(
  client: QueryClient,
  { filter, of }: MembersQuestion,
): [MembersPage | null, (offset: number) => void] {
  const [page, setPage] = useState<MembersPage | null>(null);
  const [offset, setOffset] = useState(0);
  useEffect(
    function loadPage() {
      let overtaken = false;
      client.members({ filter, of, offset, limit: pageLength }).then(
        (answer) => {
          if (!overtaken) setPage({ ...answer, offset });
        },
        () => undefined,
      );
      return function overtake() {
        overtaken = true;
      };
    },
    [client, filter, of, offset],
  );
  return [page, setOffset];
}
