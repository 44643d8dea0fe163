import { Badge, Section } from "@/components/desk/show";
import { listPendingDecisions } from "@/db/notices/decisions";
import { listTakedownRequests } from "@/db/questions/takedown-requests";
import type { Person } from "@/domain/permissions/actor";

const link = "inline-block min-h-11 min-w-11 py-2 text-link underline";

/** For the start page: how many matters wait for a second person, and what villagers ask to be taken off the web. Nothing where there are none. */
export async function DecisionsWaiting({ viewer }: { viewer: Person }) {
  const others = (await listPendingDecisions(viewer)).filter(({ by }) => by !== viewer.id);
  const requests = await listTakedownRequests(viewer);
  if (others.length + requests.length === 0) return null;
  return (
    <Section title="等我处理、复核" id="decisions">
      {requests.length > 0 && <p><Badge tone="bad">个人信息</Badge> <a className={link} href="/desk/decisions#takedown-requests">群众要求撤下个人信息 {requests.length} 件，请马上核对</a></p>}
      {others.length > 0 && <p><a className={link} href="/desk/decisions">强制公开、紧急撤下等 {others.length} 件，等另一位同志复核</a></p>}
    </Section>
  );
}
