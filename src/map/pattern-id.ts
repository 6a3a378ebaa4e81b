import type { ControlStatus } from "../incidents/control-area.ts";
import type { Tone } from "../view/tone.ts";

/** The id of the pattern of a status in a tone; null where a plain colour or nothing is drawn. */
export function patternId(status: ControlStatus, tone: Tone): string | null {
  switch (status) {
    case "claimed":
      return `atlas-hatch-${tone}`;
    case "disputed":
      return `atlas-dots-${tone}`;
    case "assessed":
    case "unknown":
      return null;
  }
}

/** The id of the gradient that fades a disc towards its edge. */
export function softDiscId(tone: Tone): string {
  return `atlas-soft-${tone}`;
}

/** The id of the pattern of discs so wide that they stand for a district or more. */
export function districtDiscId(tone: Tone): string {
  return `atlas-district-${tone}`;
}
