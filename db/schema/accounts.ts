import { sql } from "drizzle-orm";
import { roleNames, scopeKindNames, type Role, type ScopeKind } from "@/domain/permissions/roles";
import { day, flag, id, index, instant, number, oneOf, table, text, unique } from "../dialect/columns";

/** One account for one natural person (SOD-01): `personKey` is the keyed digest of the mobile number. */
export const account = table(
  "account",
  {
    id: id(),
    username: text().notNull(),
    name: text().notNull(),
    personKey: text().notNull(),
    passwordHash: text().notNull(),
    passwordChangedAt: instant().notNull(),
    /** A one-time password: must be changed before anything else. */
    mustChange: flag().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
    /** 停用: nobody signs in with a suspended account. */
    suspendedAt: instant(),
    suspendedBy: text(),
    suspendReason: text(),
  },
  (t) => [unique("account_username").on(t.username), unique("account_person").on(t.personKey)],
);

/** A power, proposed by one security administrator and confirmed by another (SOD-03, ruling 1). */
export const roleGrant = table(
  "role_grant",
  {
    id: id(),
    accountId: text().notNull().references(() => account.id),
    role: oneOf(roleNames as [Role, ...Role[]]).notNull(),
    scopeKind: oneOf(scopeKindNames as [ScopeKind, ...ScopeKind[]]).notNull(),
    scopeId: text().notNull(),
    fromDay: day().notNull(),
    toDay: day(),
    reason: text().notNull(),
    /** 代理: the account for which this one stands in (ruling 4). */
    standsInFor: text(),
    state: oneOf(["proposed", "confirmed", "rejected", "ended"]).notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    rejectReason: text(),
    endedBy: text(),
    endedAt: instant(),
    endReason: text(),
  },
  (t) => [index("role_grant_account").on(t.accountId, t.state), index("role_grant_scope").on(t.scopeKind, t.scopeId, t.role)],
);

/** 半年复核: somebody looked at a power on a day and found it still right (SOD-06). */
export const grantReview = table(
  "grant_review",
  { id: id(), grantId: text().notNull().references(() => roleGrant.id), on: day().notNull(), by: text().notNull(), at: instant().notNull() },
  (t) => [index("grant_review_grant").on(t.grantId, t.on)],
);

/** A signed-in browser. The cookie holds a random id, this row its hash; read at every request. */
export const session = table(
  "session",
  {
    id: id(),
    accountId: text().notNull().references(() => account.id),
    startedAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    endedAt: instant(),
    endedBy: text(),
    /** What the person recognizes it by: "Chrome，Windows"; the raw header is in the access log. */
    device: text().notNull(),
  },
  (t) => [index("session_account").on(t.accountId, t.endedAt)],
);

/** A password reset at the counter: proposed by one, confirmed by another; the password is shown once to the person (ruling 7). */
export const passwordReset = table(
  "password_reset",
  {
    id: id(),
    accountId: text().notNull().references(() => account.id),
    reason: text().notNull(),
    state: oneOf(["proposed", "confirmed", "rejected"]).notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    rejectReason: text(),
  },
  (t) => [index("password_reset_state").on(t.state), unique("password_reset_open").on(t.accountId).where(sql`state = 'proposed'`)],
);

/** Counters behind growing delays and rate limits (ruling 8, 22): no business data, purged. */
export const rateCounter = table("rate_counter", {
  key: id(),
  count: number().notNull(),
  since: instant().notNull(),
  until: instant(),
});

/** Addresses and devices, apart from the audit chain and purgeable (ruling 25). */
export const accessLog = table(
  "access_log",
  {
    seq: number().primaryKey({ autoIncrement: true }),
    at: instant().notNull(),
    event: oneOf(["sign_in", "sign_in_failed", "sign_out", "refused"]).notNull(),
    accountId: text(),
    address: text(),
    device: text(),
  },
  (t) => [index("access_log_at").on(t.at)],
);

/** A sheet of staff on its way in: its lines wait, sealed and without telephone numbers, until an administrator has seen what they would do. One per person, a day. */
export const staffWaiting = table("staff_waiting", {
  by: id(),
  fileName: text().notNull(),
  digest: text().notNull(),
  sealed: text().notNull(),
  at: instant().notNull(),
});
