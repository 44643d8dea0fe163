/** Figures in the text of minutes that do not agree with what was counted (MTG-11). */

export type Counted = { due: number; present: number };
export type FigureDoubt = { says: "应到" | "实到"; written: number; counted: number };

const figure = /(应到|实到)(?:会|场)?(?:党员)?\s{0,3}[:：]?\s{0,3}(\d{1,4})\s{0,3}[人名]/gu;

/** 应到、实到 as written against the roll. Only whole statements with 人 or 名 count. Linear in the length of the text. */
export function figuresAgainst(text: string, counted: Counted): FigureDoubt[] {
  const doubts = new Map<string, FigureDoubt>();
  for (const [, says, digits] of text.normalize("NFKC").matchAll(figure)) {
    const kind = says as FigureDoubt["says"];
    const is = kind === "应到" ? counted.due : counted.present;
    if (+digits! !== is) doubts.set(`${kind}${digits}`, { says: kind, written: +digits!, counted: is });
  }
  return [...doubts.values()];
}
