import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/desk/button";
import { Corrections } from "@/components/desk/members/corrections";
import { History } from "@/components/desk/members/history";
import { StatusMark } from "@/components/desk/members/member-table";
import { Facts, Notice, Section, Title } from "@/components/desk/show";
import { findMember, type FoundMember } from "@/db/members/find";
import { settingsOn } from "@/db/settings";
import { fullYears, sayDay, type Day } from "@/domain/calendar/day";
import { hintsFor, unexplainedAbsences } from "@/domain/members/hints";
import { duesTypes, educations, genders, positions, stages } from "@/domain/members/vocabulary";
import { may } from "@/domain/permissions/permit";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { Acts, DecideCorrections } from "./acts";

export const metadata = { title: "党员" };

export default async function MemberPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await personWho("member.read");
  const member = await findMember(viewer, (await params).id);
  if (!member) notFound();
  const { said } = await asked(searchParams, ["said"]);
  const settings = await settingsOn(viewer.today);
  const away = member.mobiles.find(({ returnedOn }) => returnedOn === null);
  const hints = hintsFor(
    {
      ...member, statusSince: member.events.find(({ kind }) => kind === "status")?.on ?? null,
      mobile: away ? { ...away, lastContactOn: away.contacts[0]?.on ?? null } : null,
      absences: unexplainedAbsences(member.marks),
      openTransfer: member.transfers.find(({ direction, receiptOn }) => direction === "out" && receiptOn === null) ?? null,
    },
    viewer.today,
    { lostMonths: settings.lost_contact_months, removalYears: settings.suspended_removal_years, contactDays: settings.mobile_contact_days, absentMonths: settings.absent_months },
  );
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/members">返回党员名册</a></p>
      <Title>{member.name} <StatusMark status={member.status} /></Title>
      <SaidHere said={said} />
      {hints.length > 0 && member.whole && <Notice tone="warn"><p className="font-bold">请留意（只是提示，由人来定）：</p><ul className="list-disc pl-6">{hints.map(({ says }) => <li key={says}>{says}</li>)}</ul></Notice>}
      <Facts facts={factsOf(member, viewer.today)} />
      <p className="mb-4 flex flex-wrap gap-2 print:hidden">
        {may(viewer, "member.edit", member.subject) && <ButtonLink href={`/desk/members/${member.id}/edit`}>修改信息</ButtonLink>}
        {may(viewer, "member.year", member.subject) && <ButtonLink href={`/desk/members/${member.id}/year`}>一年的情况</ButtonLink>}
      </p>
      <Acts viewer={viewer} member={member} />
      {member.whole && (
        <Section title="更正申请" id="corrections">
          <Corrections corrections={member.corrections} />
          <DecideCorrections viewer={viewer} member={member} />
        </Section>
      )}
      <Section title="经过" id="history"><History member={member} /></Section>
    </>
  );
}

/** 党龄 counts from confirmation (MBR-06). */
const sayPartyAge = (confirmedOn: Day | null, today: Day) => (confirmedOn ? `${fullYears(confirmedOn, today)} 年（从转正之日算）` : "—");
const yes = (flag: boolean | null) => (flag === null ? "—" : flag ? "是" : "否");

function factsOf(member: FoundMember, today: Day): [string, React.ReactNode][] {
  const posts = member.posts.filter(({ endedOn }) => endedOn === null);
  return [
    ["党支部", `${member.branchName ?? "—"}${member.groupName ? `　${member.groupName}` : ""}`],
    ["类别", stages[member.stage].zh],
    ["性别、民族", `${genders[member.gender].zh}　${member.ethnicity || "—"}`],
    [member.whole ? "出生年月" : "出生年份", member.birthMonth],
    ["学历", member.education ? educations[member.education].zh : "—"],
    ["入党、转正", `${member.joinedOn ? sayDay(member.joinedOn) : "—"}　${member.confirmedOn ? sayDay(member.confirmedOn) : "—"}`],
    ["党龄", sayPartyAge(member.confirmedOn, today)],
    ["职务", posts.map(({ position }) => positions[position].zh).join("、") || "—"],
    ["工作单位及职务", member.workUnit || "—"],
    ["手机号码", member.mobileTail ? `尾号 ${member.mobileTail}` : "没有登记"],
    ...(member.whole
      ? ([
          ["居住地", member.residence || "—"],
          ["党费类型", member.duesType ? duesTypes[member.duesType].zh : "—"],
          ["身份证号", member.idTail ? `后四位 ${member.idTail}` : "没有登记"],
          ["困难 / 年老体弱 / 退役军人", `${yes(member.difficult)} / ${yes(member.elderlyInfirm)} / ${yes(member.veteran)}`],
          ["备注", member.remark || "—"],
        ] as [string, React.ReactNode][])
      : []),
  ];
}
