import { useLanguage } from "../../language/language.ts";
import { announce } from "../../view/announcement.ts";
import { linkTo } from "../../view/history.ts";
import { viewStore } from "../../view/store.ts";
import { useCopied } from "../use-copied.ts";

/** Copies a link to what is on screen. */
export function CopyLinkButton() {
  const { messages } = useLanguage();
  const { copied, copy } = useCopied();
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        copy(linkTo(viewStore.get()));
        announce(messages.details.copied);
      }}
    >
      {copied ? messages.details.copied : messages.details.copyLink}
    </button>
  );
}
