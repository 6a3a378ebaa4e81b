// npm run atlas -- NAME …: runs src/cli/atlas.ts, which is TypeScript, through Vite's module runner.
const source = await import("./import-source.mjs").catch(() => null);
if (source === null) {
  process.stderr.write("The packages are not installed: run npm ci first.\n");
  process.exit(2);
}
const { module, close } = await source.importSource("src/cli/atlas.ts");
const { lines, exitCode } = await module.runAtlas(process.argv.slice(2));
process.stdout.write(lines.map((line) => `${line}\n`).join(""));
process.exitCode = exitCode;
await close();
