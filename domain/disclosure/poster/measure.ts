/** How much room text takes on the sheet, in points (1 pt = 1/72 inch). Estimates on the safe side: a sheet may stay a little empty, never overfull. */

/** A4 less margins of 15 mm left and right, 12 mm above and below. */
export const SHEET = { width: 510, height: 765 } as const;

export const type = {
  title: { size: 26, line: 36, after: 6 },
  heading: { size: 18, line: 27, after: 14 },
  body: { size: 16, line: 26, after: 6 },
  table: { size: 14, line: 20, after: 4 },
} as const;
export type TypeSize = keyof typeof type;

/** Width in ems: Chinese characters are square, digits and letters about half as wide. */
export function ems(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    width += c > 0x2e7f ? (c >= 0xdc00 && c <= 0xdfff ? 0 : 1) : c > 0x2000 ? 1 : 0.58;
  }
  return width;
}

/** Lines that a text needs in a width; one em is lost at line ends to punctuation that may not begin a line. */
export function linesIn(text: string, width: number, size: number): number {
  return Math.max(1, Math.ceil((ems(text) * size) / Math.max(width - size, size)));
}

export function heightOf(text: string, as: TypeSize, width: number = SHEET.width): number {
  const { size, line, after } = type[as];
  return linesIn(text, width, size) * line + after;
}
