/** Names longer than this are set in two lines. */
const longLine = 22;

/**
 * A text in one line or, where it has more than `longest` characters, in two of about the same length, parted
 * at a space.
 */
export function wrappedText(text: string, longest = longLine): readonly string[] {
  if (text.length <= longest) return [text];
  const spaces = Array.from(text.matchAll(/\s+/g), ({ index }) => index);
  const middle = text.length / 2;
  const [cut] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (cut === undefined) return [text];
  return [text.slice(0, cut), text.slice(cut).trimStart()];
}
