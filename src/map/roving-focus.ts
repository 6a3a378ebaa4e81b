/**
 * Makes a set of buttons one tab stop: the arrow keys move among them in their order. Returns the function
 * that is told of the buttons now in view, first to last.
 */
export function rovingFocus(): (buttons: readonly HTMLButtonElement[]) => void {
  let current: HTMLButtonElement | null = null;
  let ordered: readonly HTMLButtonElement[] = [];
  const known = new WeakSet<HTMLButtonElement>();

  function makeCurrent(button: HTMLButtonElement | undefined): void {
    current = button ?? null;
    for (const other of ordered) other.tabIndex = other === current ? 0 : -1;
  }

  function onKeyDown(button: HTMLButtonElement, event: KeyboardEvent): void {
    const step = steps[event.key];
    const index = ordered.indexOf(button);
    if (step === undefined || index < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = ordered[(index + step + ordered.length) % ordered.length];
    makeCurrent(next);
    next?.focus({ preventScroll: true });
  }

  return function setButtons(buttons) {
    ordered = buttons;
    for (const button of buttons) {
      if (known.has(button)) continue;
      known.add(button);
      button.addEventListener("keydown", (event) => onKeyDown(button, event));
      button.addEventListener("focus", () => makeCurrent(button));
    }
    makeCurrent(buttons.find((button) => button === current) ?? buttons[0]);
  };
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};
