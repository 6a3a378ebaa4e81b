import { Fragment } from "react";
import { fileMessages } from "../../language/file-messages.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import { announce } from "../../view/announcement.ts";
import { useAnswered } from "../../view/answered.ts";
import { datasetColour } from "../../view/dataset-colour.ts";
import { atlasDataset } from "../../view/selection-of.ts";
import { changeView, useView } from "../../view/store.ts";
import { toneClass } from "../../view/tone.ts";
import { Checkbox } from "../Checkbox.tsx";
import { FileLegend } from "./FileLegend.tsx";
import type { ReadableFile } from "./readable-file.ts";

interface FileLayersProps {
  readonly files: readonly ReadableFile[];
}

/** The atlas and each file as a layer of its own: colour, name, count, shown or hidden. */
export function FileLayers({ files }: FileLayersProps) {
  const { messages, tag } = useLanguage();
  const words = fileMessages;
  const hidden = useView((view) => view.hiddenDatasets);
  const answered = useAnswered();
  const ready = files.filter(({ state }) => state.kind === "ready");
  if (ready.length === 0) return null;
  const lines = [{ id: atlasDataset, name: words.atlasName, state: null }, ...ready];

  function change(id: string, name: string, shown: boolean): void {
    const others = hidden.filter((dataset) => dataset !== id);
    changeView({ hiddenDatasets: shown ? others : [...others, id] });
    announce(messages.legend.switched(name, shown));
  }

  return (
    <fieldset className="group data-layers">
      <legend>{words.layers}</legend>
      {lines.map((line) => (
        <Fragment key={line.id}>
          <Checkbox
            checked={!hidden.includes(line.id)}
            onChange={(shown) => change(line.id, line.name, shown)}
            swatch={<span className={`dataset-swatch ${toneClass(datasetColour(line.id))}`} />}
            name={<bdi dir="auto">{line.name}</bdi>}
            count={countOf(line.id)}
          />
          {line.state?.kind === "ready" && (
            <FileLegend name={line.name} summary={line.state.summary} />
          )}
        </Fragment>
      ))}
      <p className="quiet">{words.layersHint}</p>
    </fieldset>
  );

  function countOf(id: string): string {
    const facet = answered?.answer.facets.datasets.find(({ value }) => value === id);
    const all = formatCount(tag, facet?.all ?? 0);
    return messages.filters.counts(formatCount(tag, facet?.passing ?? 0), all);
  }
}
