/** 基础台账清单 (handbook §5.6): the eighteen books as one table, with what fills each. The year's archive goes through it as well. */
import type { Book, KeptBook, OtherBook } from "./book";
import { disclosureBook } from "./disclosure-book";
import { meetingBooks } from "./meeting-books";
import { memberBooks } from "./member-books";
import { rectifyBook } from "./rectify-book";
import { siteBook } from "./site-book";

const kept = { ...memberBooks, ...meetingBooks, ...disclosureBook, ...rectifyBook, ...siteBook } as const satisfies Record<string, KeptBook>;
export type KeptBookName = keyof typeof kept;
export const keptBooks: Readonly<Record<KeptBookName, KeptBook>> = kept;
export const keptBookNames = Object.keys(kept) as [KeptBookName, ...KeptBookName[]];

const NOT_YET = "本站还没有这项记录，请继续用纸质台账。";
const others: readonly OtherBook[] = [
  { no: 4, zh: "党费收缴登记簿", kept: false, says: NOT_YET },
  { no: 5, zh: "发展党员登记", kept: false, says: NOT_YET },
  { no: 12, zh: "党员积分台账", kept: false, says: NOT_YET },
  { no: 15, zh: "四议两公开登记", kept: false, says: NOT_YET },
  { no: 17, zh: "群众意见与办理台账", kept: false, says: "在“群众意见”里登记和导出，不另立台账。", see: { href: () => "/desk/questions?view=all", label: "打开群众意见" } },
];

/** In the order of the list; what is beside it comes last. */
export const books: readonly (Book & { name: KeptBookName | null })[] = [...keptBookNames.map((name) => ({ ...keptBooks[name], name })), ...others.map((book) => ({ ...book, name: null }))].toSorted((a, b) => (a.no ?? 99) - (b.no ?? 99));

export const bookName = (text: string | undefined): KeptBookName | null => keptBookNames.find((name) => name === text) ?? null;
