import type { PanOptions, PointExpression } from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";

/** Has the map jump where it would glide: by its keys, its buttons, and to a view that is asked for. */
export function StillPans() {
  const map = useMap();
  useEffect(
    function stayStill() {
      const { panBy } = map;
      map.panBy = (offset: PointExpression, options?: PanOptions) =>
        panBy.call(map, offset, { ...options, animate: false });
      return function glideAgain() {
        map.panBy = panBy;
      };
    },
    [map],
  );
  return null;
}
