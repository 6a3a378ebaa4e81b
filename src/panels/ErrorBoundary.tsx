import { Component, type ReactNode } from "react";
import { LanguageContext } from "../language/language.ts";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly message: string | null;
}

/** Keeps a fault in one part of the page from blanking the rest. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static override contextType = LanguageContext;
  declare context: React.ContextType<typeof LanguageContext>;
  override state: ErrorBoundaryState = { message: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    const words = this.context.messages.app;
    return (
      <div className="waiting" role="alert">
        <h2>{words.brokenHeading}</h2>
        <p>{words.brokenBody}</p>
        <p className="quiet">
          <bdi dir="ltr">{message}</bdi>
        </p>
        <button type="button" className="button" onClick={() => this.setState({ message: null })}>
          {words.tryAgain}
        </button>
      </div>
    );
  }
}
