/** 年度归档: what a sealed year of one branch consists of, and what is different when something in it was touched. */
import { canonicalJson } from "../disclosure/snapshot";

export const ARCHIVE_FORMAT = "qinghe-archive/1";

/** Files that seal the others and so cannot be sealed themselves. */
export const MANIFEST = "manifest.json";
export const SEAL = "seal.json";

export const archiveGroups = {
  meetings: { zh: "组织生活记录" },
  books: { zh: "台账" },
  notices: { zh: "公开事项" },
  rectification: { zh: "督查问题和整改" },
  standards: { zh: "标准化台账" },
  sites: { zh: "阵地" },
  attachments: { zh: "附件原件" },
  tools: { zh: "目录和验证工具" },
} as const;
export type ArchiveGroup = keyof typeof archiveGroups;

/** `path` with `/`, ASCII but for the tools; `sha256` in 64 small hex digits. */
export type ArchiveFile = { path: string; title: string; group: ArchiveGroup; bytes: number; sha256: string };
export type ArchivePlace = { branchId: string; branchName: string; year: string };
export type Manifest = ArchivePlace & { format: typeof ARCHIVE_FORMAT; files: readonly ArchiveFile[] };

/** Files in the order of their paths: the same records make the same manifest, to the byte. No day and no name of a maker stands in it. */
export function manifestOf({ branchId, branchName, year }: ArchivePlace, files: readonly ArchiveFile[]): Manifest {
  return { format: ARCHIVE_FORMAT, branchId, branchName, year, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** The text of `manifest.json`, of which the seal holds the digest: one line for each file, for people to read. */
export function manifestText({ files, ...head }: Manifest): string {
  const lines = files.map((file) => `  ${canonicalJson(file)}`).join(",\n");
  return `{"files":[\n${lines}\n],\n${canonicalJson(head).slice(1, -1)}}\n`;
}

export type Listed = Pick<ArchiveFile, "path" | "sha256">;
export type Difference = { changed: string[]; missing: string[]; added: string[] };

/** What is different from what was sealed; three empty lists when nothing is. Manifest and seal are not files of the record. */
export function differenceFrom(kept: readonly Listed[], found: readonly Listed[]): Difference {
  const now = new Map(found.map(({ path, sha256 }) => [path, sha256]));
  const then = new Map(kept.map(({ path, sha256 }) => [path, sha256]));
  return {
    changed: [...then].filter(([path, sha256]) => now.has(path) && now.get(path) !== sha256).map(([path]) => path),
    missing: [...then.keys()].filter((path) => !now.has(path)),
    added: [...now.keys()].filter((path) => !then.has(path) && path !== MANIFEST && path !== SEAL),
  };
}

export const isUntouched = ({ changed, missing, added }: Difference) => changed.length + missing.length + added.length === 0;

/** 被改动：… ；缺少：… ；多出：…; each named with its title where it has one. Empty when nothing is different. */
export function sayDifference({ changed, missing, added }: Difference, titles: ReadonlyMap<string, string>): string[] {
  const named = (paths: readonly string[]) => paths.map((path) => (titles.has(path) ? `${path}（${titles.get(path)}）` : path));
  return [
    ...named(changed).map((name) => `被改动：${name}`),
    ...named(missing).map((name) => `缺少：${name}`),
    ...named(added).map((name) => `多出：${name}`),
  ];
}

const LINE = /^([0-9a-f]{64})[ \t]+\*?(.+)$/i;

/** A list of digests as `sha256sum` and the archive's own tools write it. Null at the first line that is none, with its number. */
export function readListing(text: string): { files: Listed[] } | { badLine: number } {
  const files: Listed[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const found = LINE.exec(line.trim());
    if (!found) return { badLine: i + 1 };
    files.push({ path: found[2]!.replace(/\\/g, "/").replace(/^\.\//, ""), sha256: found[1]!.toLowerCase() });
  }
  return { files };
}

/** A digest as people paste it, blanks forgiven; null when it cannot be one. */
export function readDigest(typed: string): string | null {
  const digest = typed.replace(/\s/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(digest) ? digest : null;
}
