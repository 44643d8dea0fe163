import { redirect } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { PasswordField } from "@/components/desk/field";
import { Notice, Title } from "@/components/desk/show";
import { settingsOn } from "@/db/settings";
import { newFormToken } from "@/server/form-token";
import { signedIn } from "@/server/viewer";
import { changePassword } from "../account/actions";

export const metadata = { title: "修改密码" };

export default async function PasswordPage() {
  const session = await signedIn();
  if (!session) redirect("/login");
  const { password_min_length } = await settingsOn(session.viewer.today);
  return (
    <>
      <Title lead={`至少 ${password_min_length} 位，小写字母、大写字母、数字、符号四类里至少用三类。`}>修改密码</Title>
      {session.mustChange && <Notice tone="warn">您现在用的是一次性密码，请先换成只有自己知道的密码，再办理别的事。</Notice>}
      <ActionForm action={changePassword} token={await newFormToken()}>
        <PasswordField name="oldPassword" label="现在的密码" autoComplete="current-password" />
        <PasswordField name="newPassword" label="新密码" autoComplete="new-password" />
        <PasswordField name="newPasswordAgain" label="再填一遍新密码" autoComplete="new-password" />
        <Submit>修改密码</Submit>
      </ActionForm>
    </>
  );
}
