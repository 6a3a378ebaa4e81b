import { openAsBlob } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";

/** What a path named in the terminal leads to; `problem` is a sentence where it leads nowhere. */
export interface FilesAt {
  readonly files: readonly { readonly name: string; readonly file: Blob }[];
  readonly problem: string | null;
}

/** A file as itself, a folder as the files directly in it. */
export async function filesAt(path: string): Promise<FilesAt> {
  try {
    const found = await stat(path);
    const paths = found.isDirectory() ? await filesIn(path) : [path];
    const files = await Promise.all(paths.map(async (each) => readNamed(each, path)));
    return { files, problem: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { files: [], problem: `${path}: got no file that can be read (${reason})` };
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
    .sort();
}

async function readNamed(path: string, asked: string) {
  const name = path === asked ? basename(path) : `${basename(asked)}/${basename(path)}`;
  return { name, file: await openAsBlob(path) };
}
