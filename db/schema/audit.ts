import { day, id, index, instant, number, oneOf, sequence, table, text } from "../dialect/columns";

/** Append-only and hash-chained (ruling 22–26); triggers refuse UPDATE and DELETE. */
export const audit = table(
  "audit",
  {
    seq: sequence(),
    at: instant().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    outcome: oneOf(["done", "refused"]).notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    scope: text(),
    wrote: text().notNull(),
    content: text(),
    previous: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [index("audit_subject").on(t.subjectKind, t.subjectId, t.seq), index("audit_actor").on(t.actor, t.seq), index("audit_at").on(t.at), index("audit_action").on(t.action, t.seq), index("audit_scope").on(t.scope, t.seq)],
);

/** Heads of the chain published day by day, outside of which truncation cannot hide (ruling 26). */
export const auditAnchor = table("audit_anchor", {
  day: id(),
  seq: number().notNull(),
  hash: text().notNull(),
  at: instant().notNull(),
});

/** Forms that have been carried out: the idempotency key, written in the same transaction as the fact. */
export const submission = table("submission", { once: id(), actor: text().notNull(), at: instant().notNull() });

/** 用途登记: what data was taken out or uncovered, how much, by whom and for which purpose (SOD-05, ruling 24). */
export const dataUse = table(
  "data_use",
  { id: id(), action: text().notNull(), purpose: text().notNull(), rows: number().notNull(), by: text().notNull(), on: day().notNull(), at: instant().notNull() },
  (t) => [index("data_use_by").on(t.by, t.on), index("data_use_at").on(t.at)],
);
