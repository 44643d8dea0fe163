import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { Title } from "@/components/desk/show";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { createAccount } from "../actions";

export const metadata = { title: "建立账号" };

export default async function NewAccountPage() {
  await personWho("account.create");
  return (
    <>
      <Title lead="建好以后会显示一次性密码，只显示这一次，请当面交给本人。账号本身没有任何权限，要由安全管理员授权。">建立账号</Title>
      <ActionForm action={createAccount} token={await newFormToken()}>
        <TextField name="name" label="姓名" autoComplete="off" />
        <TextField name="username" label="登录名" hint="小写字母开头，可用数字、点、短横线，例如 clerk.shiqiao" autoComplete="off" autoCapitalize="none" />
        <TextField name="mobile" label="手机号" hint="只用来确认一个人不会有两个账号；不保存号码本身，任何人都看不到。" inputMode="numeric" autoComplete="off" />
        <Submit>建立账号</Submit>
      </ActionForm>
    </>
  );
}
