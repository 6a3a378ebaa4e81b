import type * as v from "valibot";
import type { localizedText } from "./localized-text-schema.ts";

export type LocalizedText = Readonly<v.InferOutput<typeof localizedText>>;

/** A text and the language it is written in. */
export interface TextInLanguage {
  readonly text: string;
  readonly language: string;
}

/** The text in `language`, else in English, else in whichever language there is. */
export function textIn(texts: LocalizedText, language: string): TextInLanguage {
  const found = [language, "en", ...Object.keys(texts)].find((tag) => texts[tag] !== undefined);
  return { text: texts[found ?? ""] ?? "", language: found ?? language };
}
