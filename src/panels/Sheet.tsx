import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useLanguage } from "../language/language.ts";

export type SheetHeight = "peek" | "half" | "full";

interface SheetProps {
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
  readonly children: ReactNode;
}

const heights: readonly SheetHeight[] = ["peek", "half", "full"];

const next: Record<SheetHeight, SheetHeight> = { peek: "half", half: "full", full: "peek" };

const shares: Record<SheetHeight, number> = { peek: 0.24, half: 0.5, full: 0.92 };

/** How far a drag must go to count, pixels; less is a press of the button. */
const leastDrag = 24;

/** Pixels the sheet covers at the bottom of the window at a height. */
export function sheetPixels(height: SheetHeight): number {
  return Math.round(innerHeight * shares[height]);
}

/** The panel of a phone: a sheet over the map whose handle is a real button; dragging it is a convenience. */
export function Sheet({ height, onHeight, children }: SheetProps) {
  const { messages } = useLanguage();
  const startY = useRef<number | null>(null);
  const [dragged, setDragged] = useState(0);

  function endDrag(event: PointerEvent): void {
    if (startY.current === null) return;
    const moved = event.clientY - startY.current;
    startY.current = null;
    setDragged(0);
    if (Math.abs(moved) < leastDrag) return;
    onHeight(nearestHeight(sheetPixels(height) - moved));
  }

  return (
    <section
      className={`sheet sheet-${height}`}
      aria-label={messages.app.contents}
      style={dragged === 0 ? undefined : { transform: `translateY(${Math.max(-40, dragged)}px)` }}
    >
      <button
        type="button"
        className="sheet-handle"
        aria-label={messages.app.sheetHandle[height]}
        onClick={() => onHeight(next[height])}
        onPointerDown={(event) => {
          startY.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (startY.current !== null) setDragged(event.clientY - startY.current);
        }}
        onPointerUp={endDrag}
        onPointerCancel={endDrag}
      >
        <span className="sheet-grip" aria-hidden="true" />
      </button>
      <div className="sheet-body">{children}</div>
    </section>
  );
}

function nearestHeight(pixels: number): SheetHeight {
  return (
    heights.toSorted(
      (a, b) => Math.abs(sheetPixels(a) - pixels) - Math.abs(sheetPixels(b) - pixels),
    )[0] ?? "half"
  );
}
