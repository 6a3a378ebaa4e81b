import { claimOrders } from "../../incidents/claim-order.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import type { PlotChoice } from "./FigurePlot.tsx";
import { PlotSigns } from "./PlotSigns.tsx";

const drawings = ["claims", "growth"] as const;

interface PlotControlsProps {
  readonly choice: PlotChoice;
  readonly onChange: (choice: PlotChoice) => void;
}

/** How figures are drawn and in which order, and what the signs mean. */
export function PlotControls({ choice, onChange }: PlotControlsProps) {
  const words = claimMessages.claims;
  return (
    <div className="plot-controls">
      <label className="field">
        <span>{words.drawing}</span>
        <select
          value={choice.drawing}
          onChange={(event) => {
            const drawing = drawings.find((each) => each === event.target.value);
            if (drawing) onChange({ ...choice, drawing });
          }}
        >
          {drawings.map((drawing) => (
            <option key={drawing} value={drawing}>
              {words.drawings[drawing]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{words.order}</span>
        <select
          value={choice.order}
          onChange={(event) => {
            const order = claimOrders.find((each) => each === event.target.value);
            if (order) onChange({ ...choice, order });
          }}
        >
          {claimOrders.map((order) => (
            <option key={order} value={order}>
              {words.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <PlotSigns />
    </div>
  );
}
