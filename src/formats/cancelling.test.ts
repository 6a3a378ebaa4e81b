import { expect, test } from "vitest";
import { readFile } from "./read-file.ts";

/** A file whose bytes are always at hand: while it is read only a pause lets other work in. */
class ReadyBlob extends Blob {
  readonly #bytes: Uint8Array<ArrayBuffer>;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    super();
    this.#bytes = bytes;
  }

  override get size(): number {
    return this.#bytes.length;
  }

  override slice(start = 0, end = this.#bytes.length): Blob {
    return new ReadyBlob(this.#bytes.slice(start, end));
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.#bytes.slice().buffer);
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    throw new Error("Bytes are given as they are asked for.");
  }
}

const notes = "x".repeat(400);

function tableOf(rowCount: number): string {
  const rows = Array.from({ length: rowCount }, (_, row) => `${row},2018-02-07,35.3,40.2,${notes}`);
  return ["id,date,latitude,longitude,notes", ...rows, ""].join("\n");
}

function featuresOf(rowCount: number): string {
  const geometry = { type: "Point", coordinates: [40.2, 35.3] };
  const features = Array.from({ length: rowCount }, (_, id) => {
    return { type: "Feature", properties: { id, date: "2018-02-07" }, geometry };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}

const files = [
  { name: "large.csv", text: tableOf(50_000), mostLooks: 5 },
  { name: "large.geojson", text: featuresOf(9_000), mostLooks: 1 },
] as const;

test.each(files)("reading $name ends soon after it was cancelled, at any moment", async (file) => {
  const { name, mostLooks } = file;
  const blob = new ReadyBlob(new TextEncoder().encode(file.text));
  let looks = 0;
  await readFile(blob, name, { onProgress: () => looks++ });
  const wholeLooks = looks;
  expect(wholeLooks).toBeGreaterThan(mostLooks);
  for (let cancelAt = 1; cancelAt <= wholeLooks; cancelAt++) {
    const controller = new AbortController();
    const wish = new MessageChannel();
    wish.port2.onmessage = () => controller.abort();
    looks = 0;
    const onProgress = () => {
      looks++;
      // arrives as in a worker: when other work is let in
      if (looks === cancelAt) wish.port1.postMessage(null);
    };
    const reading = readFile(blob, name, { signal: controller.signal, onProgress });
    await expect(reading).rejects.toThrow("aborted");
    expect(looks - cancelAt).toBeLessThan(mostLooks);
    wish.port1.close();
  }
});
