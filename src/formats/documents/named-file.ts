/** A file and what it is called. */
export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

/** The name without its folders, lower case. */
export function baseName(name: string): string {
  return (name.split("/").at(-1) ?? "").toLowerCase();
}

/** The folders of a name with a slash at the end, or empty. */
export function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}
