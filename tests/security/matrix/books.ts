/** Books of a branch: who looks through those of 石桥第一党支部 (qh007), and who takes them out. */
import { aMember } from "../../db/members/people";
import { bring } from "../../db/meetings/held";
import { handlerRow, pageRow } from "../row";

const clerks = ["branch_clerk", "branch_clerk of another branch", "branch_clerk elsewhere"] as const;
const secretaries = ["branch_secretary", "branch_secretary of another branch", "branch_secretary elsewhere"] as const;
const commissioners = ["commissioner", "commissioner of another branch", "commissioner elsewhere"] as const;
const town = ["town_party_office", "town_inspector", "town_leader"] as const;
const ofTheBranch = ["branch_clerk", "branch_secretary", "commissioner", ...town] as const;
const here = "?branch=qh007&year=2026";
const taking = (form: Record<string, string>) => () => ({ path: "/desk/ledgers/export", form: { branch: "qh007", year: "2026", purpose: "年底装订记录本", ...form } });

export const bookHandlers = [
  handlerRow({ handler: "POST /desk/ledgers/export", permission: "ledger.export", allowed: ["branch_clerk", "branch_secretary", "town_party_office"], given: taking({ book: "theme_day_book", format: "docx" }) }),
  handlerRow({ handler: "POST /desk/ledgers/export", situation: "as a workbook", permission: "ledger.export", allowed: ["branch_clerk", "branch_secretary", "town_party_office"], given: taking({ book: "member_roster", format: "xlsx" }) }),
];

export const bookPages = [
  pageRow({ page: "/desk/ledgers", allowed: [...clerks, ...secretaries, ...commissioners, ...town] }),
  pageRow({ page: "/desk/ledgers", situation: "of one branch", given: () => `/desk/ledgers${here}`, allowed: ofTheBranch }),
  pageRow({ page: "/desk/ledgers/[book]", given: () => `/desk/ledgers/meeting_book${here}`, allowed: ofTheBranch }),
  pageRow({ page: "/desk/ledgers/[book]", situation: "talks", given: () => `/desk/ledgers/talk_book${here}`, allowed: ofTheBranch.filter((name) => name !== "town_leader") }),
  pageRow({ page: "/desk/ledgers/[book]/print", given: () => `/desk/ledgers/theme_day_book/print${here}`, allowed: ofTheBranch }),
  pageRow({ page: "/desk/ledgers/year", given: () => `/desk/ledgers/year${here}`, allowed: ofTheBranch }),
  pageRow({ page: "/desk/meetings/[id]/copy", given: async () => `/desk/meetings/${await bring("held")}/copy`, allowed: [...ofTheBranch, "party_member"] }),
  pageRow({ page: "/desk/members/[id]/year", given: async () => `/desk/members/${await aMember()}/year`, allowed: ["branch_secretary", "town_party_office"] }),
  pageRow({ page: "/desk/my/year", allowed: [...secretaries, ...commissioners] }),
];
