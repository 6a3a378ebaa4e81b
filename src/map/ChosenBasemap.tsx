import { TileLayer } from "react-leaflet";
import { type BasemapId, type OwnBasemaps, tilesOf } from "./basemap-choice.ts";
import { FileBasemap } from "./FileBasemap.tsx";

interface ChosenBasemapProps {
  readonly id: BasemapId;
  readonly own: OwnBasemaps;
}

/** The basemap a reader switched on in place of the offline one. */
export function ChosenBasemap({ id, own }: ChosenBasemapProps) {
  const tiles = tilesOf(id, own);
  if (tiles !== null) {
    return (
      <TileLayer
        key={tiles.template}
        url={tiles.template}
        pane="tiles"
        maxNativeZoom={19}
        // the policy of OpenStreetMap's tiles wants to know which site asks; the page itself sends no referrer
        referrerPolicy="strict-origin-when-cross-origin"
      />
    );
  }
  if (id === "file" && own.file !== null) return <FileBasemap file={own.file} />;
  return null;
}
