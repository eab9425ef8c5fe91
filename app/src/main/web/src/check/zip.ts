/** A file to be packed, by its path inside the zip. */
export interface Packed {
  readonly path: string;
  readonly content: Blob;
}

interface Entry {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly deflated: Uint8Array;
  readonly offset: number;
}

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
const FIRST_DAY = 0x21; // 1980-01-01: a zip of the same files is the same zip

const LOCAL_HEAD = 30;
const CENTRAL_HEAD = 46;
const END = 22;

/** Packs files into a zip (APPNOTE 6.3: deflated, names in UTF-8, no zip64, so below 4 GiB and 65,536 files). */
export async function zipOf(files: readonly Packed[]): Promise<Blob> {
  const entries: Entry[] = [];
  let offset = 0;
  for (const file of files) {
    const entry = await entryOf(file, offset);
    entries.push(entry);
    offset += LOCAL_HEAD + entry.name.length + entry.deflated.length;
  }
  const locals = entries.flatMap((entry) => [localHead(entry), entry.name, entry.deflated]);
  const centrals = entries.flatMap((entry) => [centralHead(entry), entry.name]);
  const length = entries.reduce((sum, entry) => sum + CENTRAL_HEAD + entry.name.length, 0);
  return new Blob([...locals, ...centrals, end(entries.length, length, offset)] as BlobPart[], {
    type: "application/zip",
  });
}

async function entryOf({ path, content }: Packed, offset: number): Promise<Entry> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const deflated = new Uint8Array(await new Response(packed).arrayBuffer());
  return { name: new TextEncoder().encode(path), crc: crc32(bytes), size: bytes.length, deflated, offset };
}

function localHead(entry: Entry): Uint8Array {
  const head = new Fields(LOCAL_HEAD).four(0x04034b50).two(VERSION);
  return common(head, entry).two(0).bytes;
}

function centralHead(entry: Entry): Uint8Array {
  const head = new Fields(CENTRAL_HEAD).four(0x02014b50).two(VERSION).two(VERSION);
  return common(head, entry).two(0).two(0).two(0).two(0).four(0).four(entry.offset).bytes;
}

function common(head: Fields, { name, crc, size, deflated }: Entry): Fields {
  head.two(UTF8_NAMES).two(DEFLATE).two(0).two(FIRST_DAY);
  return head.four(crc).four(deflated.length).four(size).two(name.length);
}

function end(count: number, length: number, offset: number): Uint8Array {
  return new Fields(END).four(0x06054b50).two(0).two(0).two(count).two(count).four(length).four(offset).two(0).bytes;
}

/** Writes little-endian numbers one after the other. */
class Fields {
  readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
    this.view = new DataView(this.bytes.buffer);
  }

  two(value: number): this {
    this.view.setUint16(this.at, value, true);
    this.at += 2;
    return this;
  }

  four(value: number): this {
    this.view.setUint32(this.at, value, true);
    this.at += 4;
    return this;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) {
    rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return rest;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
