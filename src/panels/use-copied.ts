import { useEffect, useState } from "react";

/** How long a button says that it copied, ms. */
const copiedMilliseconds = 2000;

/** Copies text and says so for two seconds; browsers that refuse the clipboard say nothing. */
export function useCopied(): { readonly copied: boolean; readonly copy: (text: string) => void } {
  const [copied, setCopied] = useState(false);

  useEffect(
    function forget() {
      if (!copied) return;
      const timer = setTimeout(() => setCopied(false), copiedMilliseconds);
      return function keep() {
        clearTimeout(timer);
      };
    },
    [copied],
  );

  function copy(text: string): void {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }

  return { copied, copy };
}
