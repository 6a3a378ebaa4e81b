import type { Extent } from "../../src/geodesy/position.ts";
import type { MinuteWindow } from "../../src/query/query-protocol.ts";
import type { PeerColumns } from "./peer-columns.ts";
import {
  createSuperclusterIndex,
  type IndexedMark,
  type SuperclusterIndex,
} from "./supercluster-index.ts";

/** What the page tells the thread; `view` and `window` are answered with marks, `pick` with a number. */
export type ToSupercluster =
  | { readonly kind: "load"; readonly columns: PeerColumns; readonly view: MarksView }
  | { readonly kind: "view"; readonly view: MarksView }
  | { readonly kind: "window"; readonly window: MinuteWindow | null; readonly view: MarksView }
  | { readonly kind: "pick"; readonly mark: IndexedMark };

interface MarksView {
  readonly extent: Extent;
  readonly zoom: number;
}

let index: SuperclusterIndex | null = null;

addEventListener("message", ({ data }: MessageEvent<ToSupercluster>) => {
  postMessage(answerTo(data));
});

function answerTo(message: ToSupercluster): IndexedMark[] | number {
  if (message.kind === "load") index = createSuperclusterIndex(message.columns);
  if (index === null) throw new Error("Got a question before the rows.");
  if (message.kind === "pick") return index.members(message.mark);
  if (message.kind === "window") index.setWindow(message.window);
  return index.marksIn(message.view.extent, message.view.zoom);
}
