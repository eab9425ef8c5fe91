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
  readonly unLocode: string | null;
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
  /** In which a plan can be answered, ISO 4217. */
  readonly currencies: string[];
}

/** A reason of a judgement; without an act when the reason is that no act exists. */
export interface Ground {
  readonly kind: "permission" | "duty" | "breach" | "hold" | "answer";
  readonly act: string | null;
  readonly title: string | null;
  readonly article: string | null;
  readonly says: string | null;
  readonly effective: string | null;
  readonly sentence: string;
  readonly remedy: string | null;
  readonly confidence: string | null;
  readonly source: string | null;
  readonly sourceUrl: string | null;
}

export interface OpenPoint {
  readonly id: string;
  readonly question: string;
  readonly why: string;
  readonly decides: boolean;
  readonly everyWay: boolean;
}

export interface Judgement {
  readonly standing: Standing;
  readonly words: string;
  readonly grounds: Ground[];
  readonly openPoints: OpenPoint[];
}

/** The answer to a question to the law, and how the question was understood. */
export interface LawAnswer extends Judgement {
  readonly scenarios: UnderScenario[];
  readonly asked: string;
}

export type RoleName = "exit" | "transit" | "entry";

export interface SourceRef {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
}

export interface Permit {
  readonly role: RoleName;
  readonly place: string;
  readonly placeName: string;
  readonly caveats: string[];
}

export interface Article {
  readonly number: string | null;
  readonly says: string;
  readonly permits: Permit[];
  readonly unread: string[];
  readonly conditions: { readonly sentence: string; readonly unclear: string | null }[];
  readonly doubt: string | null;
  readonly confidence: string;
  readonly source: SourceRef;
}

/** In force perhaps from `earliest`, surely from `certain`; none is known to end. */
export interface Act {
  readonly id: string;
  readonly frame: string;
  readonly addsTo: string | null;
  readonly province: string;
  readonly authority: string;
  readonly title: string;
  readonly number: string | null;
  readonly signed: string | null;
  readonly earliest: string;
  readonly certain: string;
  readonly dateOpen: string | null;
  readonly textRead: boolean;
  readonly articles: Article[];
  readonly confidence: string;
  readonly source: SourceRef;
}

export interface RegimePoint {
  readonly id: string;
  readonly question: string;
  readonly why: string;
  readonly since: string | null;
  readonly hangsOn: string[];
  readonly askOf: string[];
  readonly source: SourceRef | null;
}

export interface OpenPlace {
  readonly role: RoleName;
  readonly place: string;
  readonly placeName: string;
  readonly standing: Standing;
}

/** What is open in a province from that day until the next opening. */
export interface Opening {
  readonly from: string;
  readonly province: string;
  readonly places: OpenPlace[];
}

export interface Province {
  readonly code: string;
  readonly name: string;
}

export interface Regime {
  readonly id: string;
  readonly name: string;
  readonly provinces: Province[];
  readonly acts: Act[];
  readonly openPoints: RegimePoint[];
  readonly openings: Opening[];
}

/** What one state lets another use of its ports and posts. */
export interface Agreement {
  readonly id: string;
  readonly title: string;
  readonly parties: string[];
  readonly places: string[];
  readonly uses: Trade[];
  readonly firstDay: string;
  readonly lastDay: string | null;
  readonly noticeMonths: number | null;
  readonly confidence: string;
  readonly source: SourceRef;
}

export interface Acts {
  readonly regimes: Regime[];
  readonly agreements: Agreement[];
}

export interface CostLine {
  readonly kind: string;
  readonly what: string;
  /** In the currency of the query. */
  readonly amount: Range;
  readonly quotedCurrency: string;
  readonly quoted: Range;
  readonly source: string;
  readonly confidence: string;
  readonly assumption: boolean;
}

