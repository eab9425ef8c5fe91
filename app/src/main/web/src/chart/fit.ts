import { replace, type Child } from "../dom.ts";

/** Draws into a box at the box's own width, again whenever that changes; what it returns draws once more. */
export function drawToFit(box: HTMLElement, draw: (width: number) => Child): () => void {
  let width = 0;
  const redraw = (): void => {
    if (width > 0) {
      replace(box, draw(width));
    }
  };
  new ResizeObserver(([entry]) => {
    const now = Math.round(entry?.contentRect.width ?? 0);
    if (now !== width) {
      width = now;
      redraw();
    }
  }).observe(box);
  return redraw;
}
