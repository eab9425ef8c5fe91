import { zipOf, type Packed } from "./zip.ts";

/** What is sent to be checked. */
export interface Sent {
  readonly name: string;
  readonly zip: Blob;
}

/** Files of a corridor package; whatever else lies in a folder is left where it is. */
const OF_A_PACKAGE = /\.(csv|ya?ml|json|md)$/i;

/** One zip as it is, or the files of a folder packed into one. Null when there is nothing to check. */
export async function sentOf(files: readonly Packed[]): Promise<Sent | null> {
  const [only] = files;
  if (files.length === 1 && only && /\.zip$/i.test(only.path)) {
    return { name: only.path, zip: only.content };
  }
  const wanted = files.filter(({ path }) => OF_A_PACKAGE.test(path) && !isHidden(path));
  return wanted.length > 0 ? { name: nameOf(wanted), zip: await zipOf(withoutTop(wanted)) } : null;
}

/** The files somebody chose, with their paths in the chosen folder. */
export const chosen = (files: FileList): Packed[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, content: file }));

/** The files somebody dropped; folders are walked. */
export async function dropped(items: DataTransferItemList): Promise<Packed[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return (await Promise.all(entries.map(walk))).flat();
}

async function walk(entry: FileSystemEntry): Promise<Packed[]> {
  if (entry.isFile) {
    const content = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    return [{ path: entry.fullPath.slice(1), content }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Packed[] = [];
  // A reader hands a large folder out in pieces, and nothing when it is through.
  for (let piece = await read(reader); piece.length > 0; piece = await read(reader)) {
    found.push(...(await Promise.all(piece.map(walk))).flat());
  }
  return found;
}

function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((done, failed) => reader.readEntries(done, failed));
}

const isHidden = (path: string): boolean => path.split("/").some((part) => part.startsWith("."));

const nameOf = ([first]: readonly Packed[]): string => first!.path.split("/")[0]!;

/** The chosen folder itself is no part of the package. */
export function withoutTop(files: readonly Packed[]): Packed[] {
  const top = nameOf(files);
  const inside = files.every(({ path }) => path.startsWith(`${top}/`));
  return files.map(({ path, content }) => ({ path: inside ? path.slice(top.length + 1) : path, content }));
}
