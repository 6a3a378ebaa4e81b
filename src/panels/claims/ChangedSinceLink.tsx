import { useEffect } from "react";
import type { Incident } from "../../incidents/incident.ts";
import { claimTexts } from "../../language/claim-messages.ts";
import { formatPartialDate } from "../../language/format-time.ts";
import { useLanguage } from "../../language/language.ts";
import { changeView, useView } from "../../view/store.ts";
import { useAtlas } from "../atlas-context.ts";
import { shortHashLength, useHash } from "./use-hash.ts";

/**
 * Says that the record was edited since the link to it was made. A link without a mark takes on that of the
 * record, so that links made from here can be told from later ones.
 */
export function ChangedSinceLink({ incident }: { readonly incident: Incident }) {
  const { tag } = useLanguage();
  const words = claimTexts.cite;
  const { heading } = useAtlas().atlas;
  const linked = useView((view) => view.revision);
  const now = useHash(incident)?.slice(0, shortHashLength) ?? null;

  useEffect(
    function markLink() {
      if (linked === null && now !== null) changeView({ revision: now });
    },
    [linked, now],
  );

  if (linked === null || now === null || linked === now) return null;
  return (
    <div className="caution" role="note">
      <p>{words.changed(linked, now, formatPartialDate(tag, heading.published))}</p>
      <button type="button" className="button" onClick={() => changeView({ revision: now })}>
        {words.understood}
      </button>
    </div>
  );
}
