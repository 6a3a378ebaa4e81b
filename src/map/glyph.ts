/** A drawing in a square of 16 by 16: lines to be stroked, areas to be filled. */
export interface Glyph {
  readonly stroke?: string;
  readonly fill?: string;
}
