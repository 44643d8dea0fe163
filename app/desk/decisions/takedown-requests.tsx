import { Badge, Section } from "@/components/desk/show";
import { listTakedownRequests } from "@/db/questions/takedown-requests";
import { sayInstant } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";

const link = "inline-block min-h-11 min-w-11 py-2 text-link underline";

/** What villagers ask to be taken off the web: before everything else, for every minute counts. */
export async function TakedownRequests({ viewer }: { viewer: Person }) {
  const requests = await listTakedownRequests(viewer);
  if (requests.length === 0) return null;
  return (
    <Section title="群众要求撤下个人信息" id="takedown-requests">
      <p className="mb-2 max-w-3xl">先看提出的理由，再打开公开事项核对。属实的，用“按个人信息保护要求撤下”立即撤下；不属实的，在群众意见里答复说明。</p>
      <ul>
        {requests.map(({ questionId, noticeId, title, communityName, at }) => (
          <li key={questionId} className="mb-3 border-l-4 border-accent bg-white p-3">
            <p><Badge tone="bad">个人信息</Badge> {communityName}：<b>{title}</b></p>
            <p>{sayInstant(at)} 提出</p>
            <p className="flex flex-wrap gap-x-4"><a className={link} href={`/desk/questions/${questionId}`}>看提出的理由</a><a className={link} href={`/desk/notices/${noticeId}#acts`}>打开公开事项，撤下</a></p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
