import { foldedName } from "./column-names.ts";
import { isNothing } from "./empty-words.ts";

/** What stands where a time of day belongs and is none. */
export type NoClock = "nothing" | "part-of-day" | "unreadable";

/** What a text that is no clock time says: that none is known, a part of the day in words, or what nobody can read. */
export function noClockIn(text: string): NoClock {
  const plain = text.trim();
  const words = foldedName(plain);
  // -9 and -99 are how tables of numbers say that there is none
  if (isNothing(plain) || /^-\d+$/.test(plain) || unknownWords.has(words)) return "nothing";
  return partsOfDay.has(words.replace(shade, "")) ? "part-of-day" : "unreadable";
}

/** What leaves a part of the day a part of the day: `late evening`, `in the morning`. */
const shade = /^(?:early|mid|late|in_the|at|during_the)_/;

/** "Not known" in the languages of `headerWords`, folded (`foldedName`). */
const unknownWords = wordsOf(
  "unknown not_known n_k unk unspecified not_specified not_stated not_reported not_available tbc tbd inconnu inconnue desconocido desconocida desconhecido desconhecida unbekannt sconosciuto sconosciuta неизвестно невідомо bilinmiyor غير_معروف مجهول نامعلوم לא_ידוע",
);

/** Parts of the day in the same languages, folded: when one begins and ends nobody can say to the minute. */
const partsOfDay = wordsOf(
  "morning midday noon afternoon evening night overnight midnight dawn dusk sunrise sunset daytime nighttime am pm" +
    " matin matinee midi apres_midi soir soiree nuit minuit aube crepuscule" +
    " manana mediodia tarde noche medianoche madrugada amanecer anochecer manha meio_dia noite meia_noite" +
    " morgen morgens fruh vormittag vormittags mittag mittags nachmittag nachmittags abend abends nacht nachts mitternacht" +
    " mattina mattino mezzogiorno pomeriggio sera notte mezzanotte alba tramonto" +
    " утро утром днем полдень вечер вечером ночь ночью полночь рассвет ранок вранці вдень вечір ввечері ніч вночі" +
    " sabah oglen ogleden_sonra aksam gece gece_yarisi" +
    " الصباح صباحا الظهر ظهرا العصر عصرا المساء مساء الليل ليلا الفجر فجرا منتصف_الليل صبح عصر شب بعد_از_ظهر" +
    " בוקר צהריים ערב לילה",
);

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(foldedName));
}
