import { sayDay, type Day } from "@/domain/calendar/day";
import { contactWays } from "@/domain/members/form";
import { mobileReasons, positions, stages, statuses, type MobileReason, type Position, type Stage, type Status } from "@/domain/members/vocabulary";

type Past = {
  events: readonly { id: string; kind: "stage" | "status"; value: string; on: Day; reason: string; documentNo: string }[];
  places: readonly { fromDay: Day; toDay: Day | null; branchName: string; groupName: string | null }[];
  posts: readonly { id: string; position: Position; startedOn: Day; endedOn: Day | null; endReason: string }[];
  mobiles: readonly { id: string; outOn: Day; returnedOn: Day | null; reason: MobileReason; place: string; hostBranch: string; hostReported: boolean; contactName: string | null; contacts: readonly { id: string; on: Day; how: keyof typeof contactWays }[] }[];
  transfers: readonly { id: string; direction: "out" | "in"; fromOrg: string; toOrg: string; letterNo: string; issuedOn: Day; validUntil: Day; duesPaidTo: string; receiptOn: Day | null }[];
};
const span = (from: Day, to: Day | null) => `${sayDay(from)}—${to ? sayDay(to) : "今"}`;

function Block({ title, children }: { title: string; children: React.ReactNode[] }) {
  if (children.length === 0) return null;
  return <><h3 className="mt-3 font-bold">{title}</h3><ul className="divide-y divide-line border-y border-line bg-white">{children}</ul></>;
}
const line = "px-2 py-1.5 wrap-anywhere";

/** Everything dated about a member, newest first: what he was, where, in which posts, away from when to when, with which letters. */
export function History({ member }: { member: Past }) {
  return (
    <>
      <Block title="类别和状态">
        {member.events.map((event) => (
          <li key={event.id} className={line}>{sayDay(event.on)}　{event.kind === "stage" ? stages[event.value as Stage].zh : statuses[event.value as Status].zh} <span className="text-soft">{event.reason}{event.documentNo && `（${event.documentNo}）`}</span></li>
        ))}
      </Block>
      <Block title="所在党支部">{member.places.map((place) => <li key={place.fromDay} className={line}>{span(place.fromDay, place.toDay)}　{place.branchName}{place.groupName && `　${place.groupName}`}</li>)}</Block>
      <Block title="职务">{member.posts.map((post) => <li key={post.id} className={line}>{span(post.startedOn, post.endedOn)}　{positions[post.position].zh} <span className="text-soft">{post.endReason}</span></li>)}</Block>
      <Block title="流动">
        {member.mobiles.map((away) => (
          <li key={away.id} className={line}>
            {span(away.outOn, away.returnedOn)}　{away.place || "地点没有登记"}（{mobileReasons[away.reason].zh}），流入地党组织：{away.hostBranch || "没有登记"}{away.hostReported && "（已报到）"}，联系人：{away.contactName ?? "没有定"}
            {away.contacts.length > 0 && <p className="text-soft">联系：{away.contacts.slice(0, 12).map((contact) => `${sayDay(contact.on)}${contactWays[contact.how].zh}`).join("；")}</p>}
          </li>
        ))}
      </Block>
      <Block title="组织关系转接">
        {member.transfers.map((letter) => (
          <li key={letter.id} className={line}>
            {letter.direction === "out" ? `转往${letter.toOrg}` : `从${letter.fromOrg}转入`}　介绍信 {letter.letterNo}（{sayDay(letter.issuedOn)}开具，有效期至{sayDay(letter.validUntil)}），党费交至 {letter.duesPaidTo}，{letter.receiptOn ? `${sayDay(letter.receiptOn)}收到回执` : "还没有收到回执"}
          </li>
        ))}
      </Block>
    </>
  );
}
