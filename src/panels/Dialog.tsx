import { type ReactNode, useEffect, useId, useRef } from "react";
import { useLanguage } from "../language/language.ts";

interface DialogProps {
  readonly heading: ReactNode;
  readonly className: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A modal dialog that is open while it is drawn; Escape and its button close it. */
export function Dialog({ heading, className, children, onClose }: DialogProps) {
  const { messages } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();

  useEffect(function showDialog() {
    const element = dialog.current;
    element?.showModal();
    return function closeDialog() {
      element?.close();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={headingId}
      onClose={onClose}
    >
      <header className="dialog-header">
        <h2 id={headingId}>{heading}</h2>
        <button
          type="button"
          className="button icon-button quiet-button"
          aria-label={messages.app.close}
          onClick={onClose}
        >
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}
