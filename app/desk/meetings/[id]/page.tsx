import { ButtonLink } from "@/components/desk/button";
import { BandMark, StateMark } from "@/components/desk/meetings/marks";
import { PeopleView } from "@/components/desk/meetings/people-view";
import { AgendaView, ExtrasView } from "@/components/desk/meetings/record-view";
import { Facts, Notice, Section, Title } from "@/components/desk/show";
import type { FoundMeeting } from "@/db/meetings/find";
import { sayInstant, timeOf } from "@/domain/calendar/day";
import { presentShare, sayTally } from "@/domain/meetings/attendance";
import { sayKinds } from "@/domain/meetings/kinds";
import { meetingDeeds, meetingStates } from "@/domain/meetings/lifecycle";
import { sayObservers } from "@/domain/meetings/record";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { meetingOr404 } from "../find-or-404";
import { Acts } from "./acts";
import { AmendmentList } from "./amendment-list";
import { Attachments } from "./attachments";
import { Makeups } from "./makeups";
import { NextWaiting } from "./next-waiting";
import { Tasks } from "./tasks";

export const metadata = { title: "组织生活记录" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function MeetingPage({ params, searchParams }: Props) {
  const viewer = await personWho("meeting.read");
  const found = await meetingOr404(viewer, (await params).id);
  const { said } = await asked(searchParams, ["said"]);
  const { row, branch, record, roster, people, tally, groupName } = found;
  const path = `/desk/meetings/${row.id}`;
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/meetings">返回组织生活</a></p>
      <Title lead={`${branch.name}${groupName ? `　${groupName}` : ""}　${sayKinds(record.sections.map(({ kind }) => kind))}`}>{row.title || "（还没有名称）"}</Title>
      <SaidHere said={said} />
      <NextWaiting viewer={viewer} row={row} />
      <Returned found={found} />
      <Acts viewer={viewer} found={found} />
      <Section title="基本情况" id="facts">
        <Facts
          facts={[
            ["进度", <StateMark key="s" state={row.state} />],
            ...(meetingStates[row.state].hands ? [["在谁手里", `${meetingStates[row.state].hands}（${sayInstant(row.stateSince)}起）`] as [string, string]] : []),
            ["主题", row.theme || "—"],
            ["召开", `${sayInstant(row.startedAt)} 至 ${timeOf(row.endedAt)}`],
            ["记录", <span key="r">{row.firstSubmittedAt ? `${sayInstant(row.firstSubmittedAt)} 提交` : "还没有提交"} <BandMark band={found.band} /></span>],
            ...(row.lateReason ? [["迟报说明", row.lateReason] as [string, string]] : []),
            ...(row.backfillReason ? [["补录说明（书记）", row.backfillReason] as [string, string]] : []),
            ["地点", row.place || "—"], ["主持人", row.hostName || "—"], ["记录人", row.recorderName || "—"],
            ...(record.observers.length > 0 ? [["列席", sayObservers(record)] as [string, string]] : []),
            ...(row.singlePersonFlow ? [["办理", "一人办理（正式党员 3 人以下的支部）"] as [string, string]] : []),
          ]}
        />
      </Section>
      {people.length > 0 && (
        <Section title="到会情况" id="people">
          <p className="mb-2">{sayTally(tally)}。{shareSaid(found)}</p>
          <PeopleView people={people} />
          {row.followUp && <p>补课安排：{row.followUp}</p>}
          <Makeups viewer={viewer} found={found} />
        </Section>
      )}
      <ExtrasView record={record} />
      <AgendaView record={record} roster={roster} />
      <Tasks viewer={viewer} found={found} />
      <Section title="成效" id="outcome"><p className="max-w-3xl wrap-anywhere">{row.summary || "还没有写"}</p></Section>
      <Attachments viewer={viewer} found={found} />
      <Explained found={found} />
      <AmendmentList viewer={viewer} found={found} />
      <Section title="办理经过" id="history">
        <ol className="list-disc pl-5">
          {found.deeds.map((deed) => <li key={deed.id} className="wrap-anywhere">{sayInstant(deed.at)}　{deed.byName}　{meetingDeeds[deed.deed].zh}{deed.said && `：${deed.said}`}</li>)}
        </ol>
        {row.digest && <p className="mt-2 text-sm text-soft wrap-anywhere">确认内容的摘要：{row.digest}</p>}
      </Section>
      <p className="flex flex-wrap gap-2 print:hidden"><ButtonLink href={`${path}/book`}>打印（记录本格式）</ButtonLink><ButtonLink href={`${path}/copy`}>录入上级平台</ButtonLink></p>
    </>
  );
}

function shareSaid({ tally }: FoundMeeting): string {
  const share = presentShare(tally);
  return share === null ? "" : `除去流动在外和免到的，到会率 ${(share / 100).toFixed(1)}%。`;
}

/** Why it came back, to whom it matters now. */
function Returned({ found }: { found: FoundMeeting }) {
  if (found.row.state !== "returned") return null;
  const last = found.deeds.filter(({ deed }) => deed === "return" || deed === "return_filing").at(-1);
  return last ? <Notice tone="bad"><b>{last.byName}退回补正：</b>{last.said}</Notice> : null;
}

/** The author's words to warnings, for the eyes of whoever confirms and files. */
function Explained({ found }: { found: FoundMeeting }) {
  const words = found.conditions.filter(({ key, level }) => level === "warn" && found.row.explanations[key]);
  if (words.length === 0) return null;
  return (
    <Section title="提醒和说明" id="explained">
      <ul className="list-disc pl-5">{words.map(({ key, message }) => <li key={key} className="wrap-anywhere">{message.replace(/[。？]$/u, "")}。<b>说明：</b>{found.row.explanations[key]}</li>)}</ul>
    </Section>
  );
}

