import { useEffect, useState } from "react";
import { canonicalText } from "../../incidents/canonical-text.ts";
import type { Incident } from "../../incidents/incident.ts";
import { markOf, writeMark } from "../../incidents/record-mark.ts";

/**
 * The SHA-256 of a record in hexadecimal, whatever the order of its keys; null until it is there, and where
 * the browser computes none (pages that are not served over https).
 */
export function useHash(record: unknown): string | null {
  return useComputed(record, hashOfRecord);
}

/** The mark that links to an incident carry; null until it is there, and where there are no hashes. */
export function useMark(incident: Incident): string | null {
  return useComputed(incident, writtenMark);
}

/** What `compute` makes of a record, once it is there; where it fails, null stays. */
function useComputed<T>(record: T, compute: (record: T) => Promise<string>): string | null {
  const [found, setFound] = useState<{ readonly of: T; readonly text: string } | null>(null);
  useEffect(
    function computeText() {
      let isOver = false;
      compute(record).then(
        (text) => {
          if (!isOver) setFound({ of: record, text });
        },
        () => undefined,
      );
      return function forget() {
        isOver = true;
      };
    },
    [record, compute],
  );
  return found !== null && found.of === record ? found.text : null;
}

function hashOfRecord(record: unknown): Promise<string> {
  return hashOf(canonicalText(record));
}

async function writtenMark(incident: Incident): Promise<string> {
  return writeMark(await markOf(incident, hashOf));
}

/** Rejects on pages without https, where browsers have no `subtle`, whatever its type says. */
async function hashOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
