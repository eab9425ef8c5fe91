/** The JSON of the web API. Times are ISO 8601 with the offset of the place concerned; money is in yuan (CNY). */

export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export type LonLat = [number, number];
export type Standing = "lawful" | "unknown" | "unlawful";
export type Trade = "domestic" | "export" | "import";

export interface Place {
  readonly id: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly nameRu: string | null;
  readonly country: string;
  readonly subdivision: string;
  readonly kind: string;
  readonly lat: number;
  readonly lon: number;
  readonly zone: string;
  readonly origin: boolean;
  readonly destination: boolean;
}

export interface NetworkLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly mode: string;
  readonly path: LonLat[];
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly confidence: string;
}

export interface Corridor {
  readonly id: string;
  readonly name: string;
  readonly places: Place[];
  readonly links: NetworkLink[];
  readonly sources: Source[];
}

export interface Ground {
  readonly act: string;
  readonly title: string;
  readonly article: string;
  readonly says: string;
  readonly from: string;
  readonly remedy: string | null;
  readonly confidence: string;
  readonly source: string;
}

export interface OpenPoint {
  readonly id: string;
  readonly question: string;
  readonly why: string;
  readonly decides: boolean;
}

export interface Judgement {
  readonly standing: Standing;
  readonly grounds: Ground[];
  readonly openPoints: OpenPoint[];
}

export interface CostLine {
  readonly kind: string;
  readonly what: string;
  readonly cny: Range;
  readonly source: string;
  readonly confidence: string;
  readonly assumption: boolean;
}

export interface Leg {
  readonly kind: "haul" | "work" | "wait";
  readonly what: string;
  readonly mode: string | null;
  readonly service: string | null;
  readonly start: string;
  readonly to: string;
  readonly from: string;
  readonly until: string;
  readonly hours: number;
  readonly distanceKm: number | null;
  readonly co2eKg: Range | null;
  readonly costs: CostLine[];
  readonly path: LonLat[] | null;
}

/** Cumulated along the way; a place where time or money is spent has two or more points at the same km. */
export interface ProfilePoint {
  readonly place: string;
  readonly km: number;
  readonly hours: number;
  readonly cny: number;
}

/** A range whose high end may lie past the planner's horizon. */
export interface HoursRange {
  readonly low: number;
  readonly likely: number;
  readonly high: number | null;
}

export interface Way {
  readonly id: string;
  readonly gateway: string;
  readonly gatewayName: string;
  readonly standing: Standing;
  readonly onFront: boolean;
  readonly baseline: boolean;
  readonly departure: string;
  readonly early: string;
  readonly likely: string;
  readonly late: string | null;
  readonly hours: HoursRange;
  readonly costCny: Range;
  readonly costPerTeuCny: Range;
  readonly co2eKg: Range;
  readonly distanceKm: number;
  readonly judgement: Judgement;
  readonly legs: Leg[];
  readonly profile: ProfilePoint[];
}

export type NearMissWhy =
  "unlawful" | "closed" | "no_service" | "missed_cut_off" | "no_slot" | "after_horizon" | "no_way";

export interface NearMiss {
  /** Null when no way at all was found. */
  readonly gateway: string | null;
  readonly gatewayName: string | null;
  readonly why: NearMissWhy;
  readonly words: string;
  readonly judgement: Judgement | null;
  readonly hours: HoursRange | null;
  readonly costPerTeuCny: Range | null;
}

export interface BreakEven {
  readonly way: string;
  readonly wayName: string;
  readonly against: string;
  readonly againstName: string;
  readonly savingPerTeuCny: Range;
  readonly words: string;
}

export interface Claim {
  readonly route: string;
  readonly baseline: string;
  readonly saving: number | null;
  readonly unit: string | null;
  readonly days: string | number | null;
  readonly year: number | string;
  readonly confidence: string;
  readonly source: string;
}

export interface PlanQuery {
  readonly origin: string;
  readonly originName: string;
  readonly destination: string;
  readonly destinationName: string;
  readonly teu: number;
  readonly tonnes: Range;
  readonly hs: string;
  readonly ready: string;
  readonly trade: Trade;
  readonly subdivision: string;
}

export interface Plan {
  readonly query: PlanQuery;
  readonly ways: Way[];
  readonly nearMisses: NearMiss[];
  readonly breakEvens: BreakEven[];
  readonly claims: Claim[];
  readonly notes: string[];
}

export interface WayPorts {
  readonly exit: string | null;
  readonly transit: string | null;
  readonly entry: string | null;
}

export interface MovementItem {
  readonly id: string;
  readonly reference: string | null;
  readonly status: string;
  readonly overdue: boolean;
  readonly originName: string;
  readonly destinationName: string;
  readonly hs: string;
  readonly teu: number;
  readonly way: WayPorts | null;
  readonly deadline: string | null;
  readonly lastFact: { readonly what: string; readonly place: string | null; readonly at: string } | null;
  readonly alerts: number;
}

export interface MovementList {
  readonly asOf: string;
  readonly total: number;
  readonly counts: Record<string, number>;
  readonly items: MovementItem[];
}

export interface Step {
  readonly status: string;
  readonly reached: boolean;
  readonly at: string | null;
}

export interface TransportUnit {
  readonly container: string;
  readonly seal: string | null;
  readonly packages: number | null;
  readonly kilograms: number | null;
}

export interface Declaration {
  readonly holder: string;
  readonly originName: string;
  readonly destinationName: string;
  readonly subdivision: string;
  readonly trade: Trade;
  readonly hs: string;
  readonly goods: string;
  readonly teu: number;
  readonly tonnes: number;
  readonly valueCny: number | null;
  readonly way: WayPorts | null;
  readonly units: TransportUnit[];
}

export interface TimelineEntry {
  readonly kind: "fact" | "decision" | "refusal";
  readonly what: string;
  readonly words: string;
  readonly at: string;
  readonly learntAt: string;
  readonly by: string;
  readonly placeName: string | null;
  readonly container: string | null;
  readonly seal: string | null;
  readonly source: string | null;
}

export interface CustodyRow {
  readonly what: string;
  readonly placeName: string | null;
  readonly at: string;
  readonly seal: string;
  readonly by: string;
}

export interface Custody {
  readonly container: string;
  readonly rows: CustodyRow[];
}

export interface ReconciliationRow {
  readonly container: string;
  readonly field: string;
  readonly atExit: string | null;
  readonly atReentry: string | null;
  readonly outcome: "equal" | "differs" | "not stated";
  readonly consequence: string | null;
}

export interface Movement {
  readonly id: string;
  readonly reference: string | null;
  readonly status: string;
  readonly steps: Step[];
  readonly overdue: boolean;
  readonly deadline: string | null;
  readonly deadlineWords: string | null;
  readonly declaration: Declaration;
  readonly timeline: TimelineEntry[];
  readonly custody: Custody[];
  readonly reconciliation: ReconciliationRow[];
  readonly alerts: { readonly id: string; readonly words: string }[];
  readonly stateHash: string;
  readonly rulesHash: string;
  readonly planText: string | null;
  readonly path: LonLat[] | null;
}

/** RFC 9457 problem details with our three members: what was wrong, its value, and what would be right. */
export interface ProblemDetails {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly what?: string;
  readonly value?: string;
  readonly right?: string;
}
