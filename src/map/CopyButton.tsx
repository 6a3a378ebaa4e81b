import { useEffect, useState } from "react";
import { useLanguage } from "../language/language.ts";

interface CopyButtonProps {
  readonly label: string;
  readonly text: () => string;
}

/** How long the button says that it has copied, ms. */
const copiedMilliseconds = 2000;

/** Copies a text and says so for two seconds. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const { messages } = useLanguage();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(
    function forgetCopy() {
      if (!isCopied) return undefined;
      const timer = setTimeout(() => setIsCopied(false), copiedMilliseconds);
      return function keepCopy() {
        clearTimeout(timer);
      };
    },
    [isCopied],
  );

  function copy(): void {
    navigator.clipboard.writeText(text()).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  }

  return (
    <button type="button" onClick={copy}>
      {isCopied ? messages.map.copied : label}
    </button>
  );
}
