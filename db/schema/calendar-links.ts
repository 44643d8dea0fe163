import { id, index, instant, table, text } from "../dialect/columns";
import { account } from "./accounts";
import { branch } from "./organization";

/** 日历订阅: one link per person and branch. The address is made from the id and this portal's key; no secret is stored. */
export const calendarLink = table(
  "calendar_link",
  {
    id: id(),
    accountId: text().notNull().references(() => account.id),
    branchId: text().notNull().references(() => branch.id),
    madeAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index("calendar_link_account").on(t.accountId)],
);
