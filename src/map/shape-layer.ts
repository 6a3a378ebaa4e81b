import {
  LayerGroup,
  type Map as LeafletMap,
  Polygon as LeafletPolygon,
  Polyline as LeafletPolyline,
  type Path,
  type PathOptions,
  SVG,
} from "leaflet";
import type { Position } from "../geodesy/position.ts";
import type { PaneName } from "./panes.ts";

/** An area or line on the map; its looks come from its class and, for patterns, its fill. */
export interface Shape {
  readonly key: string;
  readonly kind: "area" | "line";
  /** Rings of an area, or lines. */
  readonly lines: readonly (readonly Position[])[];
  readonly className: string;
  /** Id of a pattern or gradient of ours; areas without one are filled by the style sheet. */
  readonly fill?: string;
  readonly onPick?: () => void;
  readonly onHover?: (isOver: boolean) => void;
}

/** Areas and lines as SVG in one pane; shapes that are the same objects as before stay as they are. */
export class ShapeLayer extends LayerGroup {
  readonly #paneName: PaneName;
  #renderer: SVG | null = null;
  #shapes: readonly Shape[] = [];
  readonly #paths = new Map<Shape, Path>();

  constructor(paneName: PaneName) {
    super();
    this.#paneName = paneName;
  }

  override onAdd(map: LeafletMap): this {
    this.#renderer ??= new SVG({ pane: this.#paneName, padding: 0.3 });
    super.onAdd(map);
    this.setShapes(this.#shapes);
    return this;
  }

  setShapes(shapes: readonly Shape[]): void {
    this.#shapes = shapes;
    const renderer = this.#renderer;
    if (renderer === null) return;
    const wanted = new Set(shapes);
    for (const [shape, path] of this.#paths) {
      if (wanted.has(shape)) continue;
      this.removeLayer(path);
      this.#paths.delete(shape);
    }
    for (const shape of shapes) {
      if (this.#paths.has(shape)) continue;
      const path = pathOf(shape, renderer);
      this.#paths.set(shape, path);
      this.addLayer(path);
    }
  }
}

function pathOf(shape: Shape, renderer: SVG): Path {
  const isInteractive = shape.onPick !== undefined;
  const options: PathOptions = {
    renderer,
    className: `atlas-shape ${shape.className}`,
    interactive: isInteractive,
    bubblingMouseEvents: !isInteractive,
    stroke: true,
    fill: shape.kind === "area",
    fillOpacity: 1,
    ...(shape.fill === undefined ? {} : { fillColor: `url(#${shape.fill})` }),
  };
  const path = newPath(shape, options);
  path.on("click", () => shape.onPick?.());
  path.on("mouseover", () => shape.onHover?.(true));
  path.on("mouseout", () => shape.onHover?.(false));
  return path;
}

function newPath({ kind, lines }: Shape, options: PathOptions): Path {
  const latLngs = lines.map((line) =>
    line.map(([longitude, latitude]): [number, number] => [latitude, longitude]),
  );
  const smooth = { ...options, smoothFactor: 0.5 };
  if (kind === "area") return new LeafletPolygon(latLngs, smooth);
  return new LeafletPolyline(latLngs, smooth);
}