export interface Factor {
  readonly vehicle: string;
  readonly description: string;
  readonly gramsPerTonneKm: Range;
  readonly scope: string;
  readonly source: string;
  readonly confidence: string;
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
  readonly distanceKm: number;
  readonly co2eKg: Range | null;
  /** What the emissions were computed with; null where nothing moves. */
  readonly factor: Factor | null;
  readonly costs: CostLine[];
  readonly path: LonLat[];
}

/** Cumulated along the way; a place where time or money is spent has two or more points at the same km. */
export interface ProfilePoint {
  readonly place: string;
  readonly km: number;
  readonly hours: number;
  readonly cost: number;
}

/** A range whose high end may lie past the planner's horizon. */
export interface HoursRange {
  readonly low: number;
  readonly likely: number;
  readonly high: number | null;
}

/** Where a way leaves the country, loads abroad and comes home, as place ids. */
export interface Crossing {
  readonly exit: string | null;
  readonly transit: string | null;
  readonly entry: string | null;
  readonly exitDay: string | null;
}

export interface Connection {
  readonly service: string;
  readonly place: string;
  readonly placeName: string;
  readonly departure: string;
  readonly chanceFraction: number;
}

/** How sure an arrival is; a time is null where the goods have no known arrival with so great a chance. */
export interface Outlook {
  readonly p10: string | null;
  readonly p50: string | null;
  readonly p90: string | null;
  readonly chanceByDeadlineFraction: number | null;
  readonly noArrivalKnownFraction: number;
  readonly knownUntil: string;
  readonly connections: Connection[];
}

export interface Way {
  readonly id: string;
  readonly gateway: string;
  readonly gatewayName: string;
  readonly standing: Standing;
  /** What it is best in among the ways of its gateway: `cheapest`, `fastest`, `cleanest`, `fewest changes`. */
  readonly best: string[];
  readonly onFront: boolean;
  readonly baseline: boolean;
  /** Null when it never leaves the country. */
  readonly crossing: Crossing | null;
  readonly departure: string;
  readonly early: string;
  readonly likely: string;
  readonly late: string | null;
  readonly hours: HoursRange;
  readonly outlook: Outlook;
  readonly cost: Range;
  readonly costPerTeu: Range;
  readonly co2eKg: Range;
  readonly distanceKm: number;
  /** How often the goods change from one vehicle to another. */
  readonly transfers: number;
  readonly judgement: Judgement;
  readonly legs: Leg[];
  readonly profile: ProfilePoint[];
}

export type NearMissWhy =
  | "unlawful"
  | "closed"
  | "no_service"
  | "missed_cut_off"
  | "no_slot"
  | "full_day"
  | "after_horizon"
  | "beyond_limits"
  | "no_way";

export interface NearMiss {
  /** Null when no way at all was found. */
  readonly gateway: string | null;
  readonly gatewayName: string | null;
  readonly why: NearMissWhy;
  readonly words: string;
  readonly judgement: Judgement | null;
  readonly hours: HoursRange | null;
  readonly costPerTeu: Range | null;
}

/** One foreign gateway held against the home port the plan is measured by; both as place ids. */
export interface BreakEven {
  readonly way: string;
  readonly wayName: string;
  readonly against: string;
  readonly againstName: string;
  readonly savingPerTeu: Range;
  readonly words: string;
}

/** The value of a lever at which the way is ahead no more. */
export interface Turn {
  readonly value: number;
  readonly aheadBelow: boolean;
}

/** What one uncertain value, moved alone over its range, makes of a comparison. */
export interface Swing {
  readonly what: string;
  readonly unit: string;
  readonly value: Range;
  readonly source: string;
  readonly confidence: string;
  readonly assumption: boolean;
  readonly aheadAtLow: number;
  readonly aheadAtHigh: number;
  readonly decidesCost: boolean;
  readonly earlierAtLow: number;
  readonly earlierAtHigh: number;
  readonly decidesArrival: boolean;
  readonly sameCost: Turn | null;
  readonly sameArrival: Turn | null;
}

