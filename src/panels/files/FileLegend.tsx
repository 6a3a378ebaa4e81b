import { fileMessages } from "../../language/file-messages.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import type { DatasetSummary, ValueCount } from "../../query/query-protocol.ts";
import { TypeGlyph } from "../TypeGlyph.tsx";

interface FileLegendProps {
  readonly name: string;
  readonly summary: DatasetSummary;
}

/** What a file holds by type and by actor, as its lines of the legend. */
export function FileLegend({ name, summary }: FileLegendProps) {
  const { messages } = useLanguage();
  const words = fileMessages.legend;
  const typeNames: Readonly<Record<string, string>> = messages.vocabulary.incidentTypes;
  return (
    <details className="near-list file-legend">
      <summary>
        {words.contents}
        <span className="visually-hidden"> {name}</span>
      </summary>
      <LegendLines
        heading={words.types}
        values={summary.types.map((each) => ({
          ...each,
          shown: typeNames[each.value] ?? each.value,
        }))}
        hasGlyphs
      />
      <LegendLines
        heading={words.actors}
        values={summary.actors.map((each) => ({ ...each, shown: each.value }))}
      />
    </details>
  );
}

interface LegendLinesProps {
  readonly heading: string;
  readonly values: readonly (ValueCount & { readonly shown: string })[];
  readonly hasGlyphs?: boolean;
}

function LegendLines({ heading, values, hasGlyphs = false }: LegendLinesProps) {
  const { tag } = useLanguage();
  if (values.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul className="plain-list">
        {values.map(({ value, shown, count }) => (
          <li key={value} className="key-line">
            {hasGlyphs && <TypeGlyph type={value} />}
            <bdi dir="auto" className="check-name">
              {shown}
            </bdi>
            <span className="check-count">{formatCount(tag, count)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
