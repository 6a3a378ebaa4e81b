import type { ReactNode } from "react";
import { useLanguage } from "./language/language.ts";
import type { MapPadding } from "./map/map-padding.ts";
import { Sheet, type SheetHeight, sheetPixels } from "./panels/Sheet.tsx";

interface ScreenFrameProps {
  readonly isWide: boolean;
  readonly contents: ReactNode;
  readonly map: ReactNode;
  readonly timeline: ReactNode;
  /** What is open, or null. */
  readonly details: ReactNode;
  /** Height of the sheet, where the screen is not wide. */
  readonly sheet: SheetHeight;
  readonly onSheet: (height: SheetHeight) => void;
}

/** Windows at least so wide show panels beside the map, narrower ones a sheet over it. */
export const wideScreen = "(min-width: 56.25rem)";

/** Width of the details on a wide screen, CSS pixels; the same as --details-width. */
const detailsWidth = 432;

/** Where the parts of the screen stand: beside each other on a wide one, in a sheet on a phone. */
export function ScreenFrame(props: ScreenFrameProps) {
  return props.isWide ? <WideFrame {...props} /> : <PhoneFrame {...props} />;
}

/** Room that panels cover at the edges of the map. */
export function coveredEdges(isWide: boolean, hasDetails: boolean, sheet: SheetHeight): MapPadding {
  return {
    top: 0,
    left: 0,
    right: isWide && hasDetails ? detailsWidth : 0,
    bottom: isWide ? 0 : sheetPixels(sheet),
  };
}

function WideFrame({ contents, map, timeline, details }: ScreenFrameProps) {
  const { messages } = useLanguage();
  return (
    <div className={details ? "screen screen-wide has-details" : "screen screen-wide"}>
      <aside className="side" aria-label={messages.app.contents}>
        {contents}
      </aside>
      <main className="map-area">{map}</main>
      {timeline && <div className="time-area">{timeline}</div>}
      {details && <aside className="details-area">{details}</aside>}
    </div>
  );
}

function PhoneFrame({ contents, map, details, sheet, onSheet }: ScreenFrameProps) {
  return (
    <div className="screen screen-phone">
      <main className="map-area">{map}</main>
      <Sheet height={sheet} onHeight={onSheet}>
        <div className="sheet-contents" hidden={Boolean(details)}>
          {contents}
        </div>
        {details}
      </Sheet>
    </div>
  );
}
