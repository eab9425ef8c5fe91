/** A text beside a mark. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly className: string;
}

const LETTER = 7.5;
const LINE = 13;

/** The labels that find room without touching an earlier one, each tried right, left, above and below its mark. */
export function placeLabels(labels: readonly Label[], width: number): Label[] {
  const placed: Label[] = [];
  for (const label of labels) {
    const room = positions(label).find((tried) => inside(tried, width) && !placed.some((other) => touch(tried, other)));
    if (room) {
      placed.push(room);
    }
  }
  return placed;
}

function positions(label: Label): Label[] {
  const length = label.text.length * LETTER;
  return [
    { ...label, x: label.x + 9, y: label.y + 4 },
    { ...label, x: label.x - 9 - length, y: label.y + 4 },
    { ...label, x: label.x - length / 2, y: label.y - 9 },
    { ...label, x: label.x - length / 2, y: label.y + 18 },
  ];
}

function inside(label: Label, width: number): boolean {
  return label.x > 0 && label.x + label.text.length * LETTER < width;
}

function touch(a: Label, b: Label): boolean {
  const apart = a.x + a.text.length * LETTER < b.x || b.x + b.text.length * LETTER < a.x;
  return !apart && Math.abs(a.y - b.y) < LINE;
}
