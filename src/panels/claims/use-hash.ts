import { useEffect, useState } from "react";
import { canonicalText } from "../../incidents/canonical-text.ts";

/** How many characters of a hash a link carries. */
export const shortHashLength = 8;

/**
 * The SHA-256 of a record in hexadecimal, whatever the order of its keys; null until it is there, and where
 * the browser computes none (pages that are not served over https).
 */
export function useHash(record: unknown): string | null {
  const [found, setFound] = useState<{ readonly of: unknown; readonly hash: string } | null>(null);
  useEffect(
    function hashRecord() {
      let isOver = false;
      hashOf(record).then(
        (hash) => {
          if (!isOver && hash !== null) setFound({ of: record, hash });
        },
        () => undefined,
      );
      return function forget() {
        isOver = true;
      };
    },
    [record],
  );
  return found !== null && found.of === record ? found.hash : null;
}

async function hashOf(record: unknown): Promise<string | null> {
  // absent on pages without https, whatever its type says
  if (!isSecureContext) return null;
  const bytes = new TextEncoder().encode(canonicalText(record));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
