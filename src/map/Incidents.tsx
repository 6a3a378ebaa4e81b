import { lazy, Suspense } from "react";
import type { Atlas } from "../incidents/atlas.ts";
import type { Drawn } from "../view/answered.ts";
import { IncidentMarkers } from "./IncidentMarkers.tsx";
import type { MarkerBehaviour } from "./incident-marker-layer.ts";
import type { IncidentSymbol } from "./incident-symbol.ts";
import type { LabelBoard } from "./label-board.ts";

// loaded when there is so much to draw: an atlas of its own rarely has it
const DensityCanvas = lazy(async () => ({
  default: (await import("./DensityCanvas.tsx")).DensityCanvas,
}));
const DotCanvas = lazy(async () => ({ default: (await import("./DotCanvas.tsx")).DotCanvas }));
const SymbolCanvas = lazy(async () => ({
  default: (await import("./SymbolCanvas.tsx")).SymbolCanvas,
}));

/** As many symbols as are still buttons of the page; more are drawn. */
const buttonLimit = 120;

interface IncidentsProps {
  readonly atlas: Atlas;
  readonly drawn: Drawn;
  readonly symbols: readonly IncidentSymbol[];
  readonly board: LabelBoard;
  readonly behaviour: MarkerBehaviour;
}

/** The incidents of an answer in the way their number and the reader's choice ask for. */
export function Incidents(props: IncidentsProps) {
  return (
    <Suspense>
      <DrawnIncidents {...props} />
    </Suspense>
  );
}

function DrawnIncidents(props: IncidentsProps) {
  const { atlas, drawn, symbols, board, behaviour } = props;
  const { answer, request } = drawn;
  if (answer.density !== null) {
    return <DensityCanvas density={answer.density} behaviour={behaviour} />;
  }
  if (isDrawnAsDots(drawn)) {
    const { colourBy } = request;
    return <DotCanvas answer={answer} atlas={atlas} colourBy={colourBy} behaviour={behaviour} />;
  }
  if (symbols.length > buttonLimit) {
    return <SymbolCanvas symbols={symbols} behaviour={behaviour} />;
  }
  return <IncidentMarkers board={board} symbols={symbols} behaviour={behaviour} />;
}

/** More symbols than this are dots, whatever was asked for. */
const symbolLimit = 3000;

/** Whether incidents are drawn without a symbol for each. */
export function isDrawnAsDots({ request, answer }: Drawn): boolean {
  return request.display !== "clusters" || answer.symbols.count.length > symbolLimit;
}
