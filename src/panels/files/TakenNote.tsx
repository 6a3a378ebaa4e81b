import { fileMessages } from "../../language/file-messages.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import type { TakenAway } from "./take-rows.ts";

/** What was written, and what the format had no room for. */
export function TakenNote({ taken }: { readonly taken: TakenAway }) {
  const { messages, tag } = useLanguage();
  const words = fileMessages;
  const { files, rowCount, leftOut, later, undated } = taken;
  const notes = [
    ...leftOut.map((part) => messages.leftOut[part]),
    ...(later > 0 ? [words.leftOutLater(formatCount(tag, later))] : []),
    ...(undated > 0 ? [words.leftOutUndated(formatCount(tag, undated))] : []),
  ];
  return (
    <>
      <p role="status">
        {words.tookAway(files.map(({ name }) => name).join(", "), formatCount(tag, rowCount))}
      </p>
      {notes.length > 0 && (
        <>
          <p className="quiet">{words.leftOutHeading}</p>
          <ul className="bullets quiet">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
