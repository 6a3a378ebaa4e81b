import { formatDecimalDegrees } from "../../geodesy/decimal-degrees.ts";
import { formatDegreesMinutesSeconds } from "../../geodesy/degrees-minutes-seconds.ts";
import { formatMilitaryGrid } from "../../geodesy/military-grid.ts";
import type { UncertainPosition } from "../../geodesy/position.ts";
import type { Location } from "../../incidents/location.ts";
import { precisionOfRadius } from "../../incidents/precision.ts";
import { formatDistance } from "../../language/format-distance.ts";
import { useLanguage } from "../../language/language.ts";
import { announce } from "../../view/announcement.ts";
import { useView } from "../../view/store.ts";
import { useAtlas } from "../atlas-context.ts";
import { NameText } from "../NameText.tsx";
import { useCopied } from "../use-copied.ts";

interface WhereTextProps {
  readonly where: Location;
  /** Whether a press copies coordinates; not on paper. */
  readonly canCopy?: boolean;
}

/** Where an incident is reported, no finer than it is known. */
export function WhereText({ where, canCopy = true }: WhereTextProps) {
  const { messages } = useLanguage();
  switch (where.kind) {
    case "none":
      return (
        <>
          <p className="fact">{messages.details.noPosition}</p>
          <p className="quiet">
            <NameText texts={where.why} />
          </p>
        </>
      );
    case "country":
      return <p className="fact">{messages.details.countryOnly(where.country)}</p>;
    case "position":
      return (
        <>
          <PlaceName id={where.place} />
          <p>{messages.vocabulary.precisions[precisionOfRadius(where.uncertaintyMeters)]}</p>
          <Coordinates at={where} canCopy={canCopy} />
          {where.why && (
            <p className="quiet">
              <NameText texts={where.why} />
            </p>
          )}
        </>
      );
  }
}

function PlaceName({ id }: { readonly id: string | undefined }) {
  const place = useAtlas().places.get(id ?? "");
  if (place === undefined) return null;
  return (
    <p className="fact">
      <NameText texts={place.name} />
    </p>
  );
}

/** A notation that a press copies. */
function CoordinateButton({ text }: { readonly text: string }) {
  const { messages } = useLanguage();
  const { copied, copy } = useCopied();
  return (
    <button
      type="button"
      className="link-button"
      title={messages.map.point.copy}
      onClick={() => {
        copy(text);
        announce(`${messages.map.copied}: ${text}`);
      }}
    >
      <bdi dir="ltr">{text}</bdi>
      <span className="quiet"> {copied ? messages.map.copied : messages.map.point.copy}</span>
    </button>
  );
}

interface CoordinatesProps {
  readonly at: UncertainPosition;
  readonly canCopy?: boolean;
}

/** A position in three notations, with only the digits its uncertainty earns. */
export function Coordinates({ at, canCopy = true }: CoordinatesProps) {
  const { messages, tag } = useLanguage();
  const units = useView((view) => view.units);
  const { position, uncertaintyMeters } = at;
  const notations = [
    formatDecimalDegrees(position, uncertaintyMeters),
    formatDegreesMinutesSeconds(position, uncertaintyMeters),
    formatMilitaryGrid(position, uncertaintyMeters),
  ].filter((text) => text !== null);
  return (
    <>
      <ul className="coordinates" aria-label={messages.details.coordinates}>
        {notations.map((text) => (
          <li key={text}>
            {canCopy ? <CoordinateButton text={text} /> : <bdi dir="ltr">{text}</bdi>}
          </li>
        ))}
      </ul>
      <p className="quiet">
        {messages.details.uncertainty(formatDistance(tag, uncertaintyMeters, units))}.{" "}
        {messages.details.coordinatesHint}
      </p>
    </>
  );
}
