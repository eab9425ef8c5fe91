import { crc32 as nodeCrc32, inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Finding } from "../src/api.ts";
import { ALL, countByFile, filtered, placeOf } from "../src/check/filters.ts";
import { sentOf, withoutTop } from "../src/check/sent.ts";
import { crc32, zipOf } from "../src/check/zip.ts";

const blob = (text: string): Blob => new Blob([text]);

/** Reads a zip back by its central directory. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    expect(bytes.readUInt32LE(local)).toBe(0x04034b50);
    const from = local + 30 + bytes.readUInt16LE(local + 26);
    const content = inflateRawSync(bytes.subarray(from, from + bytes.readUInt32LE(at + 20)));
    expect(content.length).toBe(bytes.readUInt32LE(at + 24));
    expect(nodeCrc32(content)).toBe(bytes.readUInt32LE(at + 16));
    files.set(name, content.toString("utf8"));
    at += 46 + nameLength;
  }
  return files;
}

const bytesOf = async (packed: Blob): Promise<Buffer> => Buffer.from(await packed.arrayBuffer());

describe("a zip packed by the page", () => {
  test("gives back every file by its name", async () => {
    const files = { "places.csv": "place_id\nHUC\n", "regimes/r/珲春.yaml": "id: 珲春\n", "empty.csv": "" };
    const packed = await zipOf(Object.entries(files).map(([path, text]) => ({ path, content: blob(text) })));
    expect(Object.fromEntries(unzip(await bytesOf(packed)))).toEqual(files);
  });

  test("has the check sums of everybody else", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });
});

describe("what is sent", () => {
  test("is the zip itself when one zip is given", async () => {
    const content = blob("zip");
    expect(await sentOf([{ path: "mine.zip", content }])).toEqual({ name: "mine.zip", zip: content });
  });

  test("is the files of a package, without the folder around them and what is not of it", async () => {
    const files = ["mine/places.csv", "mine/regimes/r/ACT-1.yaml", "mine/.git/x.json", "mine/photo.jpg"];
    const sent = await sentOf(files.map((path) => ({ path, content: blob(path) })));
    expect(sent?.name).toBe("mine");
    expect([...unzip(await bytesOf(sent!.zip)).keys()]).toEqual(["places.csv", "regimes/r/ACT-1.yaml"]);
  });

  test("is nothing when no file is of a package", async () => {
    expect(await sentOf([{ path: "photo.jpg", content: blob("") }])).toBeNull();
  });

  test("keeps the paths of files given without a folder", () => {
    const files = ["places.csv", "links.csv"].map((path) => ({ path, content: blob("") }));
    expect(withoutTop(files).map(({ path }) => path)).toEqual(["places.csv", "links.csv"]);
  });
});

describe("findings", () => {
  const finding = (severity: Finding["severity"], file: string, row: number): Finding => ({
    severity,
    rule: "r",
    file,
    row,
    column: "",
    value: "",
    message: "",
  });
  const findings = [finding("ERROR", "a.csv", 2), finding("WARNING", "a.csv", 3), finding("ERROR", "b.csv", 0)];

  test("are filtered by file and severity together", () => {
    expect(filtered(findings, ALL)).toHaveLength(3);
    expect(filtered(findings, { severity: "ERROR", file: "" })).toHaveLength(2);
    expect(filtered(findings, { severity: "ERROR", file: "b.csv" })).toEqual([findings[2]]);
  });

  test("are counted by file", () => {
    expect([...countByFile(findings)]).toEqual([
      ["a.csv", 2],
      ["b.csv", 1],
    ]);
  });

  test("name their line, unless the whole file is meant", () => {
    const line = (row: number): string => `line ${row}`;
    expect(findings.map((one) => placeOf(one, line))).toEqual(["a.csv, line 2", "a.csv, line 3", "b.csv"]);
  });
});
