import { compassPoint } from "../geodesy/compass-point.ts";
import { nearestPlaces } from "../geodesy/nearest-places.ts";
import type { AtlasIndex } from "../incidents/atlas-index.ts";
import type { Claim } from "../incidents/claim.ts";
import { type FigureClaim, hasQuantity } from "../incidents/figure-groups.ts";
import { type Hedge, hedgeKinds } from "../incidents/hedge.ts";
import type { Incident } from "../incidents/incident.ts";
import { textIn } from "../incidents/localized-text.ts";
import type { Place } from "../incidents/place.ts";
import { claimMessages } from "./claim-messages.ts";
import { claimantWords, figureWords } from "./claim-words.ts";
import { distanceMessages } from "./distance-messages.ts";
import {
  type DistanceUnits,
  formatDistanceRange,
  formatMeasuredDistance,
} from "./format-distance.ts";
import type { Language } from "./language.ts";

interface DistanceTelling {
  readonly index: AtlasIndex;
  readonly units: DistanceUnits;
  readonly language: Language;
}

/** A direction is named while the doubt turns it by less than this, degrees. */
const mostBearingSpread = 60;

/**
 * A sentence for each place that claims measure a distance from: what is measured here, as a range, and what
 * each party says, with its hedges.
 */
export function distanceSentences(
  incident: Incident,
  claims: readonly Claim[],
  telling: DistanceTelling,
): readonly string[] {
  const { words } = claimMessages;
  const distances = claims.filter(hasQuantity).filter(({ subject }) => subject === "distance");
  const anchors = [...new Set(distances.map(({ place }) => place))];
  return anchors.map((anchor) => {
    const told = distances
      .filter(({ place }) => place === anchor)
      .map((claim) => attribution(claim, telling));
    const place = telling.index.places.get(anchor ?? "");
    return sentence(incident, place, words.joined([...new Set(told)]), telling);
  });
}

function sentence(
  incident: Incident,
  place: Place | undefined,
  told: string,
  telling: DistanceTelling,
): string {
  const { tag } = telling.language;
  const { words } = claimMessages;
  if (place === undefined) return words.fromUnsaid(told);
  const name = textIn(place.name, tag.slice(0, 2)).text;
  const measured = measuredWords(incident, place, name, telling);
  return measured === null ? words.fromPlace(name, told) : words.measuredAnd(measured, told);
}

/** How far an incident is from a place, as a range; null where it is the place, or has no position. */
function measuredWords(
  { where }: Incident,
  place: Place,
  name: string,
  { units, language }: DistanceTelling,
): string | null {
  const { words } = claimMessages;
  const { nearness } = distanceMessages;
  const isItself = where.kind !== "position" || where.place === place.id;
  const [near] = isItself ? [] : nearestPlaces(where, [place]);
  if (near === undefined) return null;
  const { min, max } = near.range;
  const range = formatDistanceRange(language.tag, near.range, units);
  const middle = formatMeasuredDistance(language.tag, (min + max) / 2, units);
  const isTurned = near.bearing === null || near.bearingSpread > mostBearingSpread;
  // seen from the place, the other way round
  const direction = isTurned
    ? null
    : nearness.compass[compassPoint(((near.bearing ?? 0) + 180) % 360, 8)];
  return words.measured(min > 0 ? words.about(middle, range) : range, direction, name);
}

/** "James Mattis says more than 10 miles (likely)": the verb is the hedge of voice, if there is one. */
function attribution(claim: FigureClaim, { index, language }: DistanceTelling): string {
  const { words } = claimMessages;
  const { vocabulary } = language.messages;
  const name = claimantWords(claim, index, language);
  const voice = claim.hedges.find(isVoice);
  const sentence = (voice === undefined ? words.says : words.verbs[voice])(
    name,
    figureWords(claim, language),
  );
  const certainty = claim.hedges.filter((hedge) => hedgeKinds[hedge] === "certainty");
  if (certainty.length === 0) return sentence;
  const hedged = certainty.map((hedge) => vocabulary.hedges[hedge].word).join(", ");
  return words.andCertainty(sentence, hedged);
}

function isVoice(hedge: Hedge): hedge is keyof (typeof claimMessages)["words"]["verbs"] {
  return hedgeKinds[hedge] === "voice";
}
