/** Maps a value linearly to a pixel. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: number[];
}

/** A scale over at least `low…high`, widened to whole ticks of 1, 2 or 5 times a power of ten. */
export function linearScale(low: number, high: number, from: number, to: number, wantedTicks = 5): Scale {
  const step = niceStep((high - low || 1) / wantedTicks);
  const first = Math.floor(low / step) * step;
  const last = Math.max(first + step, Math.ceil(high / step) * step);
  const count = Math.round((last - first) / step);
  return {
    at: (value) => from + ((value - first) / (last - first)) * (to - from),
    ticks: Array.from({ length: count + 1 }, (_, i) => Number((first + i * step).toPrecision(12))),
  };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.75) ?? 10;
  return step * power;
}
