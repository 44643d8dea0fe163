import { redirect } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { KeptField } from "@/components/desk/kept-field";
import { DeviceDraft } from "@/components/desk/device/device-draft";
import { RecordFields } from "@/components/desk/meetings/record-fields";
import { Title } from "@/components/desk/show";
import { listPriorDecisions } from "@/db/meetings/decisions";
import { bands } from "@/domain/meetings/clocks";
import { sayKinds } from "@/domain/meetings/kinds";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { save } from "../../actions";
import { meetingOr404 } from "../../find-or-404";
import { usualDue } from "../../preset";

export const metadata = { title: "修改会议记录" };

export default async function EditMeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("meeting.read");
  const { id } = await params;
  const found = await meetingOr404(viewer, id);
  const path = `/desk/meetings/${id}`;
  if (!may(viewer, "meeting.edit", found.subject)) redirect(path);
  const { row, branch, record, band, roster } = found;
  const kinds = record.sections.map(({ kind }) => kind);
  const prior = await listPriorDecisions(viewer, { branchId: branch.id, communityId: branch.communityId, groupId: row.groupId, before: row.heldOn });
  const people = row.groupId && !may(viewer, "meeting.begin", { kind: "branch", id: branch.id, branch: branch.id }) ? roster.filter(({ groupId }) => groupId === row.groupId) : roster;
  return (
    <>
      <Title lead={branch.name}>修改{sayKinds(kinds)}记录</Title>
      <ActionForm action={save} token={await newFormToken()} hidden={{ meetingId: id, kinds: kinds.join(",") }}>
        <KeptField name="revision" value={String(row.revision)} />
        <RecordFields record={record} roster={people} writer={viewer.name} prior={prior} usualDue={usualDue(record, branch)} today={viewer.today} lateBand={bands[band].report === "in_time" ? null : bands[band].zh} />
        <DeviceDraft owner={viewer.id} place="meetings" form={`edit/${id}`} mostPhotos={0} />
        <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-2 border-t border-stone-400 bg-paper px-4 py-2">
          <Submit>保存</Submit>
          <ButtonLink href={path}>不保存，返回</ButtonLink>
        </div>
      </ActionForm>
    </>
  );
}
