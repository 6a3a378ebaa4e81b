import { actorColours } from "../incidents/actor-colour.ts";
import { type Tone, toneClass } from "../view/tone.ts";
import { districtDiscId, softDiscId } from "./pattern-id.ts";

/** The patterns and gradients that shapes on the map refer to; their ids come from our own lists only. */
export function PatternDefinitions() {
  return (
    <svg className="atlas-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {actorColours.map((tone) => (
          <TonePatterns key={tone} tone={tone} />
        ))}
      </defs>
    </svg>
  );
}

function TonePatterns({ tone }: { readonly tone: Tone }) {
  const className = toneClass(tone);
  const diagonal = { patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" } as const;
  return (
    <>
      <pattern {...diagonal} id={`atlas-hatch-${tone}`} className={className} width="9" height="9">
        <rect className="atlas-pattern-wash" width="9" height="9" />
        <rect className="atlas-pattern-ink" width="3" height="9" />
      </pattern>
      <pattern {...diagonal} id={`atlas-dots-${tone}`} className={className} width="9" height="9">
        <rect className="atlas-pattern-wash" width="9" height="9" />
        <circle className="atlas-pattern-ink" cx="4.5" cy="4.5" r="1.9" />
      </pattern>
      <pattern {...diagonal} id={districtDiscId(tone)} className={className} width="8" height="8">
        <rect className="atlas-pattern-faint" width="8" height="8" />
        <rect className="atlas-pattern-line" width="1" height="8" />
      </pattern>
      <radialGradient id={softDiscId(tone)} className={className}>
        <stop className="atlas-soft-middle" offset="0" />
        <stop className="atlas-soft-middle" offset="0.7" />
        <stop className="atlas-soft-rim" offset="1" />
      </radialGradient>
    </>
  );
}
