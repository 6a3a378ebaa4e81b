/** Least and greatest radius a ring may have, metres. */
export const ringLimitsMeters = { least: 1, greatest: 1_000_000 } as const;

/** Radii offered without typing, metres. */
export const commonRadiiMeters = [500, 1000, 5000, 10_000] as const;

/** Longest name a ring may have, characters. */
export const longestRingName = 60;
