import type { Reading, ReadingRequest } from "./reading.ts";

/** Reads the chosen file in a worker of its own. */
async function read(reader: string): Promise<Reading> {
  const file = document.querySelector("input")?.files?.[0];
  if (!file) throw new Error("Got no file.");
  const worker = new Worker(new URL("./reading-thread.ts", import.meta.url), { type: "module" });
  const request: ReadingRequest = { reader, file };
  const reading = await new Promise<Reading>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Reading>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request);
  });
  worker.terminate();
  return reading;
}

Object.assign(globalThis, { bench: { read } });
