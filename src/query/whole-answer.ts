import type { MapAnswer, PanelAnswer, QueryAnswer } from "./query-protocol.ts";

/** Puts the two parts of an answer together; `onMap` hears of the map's before the other is there. */
export async function wholeAnswer(
  map: Promise<MapAnswer>,
  panels: Promise<PanelAnswer>,
  onMap: (answer: MapAnswer) => void = () => undefined,
): Promise<QueryAnswer> {
  const heard = map.then((answer) => {
    onMap(answer);
    return answer;
  });
  const [mapAnswer, panelAnswer] = await Promise.all([heard, panels]);
  return { ...mapAnswer, ...panelAnswer };
}
