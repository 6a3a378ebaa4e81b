import { useCallback, useMemo, useState } from "react";
import { useMapEvents } from "react-leaflet";
import { useLanguage } from "../language/language.ts";
import { useFirstPicture } from "../view/first-picture.ts";
import { drawBasemap, drawRivers } from "./basemap-drawing.ts";
import { drawBasemapLabels } from "./basemap-labels.ts";
import { CanvasDrawing } from "./CanvasDrawing.tsx";
import type { CanvasFrame } from "./canvas-layer.ts";
import { drawGraticule, drawGraticuleLabels } from "./graticule.ts";
import type { LabelBoard } from "./label-board.ts";
import { useBasemap } from "./use-basemap.ts";
import { useLabelBoard } from "./use-label-board.ts";
import { useMapColours } from "./use-map-colours.ts";

interface OfflineBasemapProps {
  readonly board: LabelBoard;
  readonly shows: { readonly land: boolean; readonly graticule: boolean };
  /** Room that controls take along the upper and left edge, CSS pixels. */
  readonly inset: { readonly top: number; readonly left: number };
}

/** Land, borders, rivers and names from files of this site; a graticule where nothing else is. */
export function OfflineBasemap({ board, shows, inset }: OfflineBasemapProps) {
  const { tag, messages } = useLanguage();
  const letters = messages.map.directions;
  const map = useMapEvents({ zoomend: () => setIsFine(map.getZoom() >= 4) });
  const [isFine, setIsFine] = useState(() => map.getZoom() >= 4);
  const isPainted = useFirstPicture();
  const basemap = useBasemap(isFine ? "fine" : "coarse");
  const colours = useMapColours();
  const taken = useLabelBoard(board, "basemap", map);
  const language = useMemo(() => new Intl.Locale(tag).language, [tag]);

  const drawGround = useCallback(
    (frame: CanvasFrame) => {
      if (shows.land) drawBasemap(frame, basemap, colours);
      if (shows.graticule) drawGraticule(frame, colours);
    },
    [basemap, colours, shows.land, shows.graticule],
  );
  const drawWater = useCallback(
    (frame: CanvasFrame) => {
      if (shows.land) drawRivers(frame, basemap.rivers, colours);
    },
    [basemap, colours, shows.land],
  );
  const drawNames = useCallback(
    (frame: CanvasFrame) => {
      const boxes = taken(frame);
      if (shows.graticule) drawGraticuleLabels(frame, colours, inset, letters, boxes);
      if (shows.land) drawBasemapLabels(frame, basemap, colours, language, boxes);
    },
    [basemap, colours, shows.land, shows.graticule, inset, letters, language, taken],
  );
  if (!isPainted) return null;
  return (
    <>
      <CanvasDrawing paneName="basemap" draw={drawGround} />
      <CanvasDrawing paneName="rivers" draw={drawWater} />
      <CanvasDrawing paneName="labels" draw={drawNames} />
    </>
  );
}
