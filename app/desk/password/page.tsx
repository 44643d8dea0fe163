import { redirect } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { PasswordField } from "@/components/desk/field";
import { Notice, Title } from "@/components/desk/show";
import { settingsOn } from "@/db/settings";
import type { ChangeDue } from "@/db/viewers";
import { newFormToken } from "@/server/form-token";
import { signedIn } from "@/server/viewer";
import { changePassword } from "../account/actions";

export const metadata = { title: "修改密码" };

const why: Record<ChangeDue, string> = {
  one_time: "您现在用的是一次性密码，请先换成只有自己知道的密码，再办理别的事。",
  too_old: "您的密码已经用满规定的天数，请先换一个新密码，再办理别的事。",
};

export default async function PasswordPage() {
  const session = await signedIn();
  if (!session) redirect("/login");
  const { password_min_length, password_max_age_days } = await settingsOn(session.viewer.today);
  return (
    <>
      <Title>修改密码</Title>
      {session.mustChange && <Notice tone="warn">{why[session.mustChange]}</Notice>}
      <ul className="mb-4 list-disc pl-5">
        <li>至少 {password_min_length} 位，小写字母、大写字母、数字、符号四类里至少用三类；</li>
        <li>不能包含登录名，不能有四个以上相同的字符连在一起，不能和现在的密码一样；</li>
        <li>不能是常见的密码，也不能只由单位、岗位、社区的名称或登录名加数字组成；</li>
        <li>最长用 {password_max_age_days} 天，到期登录时会请您换新的；</li>
        <li>修改后，这个账号在别处的登录全部退出。谁也看不到您的密码，管理员也不会问您要。</li>
      </ul>
      <ActionForm action={changePassword} token={await newFormToken()}>
        <PasswordField name="oldPassword" label="现在的密码" autoComplete="current-password" />
        <PasswordField name="newPassword" label="新密码" autoComplete="new-password" />
        <PasswordField name="newPasswordAgain" label="再填一遍新密码" autoComplete="new-password" />
        <Submit>修改密码</Submit>
      </ActionForm>
    </>
  );
}
