/** 本期无此事项, in one click (ruling 11): drafted and handed in by the same press; checked like every other notice. */
import { permit as permitFor, type Permit } from "@/domain/permissions/permit";
import { draftNotice, type NewNotice } from "./draft";
import { findNotice } from "./rows";
import { submitNotice } from "./submit";

/** Returns the notice's id. What cannot be handed in yet stays as a draft, and the refusal says what is missing. */
export async function publishNil(permit: Permit<"notice.draft">, input: NewNotice): Promise<string> {
  const id = await draftNotice(permit, input);
  const found = await findNotice(permit.viewer, id);
  if (found.row.state === "draft") await submitNotice(permitFor(permit.viewer, "notice.submit", found.subject, permit.once), found);
  return id;
}
