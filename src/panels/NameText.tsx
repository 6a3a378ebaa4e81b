import { type LocalizedText, textIn } from "../incidents/localized-text.ts";
import { useLanguage } from "../language/language.ts";

/** A text from data, isolated from the direction of what surrounds it and marked with its language. */
export function NameText({ texts }: { readonly texts: LocalizedText }) {
  const { tag } = useLanguage();
  const { text, language } = textIn(texts, tag.split("-")[0] ?? tag);
  return (
    <bdi lang={language} dir="auto">
      {text}
    </bdi>
  );
}