/** One way held against another; the widest swings in money first. */
export interface Comparison {
  readonly query: PlanQuery;
  readonly way: string;
  readonly wayName: string;
  readonly against: string;
  readonly againstName: string;
  readonly aheadPerTeu: number;
  readonly aheadRange: Range;
  readonly hoursEarlier: number;
  readonly breakEvens: string[];
  readonly swings: Swing[];
  readonly notes: string[];
}

export interface Claim {
  readonly route: string;
  readonly baseline: string;
  readonly saving: number | null;
  readonly unit: string;
  readonly days: string;
  readonly year: number;
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
  /** The last minute that is in time; null when none was given. */
  readonly deadline: string | null;
  /** Of all money of the answer, ISO 4217. */
  readonly currency: string;
  /** Null for yuan. */
  readonly rate: Rate | null;
  /** By what ways are compared. */
  readonly by: Criterion[];
}

export type Criterion = "arrival" | "cost" | "co2e" | "transfers";

/** At what rate money was turned into the currency of the answer. */
export interface Rate {
  readonly day: string;
  readonly cnyPerUnit: Range;
  readonly source: string;
  readonly confidence: string;
}

/** A named change laid over the corridor. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly says: string;
}

/** A scenario under which an answer was found. */
export interface UnderScenario {
  readonly id: string;
  readonly name: string;
}

export interface Plan {
  readonly query: PlanQuery;
  readonly scenarios: UnderScenario[];
  readonly ways: Way[];
  readonly nearMisses: NearMiss[];
  readonly breakEvens: BreakEven[];
  readonly claims: Claim[];
  readonly notes: string[];
}

/** The places where a movement leaves, loads abroad and comes home, by name. */
export interface WayPorts {
  readonly exit: string | null;
  readonly transit: string | null;
  readonly entry: string | null;
}

export interface MovementRow {
  readonly id: string;
  readonly reference: string | null;
  readonly status: string;
  readonly overdue: boolean;
  readonly holder: string;
  readonly originName: string;
  readonly destinationName: string;
  readonly hs: string;
  readonly teu: number;
  readonly way: WayPorts;
  readonly deadline: string | null;
  readonly lastFact: { readonly what: string; readonly place: string | null; readonly at: string } | null;
  readonly alertCount: number;
}

/** One page of movements, the newest first; `counts` are over the whole record, `next` asks for the page after. */
export interface MovementList {
  readonly asOf: string;
  readonly counts: Record<string, number>;
  readonly items: MovementRow[];
  readonly next: string | null;
}

export interface Step {
  readonly status: string;
  readonly reached: boolean;
  readonly at: string | null;
}

export interface TransportUnit {
  readonly container: string;
  readonly seal: string | null;
  readonly packages: number;
  readonly kilograms: number;
}

export interface Declaration {
  readonly holder: string;
  readonly subdivision: string;
  readonly trade: Trade;
  readonly hs: string;
  readonly teu: number;
  readonly tonnes: number;
  readonly valueCny: number | null;
  readonly way: WayPorts;
  readonly exitDay: string;
  readonly units: TransportUnit[];
  readonly plan: string;
  readonly planSha256: string;
}

/** A fact or a decision; by its position in the order of the whole ledger it is cited. */
export interface TimelineEntry {
  readonly position: number;
  readonly kind: "fact" | "decision" | "refusal";
  readonly what: string;
  readonly words: string;
  readonly at: string;
  readonly learnt: string;
  readonly by: string;
  readonly placeName: string | null;
  readonly container: string | null;
  readonly seal: string | null;
  readonly source: string | null;
}

export interface CustodyRow {
  readonly what: string;
  readonly side: string;
  readonly evidence: string;
  readonly placeName: string | null;
  readonly at: string;
  readonly seal: string;
  readonly by: string;
  readonly source: string;
}

export interface Custody {
  readonly container: string;
  readonly rows: CustodyRow[];
}

