import { type ReactNode, useEffect, useRef } from "react";
import { useLanguage } from "../../language/language.ts";

interface DetailsPanelProps {
  /** Changes when something else is opened: the heading then takes focus. */
  readonly subject: string;
  readonly kicker: ReactNode;
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  /** What it is in a few sentences, for those who do not see the map. */
  readonly description?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of all details: heading that takes focus on opening, close button, body. */
export function DetailsPanel({
  subject,
  kicker,
  title,
  actions,
  description,
  onClose,
  children,
}: DetailsPanelProps) {
  const { messages } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(
    function focusHeading() {
      if (subject !== "") heading.current?.focus({ preventScroll: true });
    },
    [subject],
  );

  return (
    <section className="details" aria-label={messages.details.label} aria-description={description}>
      <header className="details-header">
        <div className="details-kicker">{kicker}</div>
        <button
          type="button"
          className="button icon-button quiet-button"
          aria-label={messages.details.close}
          title={messages.details.close}
          onClick={onClose}
        >
          <span aria-hidden="true">×</span>
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {actions && <div className="button-row">{actions}</div>}
      </header>
      <div className="details-body">{children}</div>
    </section>
  );
}

interface DetailsFieldProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** One named part of the details. */
export function DetailsField({ name, children }: DetailsFieldProps) {
  return (
    <section className="details-field">
      <h3>{name}</h3>
      {children}
    </section>
  );
}
