import type { XmlElement } from "./parse-xml.ts";
import { childText } from "./xml-search.ts";

/** A placemark and the folders it lies in, outermost first. */
export interface Placemark {
  readonly element: XmlElement;
  readonly folders: readonly string[];
}

/** Every placemark of a KML document, in document order. */
export function placemarksIn(root: XmlElement): readonly Placemark[] {
  const found: Placemark[] = [];
  const waiting: Placemark[] = [{ element: root, folders: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.element.name === "Placemark") found.push(next);
    else waiting.push(...childrenIn(next));
  }
  return found;
}

/** Children in reverse, so that the first is the next taken from the end. */
function childrenIn({ element, folders }: Placemark): Placemark[] {
  const name = element.name === "Folder" ? childText(element, "name") : "";
  const inside = name === "" ? folders : [...folders, name];
  return element.children.map((child) => ({ element: child, folders: inside })).reverse();
}
