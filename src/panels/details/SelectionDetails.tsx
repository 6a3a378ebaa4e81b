import type { UncertainPosition } from "../../geodesy/position.ts";
import type { QueryClient } from "../../query/query-protocol.ts";
import type { Selection } from "../../view/view-state.ts";
import { useAtlas } from "../atlas-context.ts";
import { ControlAreaDetails } from "./ControlAreaDetails.tsx";
import { DistanceNoteDetails } from "./DistanceNoteDetails.tsx";
import { IncidentDetails } from "./IncidentDetails.tsx";
import { PlaceDetails } from "./PlaceDetails.tsx";
import { RowDetails } from "./RowDetails.tsx";

interface SelectionDetailsProps {
  readonly selection: Selection;
  readonly onClose: () => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onZoomTo: () => void;
  readonly onGoTo: (at: UncertainPosition) => void;
  readonly client: QueryClient;
  /** Name of the file an imported row is from. */
  readonly fileName: string;
}

/** The details of whatever is selected; nothing for an id the atlas does not have (a notice says so). */
export function SelectionDetails(props: SelectionDetailsProps) {
  const { selection, onClose, onStep, onZoomTo, onGoTo, client, fileName } = props;
  const index = useAtlas();
  switch (selection.kind) {
    case "incident": {
      const incident = index.incidents.get(selection.id);
      if (incident === undefined) return null;
      return (
        <IncidentDetails
          incident={incident}
          onClose={onClose}
          onStep={onStep}
          onZoomTo={onZoomTo}
        />
      );
    }
    case "place": {
      const place = index.places.get(selection.id);
      return place ? <PlaceDetails place={place} onClose={onClose} onZoomTo={onZoomTo} /> : null;
    }
    case "control-area": {
      const area = index.controlAreas.get(selection.id);
      return area ? <ControlAreaDetails area={area} onClose={onClose} /> : null;
    }
    case "distance-note": {
      const note = index.distanceNotes.get(selection.id);
      return note ? <DistanceNoteDetails note={note} onClose={onClose} /> : null;
    }
    case "row":
      return (
        <RowDetails
          id={selection.id}
          client={client}
          fileName={fileName}
          onClose={onClose}
          onStep={onStep}
          onGoTo={onGoTo}
        />
      );
  }
}
