import type { ReactNode } from "react";
import { ButtonLink } from "@/components/desk/button";
import { Empty, Title } from "@/components/desk/show";
import { findOwnId } from "@/db/members/own";
import type { Person } from "@/domain/permissions/actor";
import { linksFor, mightDo } from "@/domain/permissions/desk-links";
import type { Action } from "@/domain/permissions/table";
import { person } from "@/server/viewer";
import { AdministrationWaiting } from "./administration-waiting";
import { asked, type SearchParams } from "./asked";
import { DecisionsWaiting } from "./decisions/waiting";
import { InstructionsWaiting } from "./instructions/waiting";
import { InspectionsWaiting } from "./inspections/waiting";
import { MeetingsWaiting } from "./meetings/waiting";
import { NoticesWaiting } from "./notices/waiting";
import { HandoverAlerts, ReelectionAlerts } from "./organization/reelection-alerts";
import { SetUpNeeded } from "./organization/set-up-needed";
import { SaidHere } from "./said";
import { SignalsWaiting } from "./signals/waiting";
import { MyDuties } from "./start/my-duties";
import { MyLife } from "./start/my-life";
import { PlannedPast } from "./start/planned-past";
import { RemindersToMe } from "./start/reminders-to-me";
import { ReturnedToMe } from "./start/returned-to-me";
import { TownDuties } from "./start/town-duties";
import { WaitingTooLong } from "./start/waiting-too-long";

export const metadata = { title: "工作台" };

type Part = { needs: Action | null; Show: (props: { viewer: Person }) => Promise<ReactNode> };

/**
 * The start page, from top to bottom: what came back, what waits for me, what I was reminded of, what is due, how the town
 * stands. A section shows to whoever may do its action somewhere and hides itself when it has nothing to say; a further family
 * of duties adds a line here.
 */
const parts: Part[] = [
  { needs: null, Show: SetUpNeeded },
  { needs: null, Show: HandoverAlerts },
  { needs: "instruction.read", Show: InstructionsWaiting },
  { needs: "notice.edit", Show: ReturnedToMe },
  { needs: "notice.read", Show: NoticesWaiting },
  { needs: "notice.confirm_force", Show: DecisionsWaiting },
  { needs: "meeting.read", Show: MeetingsWaiting },
  { needs: "finding.read", Show: InspectionsWaiting },
  { needs: "signal.read", Show: SignalsWaiting },
  { needs: "branch.read", Show: ReelectionAlerts },
  { needs: "duty.read", Show: RemindersToMe },
  { needs: null, Show: AdministrationWaiting },
  { needs: "meeting.begin", Show: PlannedPast },
  { needs: "duty.read", Show: MyLife },
  { needs: "duty.read", Show: MyDuties },
  { needs: "duty.remind", Show: WaitingTooLong },
  { needs: "duty.overview", Show: TownDuties },
];

export default async function Desk({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await person();
  const { said } = await asked(searchParams, ["said"]);
  const isMember = (await findOwnId(viewer)) !== null;
  return (
    <>
      <Title>工作台</Title>
      <SaidHere said={said} />
      {parts.filter(({ needs }) => needs === null || mightDo(viewer, needs)).map(({ Show }, index) => <Show key={index} viewer={viewer} />)}
      {isMember && <p className="mb-4"><ButtonLink href="/desk/my">我的党员信息</ButtonLink></p>}
      {linksFor(viewer).length === 0 && !isMember && <Empty>您还没有岗位，现在什么也不能办。请联系安全管理员授权。</Empty>}
    </>
  );
}
