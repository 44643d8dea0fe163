/** 文件库: documents with the day they appeared, against which records are checked. */
import { desc, eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import type { Reference } from "@/domain/truth/references";
import { db } from "./client";
import { isUniqueViolation } from "./dialect/sqlite";
import { idFrom, newId } from "./id";
import { referenceDocument } from "./schema/references";
import { atomically, exactlyOne, type Guarded, type Statement } from "./write";

export type ReferenceInput = { title: string; aliases: string[]; issuedOn: Day };

const library = () =>
  db().select({ id: referenceDocument.id, title: referenceDocument.title, aliases: referenceDocument.aliases, issuedOn: referenceDocument.issuedOn })
    .from(referenceDocument).orderBy(desc(referenceDocument.issuedOn), referenceDocument.title);

/** The whole library, the newest first: a town dates a few dozen documents a year. */
export async function listReferences(viewer: Viewer): Promise<Reference[]> {
  const scopes = reach(viewer, "reference.read");
  return scopes === "all" || scopes.branch.length + scopes.community.length > 0 ? library() : [];
}

/** Titles and days of documents are public facts; used where a record is checked. */
export async function listPublicReferences(): Promise<Reference[]> {
  return library();
}

/** @throws Refusal "hidden" when there is none or it is not the viewer's to read */
export async function findReference(viewer: Viewer, id: string): Promise<Reference> {
  const found = (await listReferences(viewer)).find((one) => one.id === id);
  if (!found) throw hidden();
  return found;
}

export async function addReference(permit: Permit<"reference.keep">, input: ReferenceInput): Promise<void> {
  await refusingTwins(permit, [db().insert(referenceDocument).values({ id: permit.once ? idFrom(permit.once) : newId(), ...input, by: permit.actor, at: permit.now })]);
}

/** What was wrong is replaced; the log keeps who did it and when. */
export async function correctReference(permit: Permit<"reference.keep">, input: ReferenceInput): Promise<void> {
  const change = db().update(referenceDocument).set({ ...input, by: permit.actor, at: permit.now }).where(eq(referenceDocument.id, permit.subject.id));
  await refusingTwins(permit, [exactlyOne(change, "文件库里没有这份文件了，请刷新页面看一看。")]);
}

async function refusingTwins(permit: Permit<"reference.keep">, statements: (Statement | Guarded)[]): Promise<void> {
  try {
    await atomically(permit, statements);
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("conflict", "文件库里已经有这个名称。", { title: "已经登记过，请在列表里找到它再更正" });
    throw error;
  }
}
