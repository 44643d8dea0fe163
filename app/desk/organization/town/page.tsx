import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, TextField } from "@/components/desk/field";
import { Title } from "@/components/desk/show";
import { findPublicSetUp } from "@/db/town/profile";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { SetUpNeeded } from "../set-up-needed";
import { saveTown } from "./actions";

export const metadata = { title: "镇的基本信息" };

export default async function TownPage() {
  const viewer = await personWho("town.maintain");
  const { profile } = await findPublicSetUp();
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/organization">返回党组织</a></p>
      <Title lead="显示在公开页面的页头和页脚。">镇的基本信息</Title>
      <SetUpNeeded viewer={viewer} />
      <ActionForm action={saveTown} token={await newFormToken()}>
        <TextField name="name" label="镇名" hint="例如：清河镇" value={profile?.name} />
        <TextField name="county" label="所在县（市、区）" value={profile?.county} />
        <TextField name="officePhone" label="镇党建办电话" inputMode="tel" value={profile?.officePhone} />
        <TextField name="disciplinePhone" label="镇纪委电话" hint="没有单独电话的填 12388。" inputMode="tel" value={profile?.disciplinePhone ?? "12388"} />
        <TextField name="recordNumber" label="备案号（页脚）" hint="网站备案、公安备案号，照批下来的写；还没有就留空。" value={profile?.recordNumber} />
        <DayField name="goLiveOn" label="上线日期" hint="这一天以前的事项不算应办，也不算逾期。没有另定日期的社区跟着改。" value={profile?.goLiveOn ?? viewer.today} />
        <Submit>保存</Submit>
      </ActionForm>
    </>
  );
}
