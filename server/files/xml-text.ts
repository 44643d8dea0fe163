/** The texts of an XML part, for scanning. One pass, no document type, no entities but the five and numbers. */
import { FileRefusal } from "./refusal";

const damaged = (cause: string) => new FileRefusal("unreadable", "文件损坏或格式特殊，读不出来。请在 WPS 或 Office 里重新打开、另存一份，再上传。", cause);

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (_all, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name]!;
    const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** Bytes of a part as text; only UTF-8 and UTF-16 exist in office files. */
export function xmlString(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const xml = new TextDecoder(utf16 ?? "utf-8").decode(bytes);
  const declared = /^\s{0,20}<\?xml[^>]{0,200}encoding\s{0,5}=\s{0,5}["']([^"']{1,40})/.exec(xml)?.[1]?.toLowerCase();
  if (declared && !["utf-8", "utf8", "us-ascii", ...(utf16 ? ["utf-16", "unicode"] : [])].includes(declared)) throw damaged(`encoding ${declared}`);
  return xml;
}

export type XmlTag = { name: string; source: string };

/** Walks through a part: `onTag` for every tag (name without prefix, "/p" for an end), `onText` for every text between. */
export function walkXml(xml: string, onTag: (tag: XmlTag) => void, onText: (text: string) => void): void {
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf("<", at);
    const until = open < 0 ? xml.length : open;
    if (until > at) onText(decode(xml.slice(at, until)));
    if (open < 0) return;
    at = skipMarkup(xml, open, onTag, onText);
  }
}

function skipMarkup(xml: string, open: number, onTag: (tag: XmlTag) => void, onText: (text: string) => void): number {
  if (xml.startsWith("<!--", open)) return after(xml, "-->", open + 4);
  if (xml.startsWith("<![CDATA[", open)) {
    const end = after(xml, "]]>", open + 9);
    onText(xml.slice(open + 9, end - 3));
    return end;
  }
  if (xml.startsWith("<!", open)) throw damaged("document type");
  const end = after(xml, ">", open + 1);
  if (xml[open + 1] !== "?") {
    const source = xml.slice(open + 1, end - 1);
    const [, slash, name] = /^(\/?)(?:[^\s:/>]{1,80}:)?([^\s:/>]{1,80})/.exec(source) ?? [];
    if (name) onTag({ name: slash + name, source });
  }
  return end;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw damaged(`no ${mark}`);
  return at + mark.length;
}

/** An attribute of a tag (name without prefix), decoded; null when it is not there. */
export function attribute(tag: XmlTag, name: string): string | null {
  const match = new RegExp(`[\\s:]${name}\\s{0,5}=\\s{0,5}(?:"([^"]*)"|'([^']*)')`).exec(tag.source);
  return match ? decode(match[1] ?? match[2] ?? "") : null;
}
