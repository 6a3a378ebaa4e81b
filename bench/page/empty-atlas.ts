import type { Atlas } from "../../src/incidents/atlas.ts";
import { headingSample } from "../../src/incidents/heading-sample.ts";

/** An atlas without records: the incidents of the bench come as columns. */
export const emptyAtlas: Atlas = {
  heading: {
    ...headingSample,
    extent: [-180, -85, 180, 85],
    opening: { center: [0, 0], zoom: 3 },
    timeZone: "UTC",
  },
  places: [],
  controlAreas: [],
  incidents: [],
  actors: [],
  claimants: [],
  sides: [],
  sources: [],
};
