/** How finely a time is stated. */
export type TimePrecision = "minute" | "hour" | "day" | "month" | "year";

/**
 * When something is reported to have happened. Minutes since 1970-01-01T00:00Z; `end` is exclusive, so a
 * single day spans 1,440 minutes.
 */
export interface TimeSpan {
  readonly startMinute: number;
  readonly endMinute: number;
  readonly precision: TimePrecision;
  /** `~` in EDTF: about. */
  readonly approximate: boolean;
  /** `?` in EDTF: the source itself may be wrong. */
  readonly uncertain: boolean;
  /** IANA zone of the clock it was stated in. */
  readonly zone: string;
}

/** The start of a span that is open towards the past: the least minute columns can hold. */
export const earliestMinute = -2_147_483_647;

/** The end of a span that is open towards the future: the greatest minute columns can hold. */
export const latestMinute = 2_147_483_647;
