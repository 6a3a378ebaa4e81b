import { useEffect, useState } from "react";
import { useLanguage } from "../../language/language.ts";

/** Takes files dropped anywhere on the window; says so while they hover. */
export function DropArea({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { messages } = useLanguage();
  const [hovering, setHovering] = useState(false);

  useEffect(
    function listenForFiles() {
      function hover(event: DragEvent): void {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setHovering(true);
      }
      function leave(event: DragEvent): void {
        if (event.relatedTarget === null) setHovering(false);
      }
      function drop(event: DragEvent): void {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setHovering(false);
        onFiles([...event.dataTransfer.files]);
      }
      addEventListener("dragover", hover);
      addEventListener("dragleave", leave);
      addEventListener("drop", drop);
      return function stopListening() {
        removeEventListener("dragover", hover);
        removeEventListener("dragleave", leave);
        removeEventListener("drop", drop);
      };
    },
    [onFiles],
  );

  return hovering ? <div className="drop-area">{messages.app.drop}</div> : null;
}
