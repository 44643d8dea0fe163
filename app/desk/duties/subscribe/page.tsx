import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Select } from "@/components/desk/field";
import { Empty, Section, Title } from "@/components/desk/show";
import { calendarFile, listSubscribable } from "@/db/calendar-links";
import { environment } from "@/server/environment";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { subscribe, unsubscribe } from "./actions";

export const metadata = { title: "日历订阅" };

/** The due days of a branch in the telephone's own calendar, which reminds without any app of ours. */
export default async function SubscribePage() {
  const branches = await listSubscribable(await personWho("duty.subscribe"));
  const held = branches.filter(({ link }) => link);
  const free = branches.filter(({ link }) => !link);
  return (
    <>
      <Title lead="把支部的应办事项、会上议定的事放进手机自带的日历：到期前三天自动提醒，办完自动改成“按时”。日历里只有事项和日期，没有人名。">日历订阅</Title>
      <p className="mb-4 print:hidden"><ButtonLink href="/desk/duties/life">组织生活应办事项</ButtonLink></p>
      <Section title="我的订阅" id="mine">
        {held.length === 0 ? <Empty>还没有订阅。</Empty> : (
          <ul className="divide-y divide-line border-y border-line bg-white">
            {await Promise.all(held.map(async ({ branch, link }) => (
              <li key={branch.id} className="px-2 py-3">
                <h3 className="font-bold">{branch.name}</h3>
                <p className="my-2 break-all select-all">{`${environment().publicUrl}/calendar/${calendarFile(link!.id)}`}</p>
                <ActionForm action={unsubscribe} token={await newFormToken()}><input type="hidden" name="linkId" value={link!.id} /><Submit>停用这个地址</Submit></ActionForm>
              </li>
            )))}
          </ul>
        )}
        <p className="mt-2">在手机“日历”的设置里选“添加订阅日历”（苹果：设置—日历—账户—添加已订阅的日历；安卓各品牌叫“订阅日历”或“从网址添加”），把地址粘贴进去。拿到地址的人都能看到这些日期，请不要转发；手机丢了或换了岗位，在这里停用。</p>
      </Section>
      {free.length > 0 && (
        <Section title="新的订阅" id="new">
          <ActionForm action={subscribe} token={await newFormToken()}>
            <Select name="branchId" label="支部" value={free.length === 1 ? free[0]!.branch.id : ""} empty="请选择" options={free.map(({ branch }) => ({ value: branch.id, label: branch.name }))} />
            <Submit>生成订阅地址</Submit>
          </ActionForm>
        </Section>
      )}
    </>
  );
}
