import type { Finding, Severity } from "../api.ts";

export interface Filter {
  /** Empty for both. */
  readonly severity: Severity | "";
  /** Empty for all. */
  readonly file: string;
}

export const ALL: Filter = { severity: "", file: "" };

export function filtered(findings: readonly Finding[], { severity, file }: Filter): Finding[] {
  return findings.filter(
    (finding) => (severity === "" || finding.severity === severity) && (file === "" || finding.file === file),
  );
}

/** How many findings each file has, in the order in which the files come. */
export function countByFile(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  findings.forEach(({ file }) => counts.set(file, (counts.get(file) ?? 0) + 1));
  return counts;
}

/** Where a finding is: `places.csv, line 7`, or the file alone when all of it is meant. */
export const placeOf = ({ file, row }: Finding, line: (row: number) => string): string =>
  row === 0 ? file : `${file}, ${line(row)}`;
