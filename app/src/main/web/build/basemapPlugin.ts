import type { Plugin } from "vite";
import { packBasemap } from "./basemap.ts";

const NAME = "virtual:basemap";
const DEV_PATH = "/basemap.json";

/** Makes `import url from "virtual:basemap"` the address of the packed base map. */
export function basemapPlugin(): Plugin {
  let building = false;
  return {
    name: "tumen-basemap",
    configResolved(config) {
      building = config.command === "build";
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) {
        return null;
      }
      return building ? `export default import.meta.ROLLUP_FILE_URL_${emit(this)};` : `export default "${DEV_PATH}";`;
    },
    configureServer(server) {
      server.middlewares.use(DEV_PATH, (_request, response) => {
        response.setHeader("Content-Type", "application/json");
        response.end(JSON.stringify(packBasemap()));
      });
    },
  };
}

type Emitter = { emitFile(file: { type: "asset"; name: string; source: string }): string };

function emit(context: Emitter): string {
  return context.emitFile({ type: "asset", name: "basemap.json", source: JSON.stringify(packBasemap()) });
}
