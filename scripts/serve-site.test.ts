import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveSite } from "./serve-site.mjs";

const folder = mkdtempSync(join(tmpdir(), "incident-atlas-site-"));
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
let port = 0;
let close = () => Promise.resolve();

beforeAll(async () => {
  mkdirSync(join(folder, "dist/data"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "not for readers");
  writeFileSync(join(folder, "dist/index.html"), policy);
  writeFileSync(join(folder, "dist/.hidden"), "not for readers");
  writeFileSync(join(folder, "dist/data/rows.parquet"), "0123456789");
  ({ port, close } = await serveSite(join(folder, "dist"), 0));
});

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

test("the page comes with its own policy as a header, and may not be framed elsewhere", async () => {
  const response = await fetch(`http://localhost:${port}/`);
  expect(response.headers.get("content-security-policy")).toBe(
    "default-src 'none'; frame-ancestors 'self'",
  );
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
});

test.each([
  ["bytes=2-4", 206, "bytes 2-4/10", "234"],
  ["bytes=7-", 206, "bytes 7-9/10", "789"],
  ["bytes=-3", 206, "bytes 7-9/10", "789"],
  ["bytes=8-99", 206, "bytes 8-9/10", "89"],
  ["bytes=10-", 416, "bytes */10", "The file is shorter than that.\n"],
  ["rows=1-2", 200, null, "0123456789"],
])("a reader of large files gets the part it asks for (%s)", async (range, status, part, body) => {
  const response = await fetch(`http://localhost:${port}/data/rows.parquet`, {
    headers: { Range: range },
  });
  expect(response.status).toBe(status);
  expect(response.headers.get("content-range")).toBe(part);
  expect(await response.text()).toBe(body);
});

test.each(["/../secret.txt", "/..%2fsecret.txt", "/.hidden", "/data", "/%E0%A4%A", "/data%00"])(
  "nothing outside the site is served (%s)",
  async (path) => {
    expect(await statusOf(path)).toBe(404);
  },
);

test("a second server takes the next port", async () => {
  const second = await serveSite(join(folder, "dist"), port);
  expect(second.port).toBeGreaterThan(port);
  await second.close();
});

/** `fetch` would resolve the dots itself. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((settle, fail) => {
    request({ port, path, host: "127.0.0.1" }, (response) => {
      response.resume();
      settle(response.statusCode);
    })
      .on("error", fail)
      .end();
  });
}
