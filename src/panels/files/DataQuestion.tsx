import { useState } from "react";
import { safeLink } from "../../incidents/safe-link.ts";
import { fileMessages } from "../../language/file-messages.ts";
import { useLanguage } from "../../language/language.ts";

interface DataQuestionProps {
  /** The address a link asks to open. */
  readonly address: string;
  readonly onFile: (file: File) => void;
  /** For GeoParquet, of which only parts are fetched. */
  readonly onHosted: (address: string, name: string) => void;
}

type Stage = "asking" | "fetching" | "failed" | "done";

/** Asks before anything is fetched from another host; says plainly when the host refuses. */
export function DataQuestion({ address, onFile, onHosted }: DataQuestionProps) {
  const { messages } = useLanguage();
  const words = fileMessages;
  const [stage, setStage] = useState<Stage>("asking");
  const link = safeLink(address);
  if (link === null || !/^https?:/.test(link.href) || stage === "done") return null;
  const isSecure = link.href.startsWith("https:");
  const question = isSecure ? words.askData(link.host) : words.insecureData(link.host);

  async function fetchFile(href: string): Promise<void> {
    const name = nameIn(href);
    if (name.endsWith(".parquet")) {
      onHosted(href, name);
      setStage("done");
      return;
    }
    setStage("fetching");
    try {
      const response = await fetch(href, { credentials: "omit", referrerPolicy: "no-referrer" });
      if (!response.ok) throw new Error(String(response.status));
      onFile(new File([await response.blob()], name));
      setStage("done");
    } catch {
      setStage("failed");
    }
  }

  return (
    <div className="notices">
      <div
        className="notice"
        role="alertdialog"
        aria-label={words.openData}
        aria-describedby="data-question"
      >
        <p id="data-question">
          {stage === "failed" ? words.dataFailed(link.host) : question}{" "}
          <bdi dir="ltr">{link.href}</bdi>
        </p>
        <span className="button-row">
          {isSecure && stage !== "failed" && (
            <button
              type="button"
              className="button"
              disabled={stage === "fetching"}
              onClick={() => void fetchFile(link.href)}
            >
              {words.openData}
            </button>
          )}
          <button type="button" className="button" onClick={() => setStage("done")}>
            {isSecure && stage !== "failed" ? words.refuseData : messages.app.dismiss}
          </button>
        </span>
      </div>
    </div>
  );
}

/** The file's name in an address; names that cannot be decoded stay as they are. */
function nameIn(href: string): string {
  const name = new URL(href).pathname.split("/").at(-1) || "data";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
