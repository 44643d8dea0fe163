import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextField } from "@/components/desk/field";
import { Section } from "@/components/desk/show";
import type { Account } from "@/db/accounts";
import { accountSubject } from "@/domain/permissions/account-subjects";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { proposeReset } from "../../resets/actions";

/** A forgotten password: proposed here, at the counter; the second person confirms elsewhere (ruling 7). */
export async function ResetPassword({ viewer, account }: { viewer: Person; account: Account }) {
  if (!may(viewer, "password.propose_reset", accountSubject(account))) return null;
  return (
    <Section title="重置密码" id="reset">
      <p className="mb-2 max-w-3xl">忘记密码的，请本人带身份证件到场核对。这里只提出申请，由另一位管理员复核；复核通过后才会产生一次性密码，当面交给本人。任何人都看不到正在使用的密码。</p>
      <ActionForm action={proposeReset} token={await newFormToken()} hidden={{ accountId: account.id }}>
        <TextField name="resetReason" label="重置原因" hint="例如：本人到场，忘记密码，已核对身份证件" autoComplete="off" />
        <Submit look="plain">提出重置</Submit>
      </ActionForm>
    </Section>
  );
}
