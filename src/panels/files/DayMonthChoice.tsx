import type { TableReading } from "../../formats/tables/table-reading.ts";
import { fileMessages } from "../../language/file-messages.ts";

type Order = TableReading["dayMonthOrder"];

interface DayMonthChoiceProps {
  readonly table: TableReading;
  /** What the reader chose, or null. */
  readonly order: Order | null;
  readonly onOrder: (order: Order | null) => void;
}

const orders: readonly Order[] = ["day-month", "month-day"];

/** Which comes first, day or month, how that is known, and a choice where the file does not decide it. */
export function DayMonthChoice({ table, order, onOrder }: DayMonthChoiceProps) {
  const words = fileMessages.mapping;
  const { dayMonthOrder, dayMonthOrderFrom } = table;
  return (
    <fieldset className="group">
      <legend>{words.order}</legend>
      <p>{words.orderFrom[dayMonthOrderFrom](words.orders[dayMonthOrder])}</p>
      {dayMonthOrderFrom !== "proven" && (
        <span className="button-row">
          {dayMonthOrderFrom !== "chosen" && choice(null, words.orderAsRead)}
          {orders.map((each) => choice(each, words.orders[each]))}
        </span>
      )}
    </fieldset>
  );

  function choice(value: Order | null, name: string) {
    return (
      <label key={name} className="check-line choice">
        <input
          type="radio"
          name="day-month-order"
          checked={order === value}
          onChange={() => onOrder(value)}
        />
        <span className="check-name">{name}</span>
      </label>
    );
  }
}
