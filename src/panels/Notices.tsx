import { useLanguage } from "../language/language.ts";

export interface Notice {
  readonly id: string;
  readonly text: string;
}

interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly onDismiss: (id: string) => void;
}

/** Short messages above everything, each until it is dismissed. */
export function Notices({ notices, onDismiss }: NoticesProps) {
  const { messages } = useLanguage();
  return (
    <div className="notices" role="alert">
      {notices.map(({ id, text }) => (
        <p key={id} className="notice">
          <bdi dir="auto">{text}</bdi>
          <button type="button" className="button" onClick={() => onDismiss(id)}>
            {messages.app.dismiss}
          </button>
        </p>
      ))}
    </div>
  );
}
