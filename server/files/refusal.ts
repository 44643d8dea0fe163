import { Refusal } from "@/domain/permissions/refusal";

/** Why a file was not taken; the sentence for the person comes with it. */
export type FileRefusalCode =
  | "no_file" | "one_file" | "empty" | "too_large" | "broken_off" | "form"
  | "kind" | "disguised" | "locked"
  | "unreadable" | "pixels" | "bomb" | "active" | "embedded" | "too_much"
  | "slow" | "busy" | "disk" | "missing";

/** A file that we do not take, with a Chinese sentence that says what to do. Nothing of it stays on disk. */
export class FileRefusal extends Refusal {
  constructor(
    readonly code: FileRefusalCode,
    sentence: string,
    /** For the log, never for the screen. */
    readonly cause?: unknown,
  ) {
    super(code === "busy" ? "busy" : "rule", sentence, { file: sentence });
    this.name = "FileRefusal";
  }
}

/** Failures a disk can have, as sentences (quality.md, reliability). */
const diskFailures: Record<string, string> = {
  ENOSPC: "服务器磁盘已满，文件没有保存。请告诉镇系统管理员清理磁盘，然后再上传一次。",
  EDQUOT: "服务器磁盘配额已满，文件没有保存。请告诉镇系统管理员，然后再上传一次。",
  EROFS: "服务器磁盘现在只能读、不能写，文件没有保存。请告诉镇系统管理员。",
  EIO: "服务器磁盘读写出错，文件没有保存。请告诉镇系统管理员检查磁盘。",
  EACCES: "服务器没有写入文件夹的权限，文件没有保存。请告诉镇系统管理员。",
  EPERM: "服务器没有写入文件夹的权限，文件没有保存。请告诉镇系统管理员。",
  EMFILE: "服务器现在打开的文件太多，请过一分钟再上传。",
};

/** The same error, or the sentence for it when a disk failed. */
export function orDiskRefusal(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code in diskFailures ? new FileRefusal("disk", diskFailures[code]!, error) : error;
}
