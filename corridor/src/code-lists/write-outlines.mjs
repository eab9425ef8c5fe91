// Writes the outlines of countries from Natural Earth 1:50m (public domain): a line for each ring, the country, then latitude and
// longitude of its corners by turns in hundredths of a degree. Borders are made simpler along their arcs, so that the two
// sides of each stay one line.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { iso31661 } from "iso-3166";
import { feature } from "topojson-client";

const TOLERANCE_DEGREES = 0.02;

const require = createRequire(import.meta.url);
const versions = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).dependencies;
const atlas = require("world-atlas/countries-50m.json");
const codes = new Map(iso31661.map((country) => [country.numeric, country.alpha2]));

function distance([x, y], [ax, ay], [bx, by]) {
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

// Douglas and Peucker, 1973.
function simpler(line) {
    let [far, most] = [0, 0];
    for (let i = 1; i < line.length - 1; i++) {
        const off = distance(line[i], line[0], line.at(-1));
        [far, most] = off > most ? [i, off] : [far, most];
    }
    return most <= TOLERANCE_DEGREES
        ? [line[0], line.at(-1)]
        : [...simpler(line.slice(0, far + 1)).slice(0, -1), ...simpler(line.slice(far))];
}

function plain(arc) {
    const { scale, translate } = atlas.transform;
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
}

function arcs() {
    return atlas.arcs.map((arc) => {
        const line = plain(arc);
        const half = Math.floor(line.length / 2);
        const closed = line.length > 2 && distance(line[0], line.at(-1), line.at(-1)) === 0;
        return closed ? [...simpler(line.slice(0, half + 1)).slice(0, -1), ...simpler(line.slice(half))] : simpler(line);
    });
}

const topology = { ...atlas, arcs: arcs(), transform: undefined };
const lines = [];
for (const country of topology.objects.countries.geometries) {
    const code = codes.get(country.id);
    const { geometry } = feature(topology, country);
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of code === undefined ? [] : polygons.flat()) {
        const corners = ring.map(([x, y]) => `${Math.round(y * 100)} ${Math.round(x * 100)}`);
        const own = corners.filter((corner, i) => corner !== corners[i - 1]);
        if (own.length > 3) {
            lines.push(`${code} ${own.join(" ")}`);
        }
    }
}
const head = `# Natural Earth 1:50m (public domain), written by src/code-lists/write-outlines.mjs from the npm package world-atlas ${versions["world-atlas"]}.`;
writeFileSync(
    new URL("../main/resources/io/tumen/feed/country-outlines.txt", import.meta.url),
    [head, ...lines.sort(), ""].join("\n"),
);
