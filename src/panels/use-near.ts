import { useEffect, useState } from "react";
import type { UncertainPosition } from "../geodesy/position.ts";
import type {
  IncidentFilter,
  NearAnswer,
  NearnessCounts,
  QueryClient,
} from "../query/query-protocol.ts";

/** What a ring asks of the incidents that pass the filters. */
export interface NearQuestion {
  readonly filter: IncidentFilter;
  readonly center: UncertainPosition;
  readonly radiusMeters: number;
}

/** The answer for a ring with the first `limit` lines of one list; the last one until a new one is there. */
export function useNear(
  client: QueryClient,
  question: NearQuestion,
  list: keyof NearnessCounts,
  limit: number,
): NearAnswer | null {
  const [near, setNear] = useState<NearAnswer | null>(null);
  useEffect(
    function askNear() {
      let overtaken = false;
      const { filter, center, radiusMeters } = question;
      client
        .near({
          filter,
          center: center.position,
          uncertaintyMeters: center.uncertaintyMeters,
          radiusMeters,
          list,
          offset: 0,
          limit,
        })
        .then(
          (answer) => {
            if (!overtaken) setNear(answer);
          },
          () => undefined,
        );
      return function overtake() {
        overtaken = true;
      };
    },
    [client, question, list, limit],
  );
  return near;
}
