import { type PolygonProblemKind, polygonProblems } from "../geodesy/polygon-problems.ts";
import { type Check, issueAt } from "./checked-atlas.ts";
import type { Issue } from "./issue.ts";
import type { IssueRule } from "./issue-rule.ts";

/** Outlines of areas and places that cross themselves, run the wrong way round or over 180°. */
export const checkOutlines: Check = ({ atlas, at }) =>
  [...atlas.places, ...atlas.controlAreas].flatMap((record): readonly Issue[] => {
    const { geometry } = record;
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
    return polygonProblems(geometry).map(({ kind, polygonIndex, ringIndex }) => {
      const ring = geometry.type === "Polygon" ? `${ringIndex}` : `${polygonIndex}.${ringIndex}`;
      const severity = kind === "wrong-winding" ? "warning" : "error";
      return issueAt(ruleOf[kind], severity, at(record), `geometry.coordinates.${ring}`);
    });
  });

const ruleOf: Readonly<Record<PolygonProblemKind, IssueRule>> = {
  unclosed: "polygon-unclosed",
  "too-few-points": "polygon-too-few-points",
  "self-intersecting": "polygon-crosses-itself",
  "wrong-winding": "polygon-wrong-winding",
  "out-of-range": "longitude-out-of-range",
  "antimeridian-uncut": "polygon-not-cut",
};
