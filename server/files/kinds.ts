/** What may be uploaded, and the sentence for everything else (rulings 15 and 36). */
import type { SettingValues } from "@/domain/settings";
import { FileRefusal } from "./refusal";

type KindDefinition = { zh: string; family: "image" | "pdf" | "office"; mime: string; extensions: readonly string[] };

const define = <K extends string>(table: Record<K, KindDefinition>) => table;

export const fileKinds = define({
  jpeg: { zh: "JPEG 图片", family: "image", mime: "image/jpeg", extensions: ["jpg", "jpeg", "jpe", "jfif"] },
  png: { zh: "PNG 图片", family: "image", mime: "image/png", extensions: ["png"] },
  webp: { zh: "WebP 图片", family: "image", mime: "image/webp", extensions: ["webp"] },
  pdf: { zh: "PDF", family: "pdf", mime: "application/pdf", extensions: ["pdf"] },
  xlsx: { zh: "表格", family: "office", mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", extensions: ["xlsx"] },
  docx: { zh: "文字文档", family: "office", mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", extensions: ["docx"] },
});

export type FileKind = keyof typeof fileKinds;

export const kindList = "能上传的有：图片（jpg、png、webp）、PDF、表格（xlsx）、文字文档（docx）。";

const asXlsx = "请用 WPS 表格或 Excel 打开它，点“文件”—“另存为”，文件类型选“Excel 工作簿（*.xlsx）”，再上传另存的文件。";
const asDocx = "请用 WPS 文字或 Word 打开它，点“文件”—“另存为”，文件类型选“Word 文档（*.docx）”，再上传另存的文件。";
const asPdf = "请打开它，点“文件”—“输出为 PDF”，再上传 PDF。";
const asJpg = "请用看图软件打开它，另存为 jpg 后再上传。";

/** Kinds that people do bring, and how to make them into something that can be taken. */
const remedies: readonly { extensions: readonly string[]; what: string; remedy: string }[] = [
  { extensions: ["xls", "et", "ett", "xlt"], what: "旧格式的表格", remedy: asXlsx },
  { extensions: ["csv", "tsv"], what: "纯文本表格，中文常会变成乱码", remedy: asXlsx },
  { extensions: ["xlsm", "xltm", "xlsb", "xltx"], what: "带宏或特殊格式的表格", remedy: asXlsx },
  { extensions: ["wps", "wpt", "doc", "dot", "rtf", "odt", "docm", "dotx", "dotm"], what: "旧格式或带宏的文字文档", remedy: asDocx },
  { extensions: ["ods"], what: "其他软件的表格", remedy: asXlsx },
  { extensions: ["ppt", "pptx", "pps", "dps", "odp", "ofd"], what: "演示文稿或版式文件", remedy: asPdf },
  { extensions: ["heic", "heif"], what: "苹果手机的照片格式", remedy: "请在手机“设置”—“相机”—“格式”里选“兼容性最佳”后重拍，或用微信发给自己、保存后再上传。" },
  { extensions: ["gif", "bmp", "tif", "tiff", "avif", "jp2", "psd", "svg", "svgz"], what: "不收的图片格式", remedy: asJpg },
  { extensions: ["zip", "rar", "7z", "gz", "tar"], what: "压缩包", remedy: "请解压后，把里面的文件一个一个上传。" },
  { extensions: ["mp4", "mov", "avi", "mp3", "amr", "m4a", "wav"], what: "音视频", remedy: "公开内容不收音视频，请改用文字或图片说明。" },
  { extensions: ["txt", "md", "html", "htm", "mht", "xml", "json", "eml"], what: "文本或网页", remedy: "请把文字粘贴到正文里，或另存为 docx、PDF 后上传。" },
  { extensions: ["exe", "msi", "apk", "bat", "cmd", "js", "vbs", "ps1", "scr", "com", "dll", "jar", "lnk", "sh"], what: "程序", remedy: "为了安全，程序一律不收。如果不是您有意选的，请告诉镇系统管理员。" },
];

/** The extension in small letters, "" when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot >= 0 ? name.slice(dot + 1).toLowerCase() : "";
}

/** The kind that a file name claims. @throws FileRefusal with what to do when it is not taken. */
export function kindOfName(name: string): FileKind {
  const extension = extensionOf(name);
  const kind = (Object.keys(fileKinds) as FileKind[]).find((key) => fileKinds[key].extensions.includes(extension));
  if (kind) return kind;
  throw kindRefusal(extension);
}

/** The refusal of a kind, named by its extension. */
export function kindRefusal(extension: string): FileRefusal {
  const known = remedies.find(({ extensions }) => extensions.includes(extension));
  if (known) return new FileRefusal("kind", `.${extension} 是${known.what}，不能直接上传。${known.remedy}`);
  return new FileRefusal("kind", `${extension ? `不认识的文件类型 .${extension.slice(0, 12)}` : "文件名没有后缀"}，不能上传。${kindList}`);
}

/** Limits of an upload in bytes and pixels; the office may change them. */
export type FileLimits = { imageBytes: number; documentBytes: number; imagePixels: number; imageSide: number };

const MB = 1024 * 1024;

export function fileLimits(settings: SettingValues): FileLimits {
  return {
    imageBytes: settings.upload_image_max_mb * MB,
    documentBytes: settings.upload_document_max_mb * MB,
    imagePixels: settings.upload_image_max_megapixels * 1_000_000,
    imageSide: settings.upload_image_longest_side,
  };
}

export function byteLimit(kind: FileKind, limits: FileLimits): number {
  return fileKinds[kind].family === "image" ? limits.imageBytes : limits.documentBytes;
}
