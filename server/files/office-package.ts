/** An .xlsx or .docx as a package of parts; anything that runs, calls out or hides another file is refused. */
import { FileRefusal } from "./refusal";
import { attribute, walkXml, xmlString } from "./xml-text";
import { openZip, type ZipEntry } from "./zip";

export type OfficeKind = "xlsx" | "docx";

const mainPart: Record<OfficeKind, { part: string; type: string }> = {
  xlsx: { part: "xl/workbook.xml", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" },
  docx: { part: "word/document.xml", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" },
};

const forbiddenParts: readonly { pattern: RegExp; code: "active" | "embedded"; sentence: string }[] = [
  { pattern: /vba|macrosheets?\/|activex|customui|attachedtoolbars|ctrlprops/i, code: "active", sentence: "文件里带有宏或控件，为了安全不能接收。请另存为不带宏的 xlsx 或 docx，再上传。" },
  { pattern: /externallinks?\/|connections\.xml|querytables?\//i, code: "active", sentence: "表格里有指向其他文件或数据库的链接，不能接收。请复制全部内容，用“选择性粘贴—数值”贴到新表格，再上传。" },
  { pattern: /embeddings\/|oleobject|afchunk|\.(?:bin|exe|dll|js|vbs|html?|mht|rtf|docx?|xlsx?|zip)$/i, code: "embedded", sentence: "文件里嵌了别的文件（如插入的附件、图表的数据表），检查不了。请删去，或把它复制成图片后再上传。" },
];
const harmlessBinary = /printersettings\d*\.bin$/i;

/** The parts of a package, all read within the limits of `openZip`. @throws FileRefusal */
export function openOfficePackage(bytes: Buffer, kind: OfficeKind): Map<string, ZipEntry> {
  const parts = new Map(openZip(bytes).filter(({ name }) => !name.endsWith("/")).map((entry) => [entry.name, entry]));
  for (const name of parts.keys()) {
    const forbidden = harmlessBinary.test(name) ? undefined : forbiddenParts.find(({ pattern }) => pattern.test(name));
    if (forbidden) throw new FileRefusal(forbidden.code, forbidden.sentence, name);
  }
  checkContentTypes(parts, kind);
  for (const [name, entry] of parts) if (name.endsWith(".rels")) checkRelations(xmlString(entry.read()));
  return parts;
}

function checkContentTypes(parts: ReadonlyMap<string, ZipEntry>, kind: OfficeKind): void {
  const types = parts.get("[Content_Types].xml");
  const { part, type } = mainPart[kind];
  if (!types || !parts.has(part)) throw new FileRefusal("disguised", `文件名是 .${kind}，内容却不是这种文件。请在 WPS 或 Office 里打开、另存为 .${kind}，再上传。`, "main part");
  const declared: string[] = [];
  walkXml(xmlString(types.read()), (tag) => declared.push(attribute(tag, "ContentType") ?? ""), () => {});
  if (declared.some((name) => /macroenabled/i.test(name))) throw new FileRefusal("active", forbiddenParts[0]!.sentence, "content type");
  if (!declared.includes(type)) throw new FileRefusal("disguised", `文件名是 .${kind}，内容却不是普通的 .${kind}（可能是模板或其他格式）。请另存为 .${kind}，再上传。`, declared.join(" ").slice(0, 500));
}

/** Only plain web links may point out of the package: a remote template or picture would be fetched by the reader's office. */
function checkRelations(xml: string): void {
  walkXml(
    xml,
    (tag) => {
      if (tag.name !== "Relationship") return;
      const outside = attribute(tag, "TargetMode")?.toLowerCase() === "external";
      const isLink = /\/hyperlink$/i.test(attribute(tag, "Type") ?? "");
      const target = attribute(tag, "Target") ?? "";
      if (!outside || (isLink && /^(?:https?:|mailto:|#)/i.test(target))) return;
      throw new FileRefusal("active", "文件里有指向外部文件或程序的链接，不能接收。请删去这些链接（或改成普通网址），再上传。", target);
    },
    () => {},
  );
}

/** True when pictures are inside: what they show cannot be scanned. */
export function hasPictures(parts: ReadonlyMap<string, ZipEntry>): boolean {
  return [...parts.keys()].some((name) => /\/media\/.+\.(?:jpe?g|png|gif|bmp|tiff?|emf|wmf|webp|svg|jfif)$/i.test(name));
}
