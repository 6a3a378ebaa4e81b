import type { Map as LeafletMap } from "leaflet";

/** What a canvas does with the pointer, in container pixels. */
export interface CanvasPicking {
  /** Whether what is drawn covers the buttons of places, and then goes before them. */
  readonly coversButtons: boolean;
  /** Opens what is at a point; false where nothing is. */
  readonly open: (x: number, y: number) => boolean;
  /** Tells what is at a point; false where nothing is. */
  readonly hover: (x: number, y: number) => boolean;
}

/** A press that moves farther than this is a drag, CSS pixels. */
const dragPixels = 6;

/**
 * Gives what is drawn on a canvas its clicks, ahead of the areas that lie beneath it; buttons on the map keep
 * theirs. Returns the way to stop.
 */
export function listenToCanvas(map: LeafletMap, picking: CanvasPicking): () => void {
  const container = map.getContainer();
  let pressed = { x: 0, y: 0 };
  let request = 0;

  function onDown({ clientX, clientY }: PointerEvent): void {
    pressed = { x: clientX, y: clientY };
  }

  function onClick(event: MouseEvent): void {
    if (isOnButton(event) && !picking.coversButtons) return;
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > dragPixels) return;
    const { x, y } = map.mouseEventToContainerPoint(event);
    if (picking.open(x, y)) event.stopPropagation();
  }

  function onMove(event: MouseEvent): void {
    cancelAnimationFrame(request);
    request = requestAnimationFrame(() => {
      const { x, y } = map.mouseEventToContainerPoint(event);
      const isFree = picking.coversButtons || !isOnButton(event);
      const isOver = isFree && picking.hover(x, y);
      container.classList.toggle("atlas-map__container--over", isOver);
    });
  }

  container.addEventListener("pointerdown", onDown, true);
  container.addEventListener("click", onClick, true);
  container.addEventListener("mousemove", onMove);
  return function stopListening() {
    cancelAnimationFrame(request);
    container.classList.remove("atlas-map__container--over");
    container.removeEventListener("pointerdown", onDown, true);
    container.removeEventListener("click", onClick, true);
    container.removeEventListener("mousemove", onMove);
  };
}

function isOnButton({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest("button") !== null;
}
