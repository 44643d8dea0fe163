/** The texts of a PDF by page, for the personal-data gate. A page without readable text counts as a picture (ruling 15). */
import type { GateText } from "@/domain/privacy/gate";
import { getResolvedPDFJS } from "unpdf";
import type { Extracted } from "./office-text";
import { checkPdf } from "./pdf-structure";
import { FileRefusal } from "./refusal";

const limits = { pages: 300, characters: 2_000_000 };

/** @throws FileRefusal for broken, locked, active or oversized documents */
export async function pdfTexts(bytes: Buffer): Promise<Extracted> {
  const { hasPictures } = checkPdf(bytes);
  const pdf = await openPdf(bytes);
  if (pdf.numPages > limits.pages) throw new FileRefusal("too_much", `PDF 有 ${pdf.numPages} 页，最多 ${limits.pages} 页。请拆成几份再上传。`);
  if ((await pdf.getJSActions()) || (await pdf.getAttachments())) throw new FileRefusal("active", "PDF 里带有脚本或附件，不能接收。请用“打印”—“另存为 PDF”生成一份新的，再上传。");
  const texts: GateText[] = [];
  let [characters, blindPages] = [0, 0];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const text = joinItems((await page.getTextContent()).items as TextItem[]);
    page.cleanup();
    characters += text.length;
    if (characters > limits.characters) throw new FileRefusal("too_much", "PDF 里的文字太多，请拆成几份再上传。");
    if (!isReadable(text)) blindPages++;
    texts.push({ where: `第${number}页`, text });
  }
  const info = (await pdf.getMetadata()).info as Record<string, unknown>;
  for (const value of Object.values(info)) if (typeof value === "string") texts.push({ where: "文件属性", text: value });
  return { texts, hasPictures: hasPictures || blindPages > 0 };
}

async function openPdf(bytes: Buffer) {
  const { getDocument } = await getResolvedPDFJS();
  try {
    return await getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, useSystemFonts: true, disableFontFace: true, stopAtErrors: false, verbosity: 0 }).promise;
  } catch (cause) {
    throw new FileRefusal("unreadable", "PDF 损坏或设了密码，读不出来。请打开它，用“打印”—“另存为 PDF”生成一份新的，再上传。", cause);
  }
}

type TextItem = { str: string; hasEOL: boolean; width: number; height: number; transform: number[] };

/** Pieces of a line as one text; a gap wider than a character is a column, so that two columns never make one number. */
function joinItems(items: readonly TextItem[]): string {
  let text = "";
  for (const item of items) {
    if (item.str === undefined) continue; // marked content
    const isGap = item.str.trim() === "" && item.str !== "";
    text += isGap ? (item.width > gapLimit(item) ? " | " : " ") : item.str;
    if (item.hasEOL) text += "\n";
  }
  return text;
}

function gapLimit(item: TextItem): number {
  return Math.max(item.height, Math.abs(item.transform[3] ?? 0), 1) * 1.2;
}

/** Fonts without a map to characters give private signs or nothing: such a page can only be looked at. */
function isReadable(text: string): boolean {
  const signs = [...text.replace(/\s/g, "")];
  const unknown = signs.filter((sign) => /[\ue000-\uf8ff\ufffd\u0000-\u001f]/.test(sign)).length;
  return signs.length > 0 && unknown * 10 < signs.length;
}
