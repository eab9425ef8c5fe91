import { defineConfig } from "vitest/config";
import { basemapPlugin } from "./build/basemapPlugin.ts";
import { mockApi } from "./test/mock/mockApi.ts";

const pages = ["index", "movements", "movement"];
const server = process.env["TUMEN_API"];

// `npm run dev` answers /api from made-up plans and movements; TUMEN_API=http://localhost:8080 asks a real server.
export default defineConfig({
  plugins: [basemapPlugin(), ...(server ? [] : [mockApi()])],
  server: server ? { proxy: { "/api": server } } : {},
  build: {
    target: "es2023",
    assetsInlineLimit: 0, // a data: font would break the content security policy
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200, // maplibre
    rolldownOptions: { input: pages.map((page) => `${page}.html`) },
  },
  test: { include: ["test/**/*.test.ts"], env: { TZ: "Asia/Kathmandu" } },
});
