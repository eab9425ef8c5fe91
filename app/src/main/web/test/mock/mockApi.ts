import type { Plugin } from "vite";
import type { ProblemDetails } from "../../src/api.ts";
import { corridor } from "./corridor.ts";
import { list, movement } from "./movements.ts";
import { places } from "./places.ts";
import { plan } from "./plan.ts";

type Answer = { status: number; body: unknown };

/** Answers the web API from made-up data, in the development server only. */
export function mockApi(): Plugin {
  return {
    name: "tumen-mock-api",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use("/api/v1", (request, response) => {
        const url = new URL(request.url ?? "/", "http://mock");
        const { status, body } = answer(url);
        response.statusCode = status;
        response.setHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        setTimeout(() => response.end(JSON.stringify(body)), 200);
      });
    },
  };
}

function answer(url: URL): Answer {
  const [, what, id] = url.pathname.split("/");
  switch (what) {
    case "corridor":
      return { status: 200, body: corridor };
    case "plan":
      return planAnswer(url.searchParams);
    case "movements":
      return id ? movementAnswer(id) : { status: 200, body: list(url.searchParams) };
    default:
      return problem(404, { title: "Not found", detail: `Nothing is at ${url.pathname}` });
  }
}

function planAnswer(query: URLSearchParams): Answer {
  const origin = query.get("origin") ?? "";
  if (!places.some((place) => place.id === origin)) {
    const right = "a place of this corridor; nearest: Hunchun (HUC), Changchun (CGQ), Harbin (HRB)";
    return problem(400, {
      title: "Unknown place",
      detail: `Unknown place "${origin}".`,
      what: "place",
      value: origin,
      right,
    });
  }
  if (!(Number(query.get("teu")) > 0)) {
    const value = query.get("teu") ?? "";
    const right = "a number above 0 and up to 100000";
    return problem(400, { title: "Invalid value", detail: `TEU is ${value}`, what: "TEU", value, right });
  }
  return { status: 200, body: origin === "JMU" ? { ...plan(query), ways: [], breakEvens: [] } : plan(query) };
}

function movementAnswer(id: string): Answer {
  const found = movement(id);
  const right = "an id from the list of movements";
  return found
    ? { status: 200, body: found }
    : problem(404, {
        title: "Unknown movement",
        detail: `There is no movement "${id}".`,
        what: "movement",
        value: id,
        right,
      });
}

const problem = (status: number, details: ProblemDetails): Answer => ({ status, body: { status, ...details } });
