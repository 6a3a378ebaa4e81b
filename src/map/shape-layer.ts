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

/** Areas and lines as SVG in one pane, replaced as a whole when they change. */
export class ShapeLayer extends LayerGroup {
  readonly #paneName: PaneName;
  #renderer: SVG | null = null;
  #shapes: readonly Shape[] = [];

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
    this.clearLayers();
    if (this.#renderer === null) return;
    for (const shape of shapes) this.addLayer(pathOf(shape, this.#renderer));
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
