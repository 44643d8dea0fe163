import { sayDay, sayShortDay, type Day } from "@/domain/calendar/day";
import { saySetting, type Studied } from "@/domain/ledgers/study-hours";
import { attendanceKindNames, attendanceKinds, sayMark, type AttendanceKind, type AttendanceReason } from "@/domain/meetings/attendance";
import { sayKinds, type MeetingKind } from "@/domain/meetings/kinds";
import { talkRelations, talkTopics, type TalkRelation, type TalkTopic } from "@/domain/meetings/talks";
import { positions, type Position } from "@/domain/members/vocabulary";
import { Empty, Facts, Section, Table } from "../show";

type Meeting = { meetingId: string; heldOn: Day; title: string; kinds: readonly MeetingKind[]; kind: AttendanceKind; reason: AttendanceReason | null; makeup: string; makeupOn: Day | null };
type Given = {
  meetings: readonly Meeting[];
  studied: readonly (Studied & { counted: number })[];
  target: number;
  talks: readonly { talkedOn: Day; relation: TalkRelation; topic: TalkTopic }[];
  posts: readonly { id: string; position: Position; startedOn: Day; endedOn: Day | null }[];
};

/** A member's year: counts of his own, without a comparison to anybody. */
export function YearView({ year: { meetings, studied, target, talks, posts } }: { year: Given }) {
  const total = (setting?: string) => studied.filter((one) => setting === undefined || one.setting === setting).reduce((sum, { counted }) => sum + counted, 0);
  const counts = attendanceKindNames.map((kind) => [kind, meetings.filter((one) => one.kind === kind).length] as const).filter(([, n]) => n > 0);
  const reviews = meetings.filter(({ kinds }) => kinds.includes("democratic_review"));
  return (
    <>
      <Facts
        facts={[
          ["参加组织生活", meetings.length > 0 ? `应参加 ${meetings.length} 次：${counts.map(([kind, n]) => `${attendanceKinds[kind].zh} ${n} 次`).join("，")}` : "还没有确认过的记录"],
          ["学习学时", `${total()} 学时（室内 ${total("indoor")}，现场实践 ${total("practice")}），全年应达到 ${target} 学时`],
          ["民主评议", reviews.length > 0 ? `${reviews.map(({ heldOn, kind }) => `${sayDay(heldOn)}（${attendanceKinds[kind].zh}）`).join("、")}。本站只存各等次人数，不存每个人的等次` : "这一年没有评议会的记录"],
          ["谈心谈话", talks.length > 0 ? talks.map(({ talkedOn, relation, topic }) => `${sayShortDay(talkedOn)} ${talkRelations[relation].zh}（${talkTopics[topic].zh}）`).join("；") : "还没有登记"],
          ["任职", posts.length > 0 ? posts.map(({ position, startedOn, endedOn }) => `${positions[position].zh}（${sayDay(startedOn)}起${endedOn ? `，${sayDay(endedOn)}止` : ""}）`).join("、") : "没有"],
        ]}
      />
      <Section title="每次组织生活" id="meetings">
        {meetings.length === 0 ? <Empty>书记确认过的会议记录会出现在这里。</Empty> : (
          <Table
            caption="每次组织生活" rows={meetings} keyOf={({ meetingId }) => meetingId}
            columns={[
              { name: "日期", cell: ({ heldOn }) => <span className="whitespace-nowrap">{heldOn}</span> }, { name: "类型", cell: ({ kinds }) => sayKinds(kinds) }, { name: "名称", cell: ({ title }) => <span className="inline-block w-48 wrap-anywhere">{title}</span> },
              { name: "参加情况", cell: (one) => <>{sayMark(one)}{one.makeupOn && `；${sayShortDay(one.makeupOn)}补课`}</> },
              { name: "学时", number: true, cell: ({ meetingId }) => studied.find((one) => one.meetingId === meetingId)?.counted ?? 0 },
              { name: "学习方式", cell: ({ meetingId }) => { const one = studied.find((study) => study.meetingId === meetingId); return one ? saySetting(one.setting) : "—"; } },
            ]}
          />
        )}
      </Section>
    </>
  );
}
