import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, Select } from "@/components/desk/field";
import type { FoundMeeting } from "@/db/meetings/find";
import { sayDay } from "@/domain/calendar/day";
import { attendanceKinds } from "@/domain/meetings/attendance";
import { makeupWayNames, makeupWays, sayMakeup } from "@/domain/meetings/makeup";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { makeUp } from "../actions";

/** Who caught up, and the way to note that somebody did. */
export async function Makeups({ viewer, found }: { viewer: Person; found: FoundMeeting }) {
  const away = found.people.filter(({ kind }) => attendanceKinds[kind].counts !== "present");
  const done = away.filter(({ makeupOn }) => makeupOn !== null);
  const open = away.filter(({ makeupOn }) => makeupOn === null);
  const mayNote = open.length > 0 && may(viewer, "meeting.makeup", found.subject);
  return (
    <>
      {done.length > 0 && <p>已补课：{done.map(({ name, makeup, makeupOn }) => `${name}（${sayDay(makeupOn!)}${sayMakeup(makeup)}）`).join("、")}</p>}
      {mayNote && (
        <ActionForm fold={{ says: `登记补课（${open.length} 人没有到会）`, isLink: true, className: "print:hidden" }} action={makeUp} token={await newFormToken()} hidden={{ meetingId: found.row.id }} className="grid max-w-2xl gap-x-4 sm:grid-cols-3">
          <Select name="memberId" label="谁" empty="请选择" options={open.map(({ memberId, name }) => ({ value: memberId, label: name }))} />
          <Select name="way" label="怎么补的" empty="请选择" options={makeupWayNames.map((value) => ({ value, label: makeupWays[value].zh }))} />
          <DayField name="makeupOn" label="哪天" value={viewer.today} />
          <div><Submit look="plain">登记补课</Submit></div>
        </ActionForm>
      )}
    </>
  );
}
