import { defineConfig } from "vitest/config";
import { basemapPlugin } from "./build/basemapPlugin.ts";

const pages = ["index", "law", "movements", "movement", "enquiry", "replan", "flows", "check"];
const server = process.env["TUMEN_API"] ?? "http://localhost:8080";

// `npm run dev` shows the pages over a running `tumen serve`, by default on port 8080.
export default defineConfig({
  plugins: [basemapPlugin()],
  server: { proxy: { "/api": server } },
  build: {
    target: "es2023",
    assetsInlineLimit: 0, // a data: font would break the content security policy
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200, // maplibre
    rolldownOptions: { input: pages.map((page) => `${page}.html`) },
  },
  test: { include: ["test/**/*.test.ts"], env: { TZ: "Asia/Kathmandu" } },
});
