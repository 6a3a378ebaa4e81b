import { useEffect } from "react";
import type { Incident } from "../../incidents/incident.ts";
import { readMark, recordChange } from "../../incidents/record-mark.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { formatList } from "../../language/format-number.ts";
import { formatPartialDate } from "../../language/format-time.ts";
import { useLanguage } from "../../language/language.ts";
import { changeView, useView } from "../../view/store.ts";
import { useAtlas } from "../atlas-context.ts";
import { useMark } from "./use-hash.ts";

/**
 * Says what of the record was edited since the link to it was made. A link without a mark takes on that of the
 * record, so that links made from here can be told from later ones.
 */
export function ChangedSinceLink({ incident }: { readonly incident: Incident }) {
  const { tag } = useLanguage();
  const words = claimMessages.cite;
  const { heading } = useAtlas().atlas;
  const linked = useView((view) => view.revision);
  const now = useMark(incident);

  useEffect(
    function markLink() {
      if (linked === null && now !== null) changeView({ revision: now });
    },
    [linked, now],
  );

  const [then, current] = [linked, now].map((text) => (text === null ? null : readMark(text)));
  const change = then && current && recordChange(then, current);
  if (!change) return null;
  const { parts, claimCounts } = change;
  return (
    <div className="caution" role="note">
      <p>{words.changed(formatPartialDate(tag, heading.published))}</p>
      <p>
        {parts.length === 0
          ? words.changedSomewhere(then.whole, current.whole)
          : words.changedParts(
              formatList(
                tag,
                parts.map((part) => words.parts[part]),
              ),
            )}{" "}
        {claimCounts !== null && claimCounts[0] !== claimCounts[1]
          ? words.claimCounts(...claimCounts)
          : null}
      </p>
      <button type="button" className="button" onClick={() => changeView({ revision: now })}>
        {words.understood}
      </button>
    </div>
  );
}
