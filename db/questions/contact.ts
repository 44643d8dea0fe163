import { eq } from "drizzle-orm";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { recordDataUse } from "../data-uses";
import { question } from "../schema/questions";
import { seal, unseal } from "../seal";

export type Contact = { name: string; phone: string };

const USE = "question-contact";

/** Name and telephone as they are stored: sealed, or null when the asker left nothing. */
export function sealContact(contact: Contact): string | null {
  return contact.name || contact.phone ? seal(USE, JSON.stringify([contact.name, contact.phone])) : null;
}

/** Opens the asker's contact for the accepting side; the purpose is recorded first (ruling 24). */
export async function revealContact(permit: Permit<"question.contact">, purpose: string): Promise<Contact> {
  const [row] = await db().select({ contact: question.contact }).from(question).where(eq(question.id, permit.subject.id));
  if (!row?.contact) throw new Refusal("rule", "提问人没有留下姓名和电话。");
  await recordDataUse(permit, { purpose, rows: 1 });
  const [name, phone] = JSON.parse(unseal(USE, row.contact)) as [string, string];
  return { name, phone };
}
