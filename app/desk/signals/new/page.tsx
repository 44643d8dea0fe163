import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Choices, Select, TextArea, TextField } from "@/components/desk/field";
import { Title } from "@/components/desk/show";
import { listPublicBranches } from "@/db/organization";
import { enteredCodes } from "@/domain/signals/case";
import { sayKind, signalKinds } from "@/domain/signals/signal";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { enter } from "../actions";

export const metadata = { title: "登记线索" };

/** X11 and X16: what only people can see, put beside what the record says. */
export default async function NewSignalPage({ searchParams }: { searchParams: SearchParams }) {
  await personWho("signal.enter");
  const { branch } = await asked(searchParams, ["branch"]);
  const branches = await listPublicBranches();
  return (
    <>
      <Title lead="只有人看得出来的两种：签名像一个人写的，现场问的和记录不一样。写看到、听到的事实，不写判断；不写被问的人的姓名。">登记线索</Title>
      <p className="mb-4"><ButtonLink href="/desk/signals">回到清单</ButtonLink></p>
      <ActionForm action={enter} token={await newFormToken()}>
        <Choices name="code" label="是哪一种" options={enteredCodes.map((value) => ({ value, label: `${sayKind(value)}：${signalKinds[value].says}` }))} />
        <Select name="branchId" label="支部" value={branch} empty="请选择" options={branches.map(({ id, name }) => ({ value: id, label: name }))} />
        <TextField name="record" label="会议记录的地址（可以不填）" hint="站里有这份记录的，把它的地址贴在这里，例如 /desk/meetings/…" />
        <TextArea name="recordSays" label="记录上是怎么写的" hint="例如：9 月党课记录写 41 人到场。" rows={3} />
        <TextArea name="seen" label="看到、听到的是什么" hint="例如：抽问党员 5 名，都说 9 月没有上过党课。" rows={3} />
        <Submit>登记</Submit>
      </ActionForm>
    </>
  );
}
