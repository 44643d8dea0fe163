import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlPage, links, paragraph, table } from "@/domain/archive/html";
import { noticePage, type ArchivedVersion } from "@/domain/archive/notice-page";
import { differenceFrom, isUntouched, manifestOf, manifestText, readDigest, readListing, sayDifference, type ArchiveFile } from "@/domain/archive/manifest";
import type { Snapshot } from "@/domain/disclosure/snapshot";

const digest = (n: number) => n.toString(16).padStart(64, "0");
const file = (path: string, n: number): ArchiveFile => ({ path, title: `标题${n}`, group: "books", bytes: n, sha256: digest(n) });
const place = { branchId: "qh007", branchName: "石桥第一党支部", year: "2025" };

describe("the manifest", () => {
  test("the order in which files came does not show", () => {
    const files = [file("b.html", 1), file("a.html", 2)];
    expect(manifestText(manifestOf(place, files))).toBe(manifestText(manifestOf(place, files.toReversed())));
    expect(JSON.parse(manifestText(manifestOf(place, files)))).toMatchObject({ ...place, files: [{ path: "a.html" }, { path: "b.html" }] });
  });

  test("one byte, one missing, one more: each by name, and nothing else", () => {
    const kept = [file("a.html", 1), file("b.html", 2), file("c.html", 3)];
    const found = [file("a.html", 9), file("c.html", 3), file("d.html", 4), { path: "manifest.json", sha256: digest(7) }, { path: "seal.json", sha256: digest(8) }];
    const difference = differenceFrom(kept, found);
    expect(difference).toEqual({ changed: ["a.html"], missing: ["b.html"], added: ["d.html"] });
    expect(sayDifference(difference, new Map(kept.map(({ path, title }) => [path, title])))).toEqual(["被改动：a.html（标题1）", "缺少：b.html（标题2）", "多出：d.html"]);
    expect(isUntouched(differenceFrom(kept, kept))).toBe(true);
  });

  test("whatever single file is touched, it is the one that is named", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (n, which) => {
      const kept = Array.from({ length: n }, (_, i) => file(`f${i}`, i));
      const at = which % n;
      expect(differenceFrom(kept, kept.map((one, i) => (i === at ? { ...one, sha256: digest(999) } : one))).changed).toEqual([`f${at}`]);
      expect(differenceFrom(kept, kept.toSpliced(at, 1)).missing).toEqual([`f${at}`]);
    }));
  });
});

describe("what people paste", () => {
  test("lists as sha256sum and Windows tools write them", () => {
    expect(readListing(`${digest(1)}  ./a.html\r\n${digest(2).toUpperCase()} *books\\b.html\n\n`)).toEqual({ files: [{ path: "a.html", sha256: digest(1) }, { path: "books/b.html", sha256: digest(2) }] });
    expect(readListing(`${digest(1)}  a.html\n你好`)).toEqual({ badLine: 2 });
  });

  test("a digest with blanks and capitals; anything else is none", () => {
    expect(readDigest(` ${digest(10).toUpperCase().slice(0, 32)} ${digest(10).slice(32)}`)).toBe(digest(10));
    for (const typed of ["", "7K3-9QD", digest(1).slice(1), `${digest(1)}0`]) expect(readDigest(typed)).toBeNull();
  });
});

describe("pages", () => {
  test("what was typed is text, wherever it stands", () => {
    const evil = `<script>alert("x")</script>&'`;
    const page = htmlPage(evil, [paragraph(evil), table([evil], [[evil]]), links([{ href: `a"onclick="x`, text: evil }])]);
    expect(page).not.toMatch(/<script|onclick="/);
    expect(page.match(/&#60;script&#62;/g)).toHaveLength(6);
  });

  const content: Snapshot = {
    code: "V13", item: "民政救助", category: "village", owner: { kind: "community", id: "shiqiao", name: "石桥社区" }, period: "2025", title: "救助名单", body: { kind: "text", text: "王耘嘉户" }, responsiblePerson: "牛耘嘉", contact: "0000-0000000",
    objectionChannel: "监委会", boardLocation: "公开栏", publicity: { rule: "board_keep", days: 0, says: "长期" }, audience: "public", basis: [], files: [], correction: null,
  };
  const version: ArchivedVersion = { content, versionNo: 1, publishedAt: "2025-03-01T01:00:00.000Z", digest: digest(1), checkCode: "ABC123", forced: false, removals: [], hands: [], postings: [] };
  const removal = { kind: "privacy", reason: "含个人信息", at: "2025-04-01T01:00:00.000Z", liftedAt: null } as const;

  test("a takedown for privacy leaves the frame and no content, also while it waits for the second person", () => {
    expect(noticePage(version, [])).toContain("王耘嘉户");
    const gone = noticePage({ ...version, removals: [removal] }, []);
    expect(gone).not.toMatch(/王耘嘉|救助名单|牛耘嘉/);
    expect(gone).toContain(digest(1));
    expect(noticePage({ ...version, removals: [{ ...removal, liftedAt: "2025-04-02T01:00:00.000Z" }] }, [])).toContain("王耘嘉户");
  });
});
