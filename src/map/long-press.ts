/** How long a finger rests before it asks, ms, and how far it may stray meanwhile, CSS pixels. */
const pressMilliseconds = 600;
const strayPixels = 10;

/**
 * Calls back when one finger rests on an element; the click that the finger leaves behind is swallowed.
 * Browsers differ in whether they tell of it themselves. Returns the way to stop listening.
 */
export function listenForLongPress(
  element: HTMLElement,
  onLongPress: (at: { readonly clientX: number; readonly clientY: number }) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { clientX: 0, clientY: 0 };
  let hasPressed = false;

  function onDown({ pointerType, isPrimary, clientX, clientY }: PointerEvent): void {
    clearTimeout(timer);
    hasPressed = false;
    if (pointerType !== "touch" || !isPrimary) return;
    start = { clientX, clientY };
    timer = setTimeout(() => {
      hasPressed = true;
      onLongPress(start);
    }, pressMilliseconds);
  }

  function onMove({ clientX, clientY }: PointerEvent): void {
    const strayed = Math.hypot(clientX - start.clientX, clientY - start.clientY);
    if (strayed > strayPixels) clearTimeout(timer);
  }

  function onEnd(): void {
    clearTimeout(timer);
  }

  function onClick(event: MouseEvent): void {
    if (!hasPressed) return;
    hasPressed = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  const controller = new AbortController();
  const options = { capture: true, signal: controller.signal };
  element.addEventListener("pointerdown", onDown, options);
  element.addEventListener("pointermove", onMove, options);
  element.addEventListener("pointerup", onEnd, options);
  element.addEventListener("pointercancel", onEnd, options);
  element.addEventListener("click", onClick, options);
  return function stopListening() {
    clearTimeout(timer);
    controller.abort();
  };
}
