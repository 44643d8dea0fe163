import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Badge, Facts, Section, Table, Title } from "@/components/desk/show";
import { listOwnSessions } from "@/db/sessions";
import { listScopeNames } from "@/db/organization";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { grantsToday } from "@/domain/permissions/actor";
import { roles } from "@/domain/permissions/roles";
import { newFormToken } from "@/server/form-token";
import { person, signedIn } from "@/server/viewer";
import { endSession } from "./actions";

export const metadata = { title: "我的账号" };

export default async function AccountPage() {
  const viewer = await person();
  const session = (await signedIn())!;
  const sessions = await listOwnSessions(viewer);
  const names = await listScopeNames();
  const tokens = await Promise.all(sessions.map(() => newFormToken()));
  return (
    <>
      <Title>我的账号</Title>
      <Facts
        facts={[
          ["姓名", viewer.name],
          ["登录名", session.username],
          ["岗位", grantsToday(viewer).map((g) => `${roles[g.role].zh}（${names.get(g.scopeId) ?? g.scopeId}，${g.to ? `到${sayDay(g.to)}` : "长期"}）`).join("；") || "没有岗位"],
          ["密码", <ButtonLink key="p" href="/desk/password">修改密码</ButtonLink>],
        ]}
      />
      <Section title="正在使用的登录">
        <Table
          caption="正在使用的登录"
          rows={sessions.map((s, i) => ({ ...s, token: tokens[i]! }))}
          keyOf={(s) => s.id}
          columns={[
            { name: "设备", cell: (s) => <>{s.device} {s.id === session.sessionId && <Badge tone="good">本机</Badge>}</> },
            { name: "登录时间", cell: (s) => sayInstant(s.startedAt) },
            { name: "最近使用", cell: (s) => sayInstant(s.lastSeenAt) },
            { name: "操作", cell: (s) => <ActionForm action={endSession} token={s.token} hidden={{ sessionId: s.id }}><Submit look="plain">结束这次登录</Submit></ActionForm> },
          ]}
        />
      </Section>
    </>
  );
}
