import { listAccountNames } from "@/db/account-names";
import { findMeeting } from "@/db/meetings/find";
import { saveMeeting } from "@/db/meetings/record";
import type { MeetingInHand } from "@/db/meetings/rows";
import { sayInstant } from "@/domain/calendar/day";
import { canonicalJson } from "@/domain/disclosure/snapshot";
import { typed } from "@/domain/disclosure/forms/typed";
import type { FormState } from "@/domain/form-state";
import { recordDifferences } from "@/domain/meetings/differences";
import type { MeetingRecord } from "@/domain/meetings/record";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { failed, type FormValues } from "@/server/form-action";

/** Saves, or answers with both texts when a colleague has saved since this form was made (ruling 27). */
export async function saveOrCompare(permit: Permit<"meeting.edit">, found: MeetingInHand, mine: MeetingRecord, revision: number, values: FormValues): Promise<FormState | null> {
  try {
    await saveMeeting(permit, found, mine, +(typed(values, "keepMine") || revision));
    return null;
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== "conflict") throw error;
  }
  const { record: theirs, row, roster } = await findMeeting(permit.viewer, found.row.id);
  if (canonicalJson(theirs) === canonicalJson(mine)) return null; // sent twice
  const who = (await listAccountNames(permit.viewer, [row.updatedBy])).get(row.updatedBy)?.name ?? "别人";
  return {
    ...failed(values, "您打开以后，这份记录又被保存过，您这次写的还没有保存。请对照后选择。"),
    conflict: {
      says: `${who}在 ${sayInstant(row.updatedAt)} 保存过。`,
      differences: recordDifferences(theirs, mine, new Map(roster.map(({ id, name }) => [id, name]))),
      revision: String(row.revision),
      theirsAt: `/desk/meetings/${row.id}/edit`,
    },
  };
}
