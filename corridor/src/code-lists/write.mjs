// Writes the subdivisions of ISO 3166-2 as a resource of the feed: a line a country, its code, then what stands behind the dash.
// Two lists go into one: today's, and an older one, because acts and statistics keep the codes of their day (CN-22, now CN-JL).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { iso31662 } from "iso-3166";

const require = createRequire(import.meta.url);
const older = require("iso-3166-2");
const versions = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).dependencies;

const codes = new Set(iso31662.map((subdivision) => subdivision.code));
for (const country of Object.keys(older.data)) {
    Object.keys(older.country(country)?.sub ?? {}).forEach((code) => codes.add(code));
}
const byCountry = new Map();
for (const code of [...codes].sort()) {
    const [country, part] = code.split("-");
    byCountry.set(country, [...(byCountry.get(country) ?? []), part]);
}
const head = `# ISO 3166-2, written by src/code-lists/write.mjs from the npm packages ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(" and ")}, both under the MIT licence.`;
const lines = [...byCountry].sort().map(([country, parts]) => `${country} ${parts.join(" ")}`);
writeFileSync(
    new URL("../main/resources/io/tumen/feed/subdivisions.txt", import.meta.url),
    [head, ...lines, ""].join("\n"),
);
