import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Badge, Facts, Section, Table, Title } from "@/components/desk/show";
import { listOwnSessions } from "@/db/sessions";
import { listScopeNames } from "@/db/organization";
import { settingsOn } from "@/db/settings";
import { dayOf, sayDay, sayInstant } from "@/domain/calendar/day";
import { lastDayOf } from "@/domain/identity/password-age";
import { grantsToday } from "@/domain/permissions/actor";
import { roles } from "@/domain/permissions/roles";
import { newFormToken } from "@/server/form-token";
import { person, signedIn } from "@/server/viewer";
import { endOtherSessions, endSession } from "./actions";

export const metadata = { title: "我的账号" };

export default async function AccountPage() {
  const viewer = await person();
  const session = (await signedIn())!;
  const limits = await settingsOn(viewer.today);
  const sessions = await listOwnSessions(viewer, { idleMinutes: limits.session_idle_minutes, absoluteHours: limits.session_absolute_hours });
  const names = await listScopeNames();
  const tokens = await Promise.all(sessions.map(() => newFormToken()));
  const password = `${sayDay(dayOf(session.passwordChangedAt))}设置，最晚用到${sayDay(lastDayOf(session.passwordChangedAt, limits.password_max_age_days))}`;
  return (
    <>
      <Title>我的账号</Title>
      <Facts
        facts={[
          ["姓名", viewer.name],
          ["登录名", session.username],
          ["岗位", grantsToday(viewer).map((g) => `${roles[g.role].zh}（${names.get(g.scopeId) ?? g.scopeId}，${g.to ? `到${sayDay(g.to)}` : "长期"}）`).join("；") || "没有岗位"],
          ["密码", password],
        ]}
      />
      <p className="mb-6"><ButtonLink href="/desk/password">修改密码</ButtonLink></p>
      <Section title="正在使用的登录" id="sessions">
        <p className="mb-2 text-soft">{limits.session_idle_minutes} 分钟不操作自动退出，一次登录最长 {limits.session_absolute_hours} 小时。不是自己的登录，请结束它并马上修改密码。</p>
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
        {sessions.length > 1 && (
          <ActionForm action={endOtherSessions} token={await newFormToken()}><Submit look="plain">结束其他所有登录</Submit></ActionForm>
        )}
      </Section>
    </>
  );
}
