/** What an issue says can be done about a row that repeats an earlier one: the other of leaving it out or keeping it. */
export function repeatCure(isLeftOut: boolean): Readonly<Record<string, string>> {
  return isLeftOut ? { cure: "keep-repeated", done: "left-out" } : { cure: "drop-repeated" };
}
