/** Books of a branch: who looks through those of 石桥第一党支部 (qh007), and who takes them out. */
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { yearArchive } from "@/db/schema/archives";
import { aMember } from "../../db/members/people";
import { bring } from "../../db/meetings/held";
import { accountIdOf } from "../cast";
import { actionRow, handlerRow, pageRow } from "../row";

const clerks = ["branch_clerk", "branch_clerk of another branch", "branch_clerk elsewhere"] as const;
const secretaries = ["branch_secretary", "branch_secretary of another branch", "branch_secretary elsewhere"] as const;
const commissioners = ["commissioner", "commissioner of another branch", "commissioner elsewhere"] as const;
const town = ["town_party_office", "town_inspector", "town_leader"] as const;
const ofTheBranch = ["branch_clerk", "branch_secretary", "commissioner", ...town] as const;
const here = "?branch=qh007&year=2026";
const taking = (form: Record<string, string>) => () => ({ path: "/desk/ledgers/export", form: { branch: "qh007", year: "2026", purpose: "年底装订记录本", ...form } });

/** An archive of 石桥第一党支部 that left the house. */
async function anArchive(): Promise<string> {
  const id = newId();
  await db().insert(yearArchive).values({ id, branchId: "qh007", year: "2025", contentDigest: "c".repeat(64), fileDigest: id.padEnd(64, "0"), files: [{ path: "index.html", title: "目录", sha256: "a".repeat(64) }], bytes: 1, by: await accountIdOf("clerk.qh007"), at: "2026-10-10T01:00:00.000Z" });
  return id;
}

export const bookActions = [
  actionRow({
    action: "app/desk/ledgers/archive/actions.ts#checkYearArchive", permission: "archive.check", page: `/desk/ledgers/archive${here}`, allowed: ofTheBranch,
    given: async () => ({ archiveId: await anArchive(), list: `${"a".repeat(64)}  index.html` }),
  }),
];

export const bookHandlers = [
  handlerRow({
    handler: "POST /desk/ledgers/archive/make", permission: "archive.make", allowed: ["branch_clerk", "branch_secretary", "town_party_office"],
    given: () => ({ path: "/desk/ledgers/archive/make", form: { branch: "qh007", year: "2026", purpose: "移交镇档案室" } }),
  }),
  handlerRow({ handler: "POST /desk/ledgers/export", permission: "ledger.export", allowed: ["branch_clerk", "branch_secretary", "town_party_office"], given: taking({ book: "theme_day_book", format: "docx" }) }),
  handlerRow({ handler: "POST /desk/ledgers/export", situation: "as a workbook", permission: "ledger.export", allowed: ["branch_clerk", "branch_secretary", "town_party_office"], given: taking({ book: "member_roster", format: "xlsx" }) }),
];

export const bookPages = [
  pageRow({ page: "/desk/ledgers", allowed: [...clerks, ...secretaries, ...commissioners, ...town] }),
  pageRow({ page: "/desk/ledgers", situation: "of one branch", given: () => `/desk/ledgers${here}`, allowed: ofTheBranch }),
  pageRow({ page: "/desk/ledgers/[book]", given: () => `/desk/ledgers/meeting_book${here}`, allowed: ofTheBranch }),
  pageRow({ page: "/desk/ledgers/[book]", situation: "talks", given: () => `/desk/ledgers/talk_book${here}`, allowed: ofTheBranch.filter((name) => name !== "town_leader") }),
  pageRow({ page: "/desk/ledgers/[book]/print", given: () => `/desk/ledgers/theme_day_book/print${here}`, allowed: ofTheBranch }),
  pageRow({ page: "/desk/ledgers/archive", given: () => `/desk/ledgers/archive${here}`, allowed: ofTheBranch }),
  pageRow({ page: "/desk/ledgers/year", given: () => `/desk/ledgers/year${here}`, allowed: ofTheBranch }),
  pageRow({ page: "/desk/meetings/[id]/copy", given: async () => `/desk/meetings/${await bring("held")}/copy`, allowed: [...ofTheBranch, "party_member"] }),
  pageRow({ page: "/desk/members/[id]/year", given: async () => `/desk/members/${await aMember()}/year`, allowed: ["branch_secretary", "town_party_office"] }),
  pageRow({ page: "/desk/my/year", allowed: [...secretaries, ...commissioners, "town_leader"] }),
];
