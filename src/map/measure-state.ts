import type { MeasurePoint } from "./measure-path.ts";

/** A measurement under way or finished; null while nobody measures. */
export type MeasureState = {
  readonly points: readonly MeasurePoint[];
  readonly isFinished: boolean;
} | null;

export type MeasureAction =
  | { readonly kind: "start"; readonly from: MeasurePoint | null }
  | { readonly kind: "add"; readonly point: MeasurePoint }
  | { readonly kind: "take-back" }
  | { readonly kind: "finish" }
  | { readonly kind: "leave" };

/** The measurement after an action; a point after the end of one begins the next. */
export function nextMeasurement(state: MeasureState, action: MeasureAction): MeasureState {
  switch (action.kind) {
    case "start":
      return { points: action.from === null ? [] : [action.from], isFinished: false };
    case "add":
      if (state === null || state.isFinished) return { points: [action.point], isFinished: false };
      return { ...state, points: [...state.points, action.point] };
    case "take-back":
      return state && { points: state.points.slice(0, -1), isFinished: false };
    case "finish":
      return state && { ...state, isFinished: true };
    case "leave":
      return null;
  }
}
