/** True for an empty cell and for what spreadsheets and programs write for "nothing here". */
export function isNothing(text: string): boolean {
  return text === "" || /^(?:null|nan|na|n\/a|none|nil|undefined|-+|\?+|\.+|#n\/a)$/i.test(text);
}
