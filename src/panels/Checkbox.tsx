import type { ReactNode } from "react";

interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Drawn between box and name; decoration only. */
  readonly swatch?: ReactNode;
  readonly name: ReactNode;
  readonly count?: string;
  readonly disabled?: boolean;
}

/** A line of a legend: a real checkbox with swatch, name and count. */
export function Checkbox({
  checked,
  onChange,
  swatch,
  name,
  count,
  disabled = false,
}: CheckboxProps) {
  return (
    <label className="check-line">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {swatch && <span className="check-swatch">{swatch}</span>}
      <span className="check-name">{name}</span>
      {count && <span className="check-count">{count}</span>}
    </label>
  );
}
