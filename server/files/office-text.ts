/** The texts of an .xlsx or .docx for the personal-data gate: everything a reader could see, and what hides behind it. */
import type { GateText } from "@/domain/privacy/gate";
import { hasPictures, openOfficePackage, type OfficeKind } from "./office-package";
import { FileRefusal } from "./refusal";
import { rowText, sheetsOf } from "./sheet-rows";
import { attribute, walkXml, xmlString, type XmlTag } from "./xml-text";
import type { ZipEntry } from "./zip";

export type Extracted = { texts: GateText[]; hasPictures: boolean };

const partNames: readonly [RegExp, string][] = [
  [/^word\/document\.xml$/, "正文"],
  [/^word\/header/, "页眉"],
  [/^word\/footer/, "页脚"],
  [/footnotes/, "脚注"],
  [/endnotes/, "尾注"],
  [/comments/i, "批注"],
  [/^docProps\//, "文件属性"],
  [/\/charts\//, "图表"],
  [/\/(?:drawings|diagrams)\//, "文本框"],
  [/\/tables\//, "表格名"],
  [/^xl\/workbook\.xml$/, "工作表名"],
  [/^xl\/sharedStrings\.xml$/, "没有显示的单元格文字"],
  [/^xl\/worksheets\//, "公式、页眉页脚或提示"],
  [/\.rels$/, "链接"],
];
const partName = (name: string) => partNames.find(([pattern]) => pattern.test(name))?.[1] ?? "其他内容";

// Where one text ends and the next begins; runs inside a paragraph belong together, whatever splits them.
const breaking = new Set(["/p", "/si", "/v", "/f", "/pt", "/definedName", "instrText", "/instrText"]);
const spacing = new Set(["tab", "br", "cr", "/tc"]);
const spokenAttributes = ["descr", "title", "prompt", "promptTitle", "error", "errorTitle", "tooltip", "author", "Target"];

/** @throws FileRefusal for packages that are broken, bombs, or carry more than text and pictures */
export async function officeTexts(bytes: Buffer, kind: OfficeKind): Promise<Extracted> {
  const parts = openOfficePackage(bytes, kind);
  const rows = kind === "xlsx" ? await rowTexts(parts) : { texts: [], seen: new Set<string>() };
  const others = [...parts].filter(([name]) => /\.(?:xml|rels)$/.test(name) && name !== "[Content_Types].xml").flatMap(([name, entry]) => partTexts(name, entry, rows.seen));
  return { texts: [...rows.texts, ...others], hasPictures: hasPictures(parts) };
}

async function rowTexts(parts: ReadonlyMap<string, ZipEntry>): Promise<{ texts: GateText[]; seen: Set<string> }> {
  const texts: GateText[] = [];
  const seen = new Set<string>();
  for (const { name, rows } of await sheetsOf(parts)) {
    rows.forEach((row, i) => {
      for (const cell of row) if (typeof cell === "string") seen.add(cell);
      const text = rowText(row);
      if (text) texts.push({ where: `表“${name}”第${i + 1}行`, text });
    });
  }
  return { texts, seen };
}

/** Texts of one part that have not been seen already, numbered as a reader would count them. */
function partTexts(name: string, entry: ZipEntry, seen: ReadonlySet<string>): GateText[] {
  const isSheet = name.startsWith("xl/worksheets/");
  const isProperties = name.startsWith("docProps/");
  const found: string[] = [];
  let current = "";
  let inCellValue = false;
  const close = () => {
    if (current.trim() && !seen.has(current)) found.push(current);
    current = "";
  };
  const onTag = (tag: XmlTag) => {
    if (breaking.has(tag.name) || isProperties || (isSheet && tag.name !== "/r" && tag.name !== "/t")) close();
    if (spacing.has(tag.name)) current += " ";
    if (tag.name === "noBreakHyphen") current += "-";
    if (isSheet) inCellValue = tag.name === "v";
    found.push(...spokenAttributes.map((key) => (tag.source.includes(key) ? attribute(tag, key) : null)).filter((value) => value !== null && !isInternal(value)) as string[]);
    if (name === "xl/workbook.xml" && tag.name === "sheet") found.push(attribute(tag, "name") ?? "");
  };
  walkXml(xmlString(entry.read()), onTag, (text) => {
    if (!inCellValue) current += text;
  });
  close();
  refuseCommands(found);
  const label = partName(name);
  return found.map((text, i) => ({ where: label === "正文" ? `第${i + 1}段` : label, text }));
}

/** Paths between parts are no words of anybody. */
const isInternal = (value: string) => /^(?:\.{0,2}\/)?[\w./-]+\.(?:xml|jpe?g|png|gif|emf|wmf|bin|rels)$/i.test(value);

/** Fields and formulas that start programs. */
function refuseCommands(texts: readonly string[]): void {
  if (texts.some((text) => /^\s{0,9}(?:DDE|DDEAUTO|INCLUDETEXT|IMPORT)\s/i.test(text) || /(?:cmd|powershell|mshta|rundll32)(?:\.exe)?\s{0,3}\|/i.test(text))) {
    throw new FileRefusal("active", "文件里有会启动其他程序的域或公式，不能接收。请删去后另存一份，再上传。");
  }
}
