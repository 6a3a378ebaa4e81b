import * as v from "valibot";
import type { IssueRule } from "./issue-rule.ts";
import { geoJsonPosition } from "./location.ts";

const line = v.pipe(v.array(geoJsonPosition), v.minLength(2));

const ring = v.pipe(
  v.array(geoJsonPosition),
  v.minLength(4, "polygon-too-few-points" satisfies IssueRule),
  v.check((positions) => isClosed(positions), "polygon-unclosed" satisfies IssueRule),
  v.description("At least four positions, the last the same as the first."),
);

const polygon = v.pipe(
  v.array(ring),
  v.minLength(1),
  v.description("The outline, counter-clockwise, then holes, clockwise."),
);

const pointSchema = v.strictObject({ type: v.literal("Point"), coordinates: geoJsonPosition });

const lineStringSchema = v.strictObject({ type: v.literal("LineString"), coordinates: line });

const multiLineStringSchema = v.strictObject({
  type: v.literal("MultiLineString"),
  coordinates: v.pipe(v.array(line), v.minLength(1)),
});

const polygonSchema = v.strictObject({ type: v.literal("Polygon"), coordinates: polygon });

const multiPolygonSchema = v.strictObject({
  type: v.literal("MultiPolygon"),
  coordinates: v.pipe(v.array(polygon), v.minLength(1)),
});

/** What a place may be drawn as. */
export const placeGeometrySchema = v.variant("type", [
  pointSchema,
  lineStringSchema,
  multiLineStringSchema,
  polygonSchema,
]);

/** What an area of control may be drawn as. */
export const areaGeometrySchema = v.variant("type", [polygonSchema, multiPolygonSchema]);

function isClosed(positions: readonly (readonly number[])[]): boolean {
  const [first, last] = [positions[0], positions.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
