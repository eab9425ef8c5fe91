import ranges from "@fontsource/noto-sans-sc/unicode.json";

const slices = import.meta.glob<string>(
  "../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-[0-9]*-400-normal.woff2",
  {
    query: "?url",
    import: "default",
    eager: true,
  },
);

/** Offers Chinese letters in some hundred slices; the browser loads a slice when one of its letters is shown. */
export function offerChineseLetters(): void {
  for (const [slice, unicodeRange] of Object.entries(ranges)) {
    const url = slices[fileOf(slice)];
    if (url) {
      document.fonts.add(new FontFace("Noto Sans SC", `url("${url}")`, { unicodeRange, display: "swap" }));
    }
  }
}

function fileOf(slice: string): string {
  const name = slice.replace(/[[\]]/g, "");
  return `../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-${name}-400-normal.woff2`;
}
