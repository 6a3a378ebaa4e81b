/**
 * A text cell that no spreadsheet takes for a formula: what begins like one (also after blanks, also in
 * full-width signs) gets an apostrophe in front; so does what begins with an apostrophe, so that
 * `textOfCell` can undo it. Numbers and coordinates are never given to it.
 */
export function safeCell(text: string): string {
  return /^['\t\r]|^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** The text a cell written by `safeCell` stands for. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
