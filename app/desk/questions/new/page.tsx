import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Choices, DayField, Select, TextArea, TextField, Tick } from "@/components/desk/field";
import { Notice, Title } from "@/components/desk/show";
import { listPublicNoticesToAsk } from "@/db/questions/notice";
import { MAX_NAME, MAX_PHONE, MAX_TEXT } from "@/domain/questions/asking";
import { channelNames, channels, questionTypeNames, questionTypes } from "@/domain/questions/lifecycle";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { communitiesFor } from "../scope";
import { enter } from "./actions";

export const metadata = { title: "登记来电来访" };

export default async function EnterPage() {
  const viewer = await personWho("question.enter");
  const communities = await communitiesFor(viewer, "question.enter");
  const only = communities.length === 1 ? communities[0]! : null;
  const notices = only ? await listPublicNoticesToAsk(only.id, viewer.today) : [];
  return (
    <>
      <Title lead="照提问人说的写，不加评论。登记后给出取件码，请抄给或打印给提问人。">登记来电来访</Title>
      <Notice>反映干部违纪违法的，不在这里登记内容：请告诉来人打 12388 或找镇纪委，只在“移交纪检登记”里记日期。</Notice>
      <ActionForm action={enter} token={await newFormToken()} hidden={only ? { communityId: only.id } : {}}>
        {only ? <p className="mb-4">社区：<b>{only.name}</b></p> : <Select name="communityId" label="社区" empty="请选择" options={communities.map(({ id, name }) => ({ value: id, label: name }))} />}
        <Choices name="channel" label="怎么来的" options={channelNames.filter((channel) => channel !== "web").map((value) => ({ value, label: channels[value].zh }))} />
        <DayField name="heardOn" label="来电来访日期" hint="答复期限从这一天的次日算起" value={viewer.today} />
        <Choices name="type" label="类型" options={questionTypeNames.map((value) => ({ value, label: `${questionTypes[value].zh}：${questionTypes[value].says}` }))} />
        {notices.length > 0 && <Select name="noticeId" label="针对哪条公开（没有就不选）" empty="不针对某一条" options={notices.map(({ id, title }) => ({ value: id, label: title }))} />}
        <TextArea name="text" label="内容" rows={6} maxLength={MAX_TEXT} />
        <TextField name="name" label="怎么称呼（可不填）" maxLength={MAX_NAME} autoComplete="off" />
        <TextField name="phone" label="联系电话（可不填）" maxLength={MAX_PHONE} autoComplete="off" inputMode="tel" />
        <Tick name="urgent" label="很急，今天就要有人管" />
        <Submit>登记</Submit>
      </ActionForm>
    </>
  );
}
