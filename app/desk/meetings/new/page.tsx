import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Select } from "@/components/desk/field";
import { DeviceDraft } from "@/components/desk/device/device-draft";
import { RecordFields } from "@/components/desk/meetings/record-fields";
import { Title } from "@/components/desk/show";
import { Ticks } from "@/components/desk/ticks";
import { bandsOf } from "@/db/meetings/check";
import { listPriorDecisions } from "@/db/meetings/decisions";
import { findLineToRecord, findPlanned } from "@/db/meetings/plan";
import { dayOf, sayShortDay } from "@/domain/calendar/day";
import { bands } from "@/domain/meetings/clocks";
import { readKinds } from "@/domain/meetings/forms/read-record";
import { MOST_PHOTOS } from "@/domain/meetings/photos";
import { meetingKinds, sayKinds } from "@/domain/meetings/kinds";
import type { Person } from "@/domain/permissions/actor";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { begin } from "../actions";
import { listChoices, type Choice } from "../choices";
import { orNotFound } from "../find-or-404";
import { presetRecord, usualDue } from "../preset";

export const metadata = { title: "记录会议" };
const PATH = "/desk/meetings/new";

export default async function NewMeetingPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("meeting.begin");
  const given = { ...(await asked(searchParams, ["branch", "group", "planned", "choose", "unplanned"])), kinds: [(await searchParams).kinds ?? []].flat().join(",") };
  const planned = given.planned ? (await orNotFound(findPlanned(viewer, given.planned))).planned : null;
  const choices = await listChoices(viewer);
  const choice = choices.find(({ branch }) => branch.id === (planned?.branchId ?? given.branch)) ?? (choices.length === 1 ? choices[0]! : null);
  if (!choice) return choices.length === 0 ? notFound() : <ChooseBranch choices={choices} />;
  const kinds = readKinds(given.kinds) ?? planned?.kinds ?? null;
  const group = choice.groups.find(({ id }) => id === (planned?.groupId ?? given.group)) ?? (choice.groups.length === 1 ? choice.groups[0]! : null);
  const wantsGroup = kinds?.includes("group_meeting") ?? false;
  if (given.choose || !kinds || !kinds.every((kind) => choice.kinds.includes(kind)) || (wantsGroup && !group)) return <ChooseKind choice={choice} kinds={kinds ?? []} group={group?.id} planned={given.planned} bad={given.kinds !== "" && !readKinds(given.kinds)} />;
  const [groupId, groupName] = wantsGroup ? [group!.id, group!.name] : [null, null];
  const line = planned?.kinds.some((kind) => kinds.includes(kind)) || given.unplanned ? planned : await findLineToRecord(viewer, { branchId: choice.branch.id, groupId, kinds });
  return <Recording viewer={viewer} choice={choice} wanted={{ branch: choice.branch, kinds, groupId, groupName, planned: line, fromPlan: line !== null && line === planned }} />;
}

async function Recording({ viewer, choice, wanted }: { viewer: Person; choice: Choice; wanted: Parameters<typeof presetRecord>[1] }) {
  const { branch, kinds, groupId, planned, fromPlan } = wanted;
  const { record, roster } = await presetRecord(viewer, wanted);
  const day = dayOf(record.startedAt);
  const prior = await listPriorDecisions(viewer, { branchId: branch.id, communityId: branch.communityId, groupId, before: day });
  const band = (await bandsOf(viewer, [{ id: "new", heldOn: day, firstSubmittedAt: null }])).get("new")!;
  const here = new URLSearchParams([["branch", branch.id], ...kinds.map((kind) => ["kinds", kind]), ...(groupId ? [["group", groupId]] : [])]);
  const another = `${PATH}?${here}&choose=1${planned ? `&planned=${planned.id}` : ""}`;
  return (
    <>
      <Title lead={<>{branch.name}　<a className="inline-block min-h-11 py-2 text-link underline" href={another}>换会议类型，或几种会合开</a></>}>记录{sayKinds(kinds)}</Title>
      {planned && <p className="mb-4">对应计划：{sayShortDay(planned.plannedOn)}　{sayKinds(planned.kinds)}{planned.theme && `：${planned.theme}`}　<a className="inline-block min-h-11 py-2 text-link underline" href={`${PATH}?${here}&unplanned=1`}>不是计划里的这次</a></p>}
      <ActionForm action={begin} token={await newFormToken()} hidden={{ branchId: choice.branch.id, groupId: groupId ?? "", [fromPlan ? "plannedId" : "lineId"]: planned?.id ?? "", kinds: kinds.join(",") }}>
        <RecordFields record={record} roster={roster} writer={viewer.name} prior={prior} usualDue={usualDue(record, branch)} today={viewer.today} lateBand={bands[band].report === "in_time" ? null : bands[band].zh} />
        <DeviceDraft owner={viewer.id} place="meetings" form={`new/${choice.branch.id}/${groupId ?? ""}/${planned?.id ?? ""}/${kinds.join(",")}`} mostPhotos={MOST_PHOTOS} />
        <Bar />
      </ActionForm>
    </>
  );
}

function Bar() {
  return (
    <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-2 border-t border-stone-400 bg-paper px-4 py-2">
      <Submit>保存</Submit>
      <span className="text-sm text-soft">没填完也能保存；保存后再提交书记确认。</span>
    </div>
  );
}

function ChooseBranch({ choices }: { choices: readonly Choice[] }) {
  return (
    <>
      <Title>为哪个支部记录</Title>
      <p className="flex flex-wrap gap-2">{choices.map(({ branch }) => <ButtonLink key={branch.id} href={`${PATH}?branch=${branch.id}`}>{branch.name}</ButtonLink>)}</p>
    </>
  );
}

function ChooseKind({ choice, kinds, group, planned, bad }: { choice: Choice; kinds: readonly string[]; group?: string; planned?: string; bad: boolean }) {
  const { branch, groups } = choice;
  return (
    <>
      <Title lead={`${branch.name}。一次开了几种会，可以一起选，只记一次。`}>开的是什么会</Title>
      {bad && <p role="alert" className="mb-4 border-l-4 border-accent bg-white p-3">党小组会请单独记录，不能和别的会一起选。</p>}
      <form method="get" action={PATH}>
        <input type="hidden" name="branch" value={branch.id} />
        {planned && <input type="hidden" name="planned" value={planned} />}
        <Ticks name="kinds" label="会议类型" value={kinds} options={choice.kinds.map((kind) => ({ value: kind, label: meetingKinds[kind].zh }))} />
        {groups.length > 0 && <Select name="group" label="党小组（只有党小组会要选）" empty="不是党小组会" value={kinds.includes("group_meeting") ? group : undefined} options={groups.map(({ id, name }) => ({ value: id, label: name }))} />}
        <Submit>开始记录</Submit>
      </form>
    </>
  );
}
