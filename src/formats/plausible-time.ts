const minutesPerDay = 1440;
const firstMinute = Date.UTC(1900, 0, 1) / 60_000;

/** The span in which a reported incident may lie: from 1900 to the end of tomorrow, minutes since 1970. */
export function plausibleTime(now = Date.now()): { readonly from: number; readonly to: number } {
  return { from: firstMinute, to: Math.floor(now / 60_000) + minutesPerDay };
}
