import { rosterOn } from "@/db/members/roster-on";
import { typed, type Typed } from "@/domain/disclosure/forms/typed";
import { readKinds, readRecord, readTimes } from "@/domain/meetings/forms/read-record";
import type { Person } from "@/domain/permissions/actor";
import { Refusal } from "@/domain/permissions/refusal";

/** The record that was typed, against the roster of the day that was typed. */
export async function readTyped(viewer: Person, branchId: string, groupId: string | null, values: Typed) {
  const kinds = readKinds(typed(values, "kinds"));
  if (!kinds) throw new Refusal("rule", "请先选择会议类型，再填写。", { kinds: "请选择会议类型" });
  const roster = await rosterOn(viewer, branchId, readTimes(values).value.day);
  return readRecord(values, { kinds, groupId, roster, writer: viewer.name });
}

export const unreadable = (errors: Record<string, string>) => `有 ${Object.keys(errors).length} 处看不懂，还没有保存。请改好后再点一次。`;
