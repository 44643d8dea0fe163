import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, TextField } from "@/components/desk/field";
import { Badge, Empty, Facts, Section, Table, Title } from "@/components/desk/show";
import { listAccountNames } from "@/db/account-names";
import { listChangesOf } from "@/db/setting-changes";
import { settingsOn } from "@/db/settings";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { sayActor } from "@/domain/identity/say-account";
import { may } from "@/domain/permissions/permit";
import { settingChangeStates } from "@/domain/permissions/proposals";
import { town } from "@/domain/permissions/subject";
import { isSettingKey, saySetting, saySettingRange, typedUnit } from "@/domain/setting-value";
import { settings } from "@/domain/settings";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { proposeChange } from "../actions";
import { Decide } from "./decide";

export const metadata = { title: "参数" };

export default async function SettingPage({ params }: { params: Promise<{ key: string }> }) {
  const viewer = await personWho("setting.read");
  const { key } = await params;
  if (!isSettingKey(key)) notFound();
  const { says, confidence, value } = settings[key];
  const now = (await settingsOn(viewer.today))[key];
  const changes = await listChangesOf(viewer, key);
  const names = await listAccountNames(viewer, changes.flatMap((change) => [change.proposedBy, change.decidedBy]));
  const open = changes.find((change) => change.state === "proposed");
  return (
    <>
      <Title>{says}</Title>
      <Facts facts={[["现在的值", saySetting(key, now)], ["默认值", saySetting(key, value)], ["可以填", saySettingRange(key)], ["依据的可信度", `【${confidence}】`]]} />
      {open && <Decide viewer={viewer} change={open} says={`${saySetting(key, open.value)}，${sayDay(open.fromDay)}起`} names={names} />}
      {!open && may(viewer, "setting.propose", town) && (
        <Section title="提出调整" id="propose">
          <ActionForm action={proposeChange} token={await newFormToken()} hidden={{ key }}>
            <TextField name="value" label={`新的值（${typedUnit(key)}）`} autoComplete="off" />
            <DayField name="fromDay" label="生效日期" hint="今天或以后；已经过去的不追溯。" />
            <TextField name="reason" label="原因和依据" hint="例如：县委组织部2026年第12号文第三条" autoComplete="off" />
            <Submit>提出，交镇领导决定</Submit>
          </ActionForm>
        </Section>
      )}
      <Section title="历次调整" id="history">
        {changes.length === 0 ? <Empty>没有调整过，一直是默认值。</Empty> : (
          <Table
            caption="历次调整"
            rows={changes}
            keyOf={(change) => change.id}
            columns={[
              { name: "值", cell: (change) => saySetting(key, change.value), number: true },
              { name: "生效日期", cell: (change) => sayDay(change.fromDay) },
              { name: "状态", cell: (change) => <Badge tone={settingChangeStates[change.state].tone}>{settingChangeStates[change.state].zh}</Badge> },
              { name: "提出", cell: (change) => `${sayActor(change.proposedBy, names)}，${sayInstant(change.proposedAt)}：${change.reason}` },
              { name: "决定", cell: (change) => (change.decidedAt ? `${sayActor(change.decidedBy, names)}，${sayInstant(change.decidedAt)}${change.rejectReason ? `：${change.rejectReason}` : ""}` : "等决定") },
            ]}
          />
        )}
      </Section>
    </>
  );
}
