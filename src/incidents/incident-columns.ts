/**
 * Incidents as columns: what an atlas and every imported file become before they are queried. Row
 * order is the order of the file; nothing is sorted, merged or left out here.
 */
export interface IncidentColumns {
  readonly rowCount: number;
  /** Decimal degrees, WGS 84; NaN where the row has no position. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Radius in metres; NaN where the row has no position. */
  readonly uncertaintyMeters: Float32Array;
  /** Index into `precisionClasses`. */
  readonly precision: Uint8Array;
  /** Minutes since 1970-01-01T00:00Z, `endMinute` exclusive; `undatedMinute` in both where there is no date. */
  readonly startMinute: Int32Array;
  readonly endMinute: Int32Array;
  /** Code into `typeNames`. */
  readonly type: Uint16Array;
  readonly typeNames: readonly string[];
  /** Codes into `actorNames`: row i has `actor[actorOffset[i]]` up to `actor[actorOffset[i + 1]]`. */
  readonly actorOffset: Uint32Array;
  readonly actor: Uint16Array;
  readonly actorNames: readonly string[];
  /** Code into `countryNames`; 0 is "" (not stated). */
  readonly country: Uint16Array;
  readonly countryNames: readonly string[];
  /** Estimates as given, never reordered; -1 where there is none. */
  readonly best: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** The minute that stands for "no date" in `startMinute` and `endMinute`. */
export const undatedMinute = -2_147_483_648;
