import type { TableCorrections } from "../../formats/tables/table-corrections.ts";
import { fileMessages } from "../../language/file-messages.ts";

interface CureButtonsProps {
  readonly cures: readonly string[];
  readonly corrections: TableCorrections;
  readonly onCorrect: (corrections: TableCorrections) => void;
  readonly onMap: () => void;
}

/** What can be done about a kind of problem, for the whole file at once. */
export function CureButtons({ cures, corrections, onCorrect, onMap }: CureButtonsProps) {
  const words = fileMessages.cures;
  const isSwapped = corrections.swapCoordinates ?? false;
  return (
    <span className="button-row">
      {cures.includes("swap-coordinates") && (
        <button
          type="button"
          className="button"
          onClick={() => onCorrect({ ...corrections, swapCoordinates: !isSwapped })}
        >
          {isSwapped ? words.unswap : words.swap}
        </button>
      )}
      {cures.includes("set-date-order") && (
        <>
          <button
            type="button"
            className="button"
            onClick={() => onCorrect({ ...corrections, dayMonthOrder: "day-month" })}
          >
            {words.dayFirst}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => onCorrect({ ...corrections, dayMonthOrder: "month-day" })}
          >
            {words.monthFirst}
          </button>
        </>
      )}
      {cures.includes("drop-repeated") && (
        <button
          type="button"
          className="button"
          onClick={() => onCorrect({ ...corrections, dropRepeated: true })}
        >
          {words.dropRepeated}
        </button>
      )}
      {cures.includes("fill-dates") && !corrections.fillDates && (
        <button
          type="button"
          className="button"
          onClick={() => onCorrect({ ...corrections, fillDates: true })}
        >
          {words.fillDates}
        </button>
      )}
      {cures.includes("correct-mapping") && (
        <button type="button" className="button" onClick={onMap}>
          {words.mapping}
        </button>
      )}
    </span>
  );
}