export interface ReconciliationRow {
  readonly container: string;
  readonly field: string;
  readonly atExit: string;
  readonly atReEntry: string;
  readonly outcome: "equal" | "differs" | "not stated";
  readonly reason: string | null;
  readonly consequence: string | null;
}

export type Stand =
  "not_started" | "unknown" | "running" | "warning" | "overdue" | "stopped_in_time" | "stopped_late" | "stopped";

/** One clock; `due` is null while it has not started or its term is unknown. */
export interface Clock {
  readonly id: string;
  readonly jurisdiction: string;
  readonly stand: Stand;
  readonly due: string | null;
  readonly says: string;
}

/** What of a guarantee is held; no certificate while nothing was ever reserved. */
export interface Pledge {
  readonly certificate: string | null;
  readonly currency: string | null;
  readonly reserved: string;
  readonly claimed: string;
}

/** A state read otherwise: empty where it was not there, or is not any more. */
export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What was learnt and decided between two moments, and what reads otherwise by it. */
export interface Changes {
  readonly from: string;
  readonly to: string;
  readonly news: readonly {
    readonly kind: "fact" | "decision";
    readonly position: number;
    readonly words: string;
    readonly by: string;
    readonly learnt: string;
  }[];
  readonly changes: readonly Change[];
}

/** The evidence on a movement; each line rests on the facts and decisions at its positions. */
export interface Enquiry {
  readonly movement: string;
  readonly reference: string | null;
  readonly status: string;
  readonly asOf: string;
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly { readonly words: string; readonly positions: readonly number[] }[];
  }[];
}

export interface Alert {
  readonly id: string;
  readonly words: string;
}

export interface Movement extends Omit<MovementRow, "lastFact" | "way"> {
  readonly steps: Step[];
  readonly deadlineWords: string;
  readonly rulePack: string | null;
  readonly asides: string[];
  readonly clocks: Clock[];
  readonly guarantee: Pledge;
  readonly declaration: Declaration;
  readonly timeline: TimelineEntry[];
  readonly custody: Custody[];
  readonly reconciliation: ReconciliationRow[];
  readonly alerts: Alert[];
  readonly stateSha256: string;
  readonly path: LonLat[];
}

export type Severity = "ERROR" | "WARNING";

/** A fault in the data of a package; row 0 means the whole file, an empty column the whole row. */
export interface Finding {
  readonly severity: Severity;
  readonly rule: string;
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly message: string;
}

export interface PackageReport {
  readonly name: string;
  readonly usable: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: Finding[];
}

