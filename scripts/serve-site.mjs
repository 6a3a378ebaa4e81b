// @ts-check
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { siteHeaders } from "./site-headers.mjs";

/** @type {Record<string, string>} */
const mediaTypes = {
  ".atom": "application/atom+xml",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".geojson": "application/geo+json",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".kml": "application/vnd.google-earth.kml+xml",
  ".kmz": "application/vnd.google-earth.kmz",
  ".map": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".parquet": "application/vnd.apache.parquet",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/**
 * Serves a built site to this machine only, on the first free port from `port` upwards (0: any).
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serveSite(folder, port) {
  const headers = siteHeaders(readFileSync(join(folder, "index.html"), "utf8"));
  const answer = answerFrom(resolve(folder), headers);
  for (let candidate = port; candidate < port + 20; candidate += 1) {
    const servers = await listenOnLoopback(answer, candidate);
    if (servers) return { port: portOf(servers[0]), close: () => closeAll(servers) };
    console.log(`Port ${candidate} is taken, trying the next one.`);
  }
  throw new Error(`Got no free port from ${port} to ${port + 19}.`);
}

/**
 * @param {string} folder
 * @param {Record<string, string>} headers
 * @returns {import("node:http").RequestListener}
 */
function answerFrom(folder, headers) {
  return function answer(request, response) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return refuse(response, 405, "Only GET and HEAD are answered here.");
    }
    const file = fileFor(folder, request.url ?? "/");
    if (!file) return refuse(response, 404, "There is no such file here.");
    sendFile(request, response, file);
  };
}

/**
 * @param {string} folder
 * @param {string} url
 * @returns {{ path: string, size: number, modified: Date } | null}
 */
function fileFor(folder, url) {
  const name = decodedPath(url);
  if (name === null || name.split("/").some((part) => part.startsWith("."))) return null;
  const path = join(folder, name.endsWith("/") ? `${name}index.html` : name);
  if (!path.startsWith(folder + sep)) return null;
  const status = statSync(path, { throwIfNoEntry: false });
  return status?.isFile() ? { path, size: status.size, modified: status.mtime } : null;
}

/** @param {string} url */
function decodedPath(url) {
  try {
    const name = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return /[\0\\]/.test(name) ? null : name;
  } catch {
    return null;
  }
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {{ path: string, size: number, modified: Date }} file
 */
function sendFile(request, response, { path, size, modified }) {
  const tag = `"${size.toString(36)}-${modified.getTime().toString(36)}"`;
  response.setHeader("Accept-Ranges", "bytes");
  response.setHeader("Content-Type", mediaTypes[extname(path)] ?? "application/octet-stream");
  response.setHeader("ETag", tag);
  response.setHeader("Cache-Control", cacheControlOf(path));
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  const range = byteRange(request.headers.range, size);
  if (range === "unsatisfiable") {
    response.setHeader("Content-Range", `bytes */${size}`);
    return refuse(response, 416, "The file is shorter than that.");
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  if (range) response.setHeader("Content-Range", `bytes ${start}-${end}/${size}`);
  response.setHeader("Content-Length", end - start + 1);
  response.writeHead(range ? 206 : 200);
  if (request.method === "HEAD" || size === 0) {
    response.end();
    return;
  }
  const stream = createReadStream(path, { start, end });
  stream.on("error", () => response.destroy());
  response.on("close", () => stream.destroy());
  stream.pipe(response);
}

/** @param {string} path files of the build carry a hash of their content in the name */
function cacheControlOf(path) {
  return path.includes(`${sep}assets${sep}`) ? "public, max-age=31536000, immutable" : "no-cache";
}

/**
 * One range of RFC 9110 §14.2; several ranges are answered with the whole file, as the RFC allows.
 * @param {string | undefined} header
 * @param {number} size
 * @returns {{ start: number, end: number } | "unsatisfiable" | null}
 */
function byteRange(header, size) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return null;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(size - 1, Number(to));
  return start > end ? "unsatisfiable" : { start, end };
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} sentence
 */
function refuse(response, status, sentence) {
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.writeHead(status).end(`${sentence}\n`);
}

/**
 * "localhost" is 127.0.0.1 to some programs and ::1 to others: both must be ours.
 * @param {import("node:http").RequestListener} answer
 * @param {number} port
 * @returns {Promise<[import("node:http").Server, ...import("node:http").Server[]] | null>} null when the port is taken
 */
async function listenOnLoopback(answer, port) {
  const first = await listen(answer, port, "127.0.0.1");
  if (first === "taken") return null;
  if (first === "missing") throw new Error("Got no loopback address 127.0.0.1 on this machine.");
  const second = await listen(answer, portOf(first), "::1");
  if (second === "missing") return [first];
  if (second !== "taken") return [first, second];
  await closeAll([first]);
  return null;
}

/**
 * @param {import("node:http").RequestListener} answer
 * @param {number} port
 * @param {string} address
 * @returns {Promise<import("node:http").Server | "taken" | "missing">}
 */
function listen(answer, port, address) {
  const server = createServer(answer);
  return new Promise((settle, fail) => {
    server.once("listening", () => settle(server));
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") settle("taken");
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") settle("missing");
      else fail(error);
    });
    server.listen(port, address);
  });
}

/** @param {import("node:http").Server} server */
function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Got no port to listen on.");
  return address.port;
}

/** @param {readonly import("node:http").Server[]} servers */
async function closeAll(servers) {
  await Promise.all(
    servers.map(
      (server) =>
        /** @type {Promise<void>} */ (
          new Promise((settle) => {
            server.close(() => settle());
            server.closeAllConnections();
          })
        ),
    ),
  );
}
