/** The real type of a file, from its content; it must be what the name says. */
import { fileTypeFromBuffer } from "file-type";
import { fileKinds, type FileKind } from "./kinds";
import { FileRefusal } from "./refusal";

const officeKinds: readonly FileKind[] = ["xlsx", "docx"];

/** @throws FileRefusal when the content is of another kind than the name claims */
export async function checkContent(kind: FileKind, bytes: Buffer): Promise<void> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.mime === fileKinds[kind].mime) return;
  // An archive that hides its parts from a quick look is judged by `openOfficePackage`.
  if (officeKinds.includes(kind) && found?.ext === "zip") return;
  if (officeKinds.includes(kind) && found?.ext === "cfb") throw oldOrLocked(kind, bytes);
  throw new FileRefusal(
    "disguised",
    `文件名是 .${fileKinds[kind].extensions[0]}，内容却${found ? `是 .${found.ext} 文件` : `不是${fileKinds[kind].zh}`}，不能接收。请用正确的软件打开原文件，另存为 .${fileKinds[kind].extensions[0]} 后再上传；不要只改文件名。`,
    found?.mime,
  );
}

/** Office puts a password-protected .xlsx into the old container, where renamed .xls files live too. */
function oldOrLocked(kind: FileKind, bytes: Buffer): FileRefusal {
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) return new FileRefusal("locked", "文件设了打开密码，检查不了内容。请在 WPS 或 Office 里去掉密码，保存后再上传。");
  return new FileRefusal("disguised", `文件名是 .${kind}，内容却是旧格式。请用 WPS 或 Office 打开它，点“文件”—“另存为”，类型选 .${kind}，再上传；不要只改文件名。`);
}
