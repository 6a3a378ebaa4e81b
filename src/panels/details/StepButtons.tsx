import { useLanguage } from "../../language/language.ts";

interface StepButtonsProps {
  readonly onStep: (direction: 1 | -1) => void;
}

/** To the incident before and the one after, in time, among those that pass the filters. */
export function StepButtons({ onStep }: StepButtonsProps) {
  const { details } = useLanguage().messages;
  return (
    <>
      <button type="button" className="button" onClick={() => onStep(-1)}>
        <span aria-hidden="true">‹ </span>
        {details.previous}
      </button>
      <button type="button" className="button" onClick={() => onStep(1)}>
        {details.next}
        <span aria-hidden="true"> ›</span>
      </button>
    </>
  );
}
