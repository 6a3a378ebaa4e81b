import { createContext, useContext } from "react";
import { english } from "./english.ts";

/** All words of the interface in one language. Every other catalogue has the type of the English one. */
export type Messages = typeof english;

/** A language the interface can speak. */
export interface Language {
  /** BCP 47 tag given to Intl and to `lang`. */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  readonly messages: Messages;
}

export const englishLanguage: Language = { tag: "en-GB", direction: "ltr", messages: english };

export const LanguageContext = createContext<Language>(englishLanguage);

export const LanguageProvider = LanguageContext.Provider;

/** The language of the interface around this component. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
