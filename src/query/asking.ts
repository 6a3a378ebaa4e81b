import { newestWins } from "./newest-wins.ts";
import type { MapAnswer, PanelAnswer, QueryClient, QueryRequest } from "./query-protocol.ts";

/** `QueryClient.ask` from its two parts, which are begun in this order. */
export function asking(
  answerMap: (request: QueryRequest) => Promise<MapAnswer>,
  answerPanels: (request: QueryRequest) => Promise<PanelAnswer>,
): QueryClient["ask"] {
  return newestWins(async (request: QueryRequest, onMap?: (answer: MapAnswer) => void) => {
    const map = answerMap(request).then((answer) => {
      onMap?.(answer);
      return answer;
    });
    const [mapAnswer, panelAnswer] = await Promise.all([map, answerPanels(request)]);
    return { ...mapAnswer, ...panelAnswer };
  });
}
