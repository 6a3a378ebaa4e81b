import type { Position } from "../geodesy/position.ts";

/** Where another party puts the selected incident. */
export interface ToldPosition {
  readonly position: Position;
  readonly uncertaintyMeters: number;
  /** "According to the Russian Ministry of Defence". */
  readonly label: string;
}
