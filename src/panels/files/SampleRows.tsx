import type { TableReading } from "../../formats/tables/table-reading.ts";
import { fileMessages } from "../../language/file-messages.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";

/** The first rows of a table as the file has them. */
export function SampleRows({ table }: { readonly table: TableReading }) {
  const { tag } = useLanguage();
  const words = fileMessages.mapping;
  const { names, sampleRows } = table;
  const heading = words.rows(formatCount(tag, sampleRows.length));
  return (
    <details className="disclosure">
      <summary>{heading}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="sample-rows" aria-label={heading} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col">
                  <bdi dir="auto">{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sampleRows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
              <tr key={at}>
                {names.map((name, column) => (
                  <td key={name} dir="auto">
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