/** A rule of the feed: what it asks and why. */
export interface RuleText {
  readonly id: string;
  readonly severity: Severity;
  readonly says: string;
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

/** How far work in the background is; `all` is 0 while nobody knows. */
export interface Job {
  readonly id: string;
  readonly name: string;
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly step: string;
  readonly done: number;
  readonly all: number;
  readonly version: number;
  readonly fault: { readonly words: string; readonly findings: Finding[] } | null;
}

/** Who goes which way under several cases; the first is the one the others are held against. */
export interface Flows {
  readonly title: string;
  readonly method: string;
  readonly says: string;
  readonly studies: FlowStudy[];
  readonly figures: FlowFigure[];
}

/** A row of the comparison: one value for each study, and its difference to the first. */
export interface FlowFigure {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly values: Range[];
  readonly differences: Range[];
}

export interface FlowStudy {
  readonly scenarios: { readonly id: string; readonly name: string }[];
  readonly text: string;
  readonly name: string;
  readonly day: string;
  readonly demandYear: number;
  readonly ports: FlowPort[];
  readonly entries: FlowPort[];
  readonly hinterland: FlowOrigin[];
  readonly links: FlowLink[];
  readonly bottlenecks: FlowBottleneck[];
  readonly pairs: FlowPair[];
  readonly stranded: FlowStranded[];
  readonly payers: FlowPayer[];
  readonly reliance: FlowReliance | null;
  readonly notes: string[];
  readonly assumptions: string[];
  readonly run: { readonly gapRelative: number; readonly iterations: number; readonly stop: string };
}

export interface FlowPayer {
  readonly who: string;
  readonly teu: number;
  readonly cny: number;
  readonly hoursEach: number;
  readonly lost: number;
  readonly won: number;
}

/** Who relies on a place; through and past are CNY per TEU with the goods' time, null where no way leads there. */
export interface FlowReliance {
  readonly place: string;
  readonly provinces: {
    readonly province: string;
    readonly teu: number;
    readonly share: number;
    readonly stranded: number;
    readonly extraCny: number;
    readonly extraHours: number;
  }[];
  readonly choices: {
    readonly origin: string;
    readonly destination: string;
    readonly hs: string;
    readonly through: number | null;
    readonly past: number | null;
    readonly ahead: number | null;
  }[];
}

export interface FlowPort {
  readonly port: string | null;
  readonly name: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly teu: Range;
  readonly share: Range;
}

export interface FlowOrigin {
  readonly place: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly shares: { readonly name: string; readonly teu: Range; readonly share: Range }[];
}

export interface FlowLink {
  readonly link: string;
  readonly mode: string;
  readonly from: string;
  readonly to: string;
  readonly path: [number, number][];
  readonly teu: Range;
}

export interface FlowBottleneck {
  readonly id: string;
  readonly name: string;
  readonly teu: number;
  readonly capacity: number;
  readonly use: number;
  readonly priceCny: number;
}

export interface FlowPair {
  readonly origin: string;
  readonly destination: string;
  readonly hs: string;
  readonly trade: string;
  readonly teu: Range;
  readonly cny: Range;
  readonly hours: Range;
  readonly generalisedCny: Range;
  readonly co2eKg: Range;
  readonly unknown: number;
}

export interface FlowStranded {
  readonly origin: string;
  readonly destination: string;
  readonly hs: string;
  readonly teu: number;
  readonly words: string;
}

export type ReplanOutcome = "kept" | "moved" | "under_way" | "stranded" | "found" | "hopeless";

export interface ReplanTally {
  readonly outcome: ReplanOutcome;
  readonly meaning: string;
  readonly bookings: number;
  readonly teu: number;
}

/** Where the moved ones go; `hoursLater` on average by TEU. */
export interface ReplanShift {
  readonly from: string;
  readonly to: string;
  readonly bookings: number;
  readonly teu: number;
  readonly extraCny: number;
  readonly hoursLater: number;
}

export interface ReplanGiven {
  readonly way: string;
  readonly services: string;
  readonly gateway: string;
  readonly arrival: string;
  readonly cny: number;
}

/** A departure or a day that was full; a booking counts at each that stood in its way. */
export interface ReplanShortage {
  readonly limit: "slots" | "terminal_day" | "link_day";
  readonly id: string;
  readonly name: string;
  readonly bookings: number;
  readonly teu: number;
}

/** Where goods that were under way go on from, or are stuck. */
export interface ReplanOnward {
  readonly place: string;
  readonly from: string;
}

/** A booking that is not kept; what has no way now says why. */
export interface ReplanChange {
  readonly booking: string;
  readonly outcome: ReplanOutcome;
  readonly teu: number;
  readonly before: ReplanGiven | null;
  readonly after: ReplanGiven | null;
  readonly onward: ReplanOnward | null;
  readonly extraCny: number | null;
  readonly hoursLater: number | null;
  readonly inTime: boolean | null;
  readonly why: string | null;
}

/** What a scenario makes of bookings. */
export interface Replan {
  readonly scenarios: UnderScenario[];
  readonly known: string;
  readonly tallies: ReplanTally[];
  readonly shifts: ReplanShift[];
  readonly shortages: ReplanShortage[];
  readonly extraCny: number;
  readonly extraLate: number;
  readonly changed: ReplanChange[];
}
