import { formatDecimalDegrees } from "./geodesy/decimal-degrees.ts";
import type { Position } from "./geodesy/position.ts";
import { distanceMessages } from "./language/distance-messages.ts";
import { formatDistance } from "./language/format-distance.ts";
import type { Language } from "./language/language.ts";
import { announce } from "./view/announcement.ts";
import { addRing } from "./view/asked-rings.ts";
import type { ViewState } from "./view/view-state.ts";

/** A ring a reader asks for around a spot of the map. */
interface RingWish extends Pick<Language, "tag">, Pick<ViewState, "units"> {
  readonly center: Position;
  readonly radiusMeters: number;
}

/** How finely the name of a ring says where it is, metres. */
const namedMeters = 100;

/** Draws the ring, named after where it is, and says so to those who do not see it. */
export function askRing({ center, radiusMeters, tag, units }: RingWish): void {
  const { near } = distanceMessages;
  const name = near.ringName(formatDecimalDegrees(center, namedMeters));
  addRing({ center, anchor: null, radiusMeters, name });
  announce(near.added(name, formatDistance(tag, radiusMeters, units)));
}
