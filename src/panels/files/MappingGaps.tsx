import type { ColumnRole } from "../../formats/tables/table-dialect.ts";
import { fileMessages } from "../../language/file-messages.ts";
import type { MappingDraft } from "./mapping-draft.ts";

/** What a mapping, as it stands, cannot say: where, or when. */
export function MappingGaps({ draft }: { readonly draft: MappingDraft }) {
  const words = fileMessages.mapping;
  const roles = new Set([...draft.values()].flat());
  const has = (...wanted: readonly ColumnRole[]) => wanted.some((role) => roles.has(role));
  const isHalf = has("latitude") !== has("longitude");
  const hasPosition = has("latitude", "longitude", "coordinates", "mgrs", "wkt");
  return (
    <div className="mapping-gaps" aria-live="polite">
      {isHalf && <p className="caution">{words.half}</p>}
      {!hasPosition && <p className="caution">{words.noPosition}</p>}
      {!has("date", "year") && <p className="caution">{words.noDate}</p>}
    </div>
  );
}
