import type { Atlas } from "../incidents/atlas.ts";
import type { ColourBy, Display, QueryAnswer } from "../query/query-protocol.ts";
import { DensityCanvas } from "./DensityCanvas.tsx";
import { DotCanvas } from "./DotCanvas.tsx";
import { IncidentMarkers } from "./IncidentMarkers.tsx";
import type { MarkerBehaviour } from "./incident-marker-layer.ts";
import type { IncidentSymbol } from "./incident-symbol.ts";
import type { LabelBoard } from "./label-board.ts";
import { SymbolCanvas } from "./SymbolCanvas.tsx";

/** As many symbols as are still buttons of the page; more are drawn. */
const buttonLimit = 120;

interface IncidentsProps {
  readonly atlas: Atlas;
  readonly answer: QueryAnswer;
  readonly symbols: readonly IncidentSymbol[];
  readonly display: Display;
  readonly colourBy: ColourBy;
  readonly board: LabelBoard;
  readonly behaviour: MarkerBehaviour;
}

/** The incidents of an answer in the way their number and the reader's choice ask for. */
export function Incidents(props: IncidentsProps) {
  const { atlas, answer, symbols, display, colourBy, board, behaviour } = props;
  if (answer.density !== null) {
    return <DensityCanvas density={answer.density} behaviour={behaviour} />;
  }
  if (isDrawnAsDots(answer, display)) {
    return <DotCanvas answer={answer} atlas={atlas} colourBy={colourBy} behaviour={behaviour} />;
  }
  if (symbols.length > buttonLimit) {
    return <SymbolCanvas symbols={symbols} behaviour={behaviour} />;
  }
  return <IncidentMarkers board={board} symbols={symbols} behaviour={behaviour} />;
}

/** More symbols than this are dots, whatever was asked for: an answer to an older question, say. */
const symbolLimit = 3000;

/** Whether incidents are drawn without a symbol for each. */
export function isDrawnAsDots(answer: QueryAnswer, display: Display): boolean {
  return display !== "clusters" || answer.symbols.count.length > symbolLimit;
}
