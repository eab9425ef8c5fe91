import type { Corridor } from "../../src/api.ts";
import { places } from "./places.ts";

export const corridor: Corridor = {
  id: "jilin-vladivostok",
  name: "Jilin – Vladivostok",
  places,
  links: ["VVO", "ZAR", "SLA", "VYP", "NAK", "RAJ", "POS", "DLC", "YIK", "JNZ"].map((from) => ({
    id: `${from}-NGB`,
    from,
    to: "NGB",
    mode: "sea",
    path: [],
  })),
  sources: [
    { id: "S-ASSUMED", title: "Assumption, calibrated", url: null, confidence: "K" },
    { id: "S-FESCO", title: "FESCO public tariff", url: "https://jp.fesco.com/", confidence: "A" },
  ],
};
