import { glyphOf } from "../view/incident-glyphs.ts";

/** The drawing of a type of incident; decoration beside its name. */
export function TypeGlyph({ type }: { readonly type: string }) {
  return (
    <svg className="type-glyph" viewBox="-1 -1 18 18" aria-hidden="true" focusable="false">
      <path d={glyphOf(type)} />
    </svg>
  );
}
