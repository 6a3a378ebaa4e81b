/** The id of a claim's card in the page. */
export function claimElementId(id: string): string {
  return `claim-${id}`;
}

/** The id of a subject's part of the page. */
export function subjectElementId(subject: string): string {
  return `subject-${subject}`;
}

/** The id of what accounts differ on, among all such subjects. */
export function differenceElementId(subject: string): string {
  return `differ-${subject}`;
}

/** Opens whatever hides an element, brings it into view and gives it the focus. */
export function showElement(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  let hiding = element.closest("details");
  while (hiding !== null) {
    hiding.open = true;
    hiding = hiding.parentElement?.closest("details") ?? null;
  }
  element.scrollIntoView({ block: "start" });
  element.focus({ preventScroll: true });
}
