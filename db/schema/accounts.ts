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
    state: oneOf(["active", "suspended"]).notNull(),
    passwordHash: text().notNull(),
    passwordChangedAt: instant().notNull(),
    /** A one-time password: must be changed before anything else. */
    mustChange: flag().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
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
    endedBy: text(),
    endedAt: instant(),
  },
  (t) => [index("role_grant_account").on(t.accountId, t.state), index("role_grant_scope").on(t.scopeKind, t.scopeId, t.role)],
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
  },
  (t) => [index("password_reset_state").on(t.state)],
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
