import type {
  Acts,
  Changes,
  Comparison,
  Corridor,
  Enquiry,
  Flows,
  LawAnswer,
  Movement,
  MovementList,
  PackageReport,
  Plan,
  ProblemDetails,
  Replan,
  Job,
  RuleText,
  Scenario,
} from "./api.ts";
import { messages } from "./messages.ts";

const BASE = "/api/v1";

/** An answer that is not the one asked for: the server's problem details, or none when no server answered. */
export class Problem extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.detail ?? details.title ?? messages.error.unknown);
    this.details = details;
  }
}

export const fetchCorridor = (): Promise<Corridor> => get("/corridor");

export const fetchPlan = (query: URLSearchParams, signal: AbortSignal): Promise<Plan> => get(`/plan?${query}`, signal);

export const fetchComparison = (query: URLSearchParams, signal: AbortSignal): Promise<Comparison> =>
  get(`/plan/comparison?${query}`, signal);

/** The acts under a scenario, by its id; empty for those of the corridor as it is. */
export const fetchActs = (scenario: string): Promise<Acts> =>
  get(`/acts?${new URLSearchParams(scenario === "" ? {} : { scenario })}`);

export const fetchLaw = (query: URLSearchParams, signal: AbortSignal): Promise<LawAnswer> =>
  get(`/law?${query}`, signal);

export const fetchScenarios = (): Promise<Scenario[]> => get("/scenarios");

export const fetchFindings = (): Promise<PackageReport> => get("/findings");

export const fetchRules = (): Promise<RuleText[]> => get("/rules");

export const fetchMovements = (query: URLSearchParams, signal: AbortSignal): Promise<MovementList> =>
  get(`/movements?${query}`, signal);

/** As it stands; or as it stood `at` one moment, by what was `known` at another. */
export const fetchMovement = (id: string, then = new URLSearchParams()): Promise<Movement> =>
  get(`${movementPath(id)}?${then}`);

export const fetchChanges = (id: string, from: string): Promise<Changes> =>
  get(`${movementPath(id)}/changes?${new URLSearchParams({ from })}`);

export const fetchEnquiry = (id: string): Promise<Enquiry> => get(`${movementPath(id)}/enquiry`);

/** The file that `tumen verify-proof` checks. */
export const proofAddress = (id: string): string => `${BASE}${movementPath(id)}/proof`;

const movementPath = (id: string): string => `/movements/${encodeURIComponent(id)}`;

/** @param address of the job in the API, such as `/replan/r1` */
export const fetchJob = (address: string): Promise<Job> => get(address);

export const fetchReplan = (id: string): Promise<Replan> => get(`/replan/${encodeURIComponent(id)}/result`);

/** Sends a table of bookings; the answer is the job that plans it again. */
export const startReplan = (table: Blob, query: URLSearchParams): Promise<Job> =>
  get(`/replan?${query}`, { method: "POST", body: table, type: "text/csv" });

export const cancelJob = (address: string): Promise<Job> => get(address, { method: "DELETE" });

/** Asks who goes which way under scenarios; the same question has the same job while it is kept. */
export const startFlows = (query: URLSearchParams): Promise<Job> => get(`/flows?${query}`, { method: "POST" });

export const fetchFlowJobs = (): Promise<Job[]> => get("/flows");

export const fetchFlows = (id: string): Promise<Flows> => get(`/flows/${encodeURIComponent(id)}/result`);

interface Asking {
  readonly signal?: AbortSignal;
  readonly method?: string;
  readonly body?: Blob;
  readonly type?: string;
}

async function get<T>(path: string, asking: AbortSignal | Asking = {}): Promise<T> {
  const response = await answer(path, asking instanceof AbortSignal ? { signal: asking } : asking);
  if (!response.ok) {
    throw new Problem(await detailsOf(response));
  }
  return (await response.json()) as T;
}

async function answer(path: string, { type, ...asking }: Asking): Promise<Response> {
  const headers = { Accept: "application/json", ...(type && { "Content-Type": type }) };
  try {
    return await fetch(BASE + path, { headers, ...asking });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") {
      throw error;
    }
    throw new Problem({ title: messages.error.offline });
  }
}

async function detailsOf(response: Response): Promise<ProblemDetails> {
  try {
    return (await response.json()) as ProblemDetails;
  } catch {
    return { status: response.status, title: messages.error.status(response.status) };
  }
}

export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";
