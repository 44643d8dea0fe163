/** A row of the log in words: who, did what, to what, where. */
import { sayAccount, sayActor } from "../identity/say-account";
import { table, type Action } from "../permissions/table";
import { saySubjectKind } from "./subject-kinds";

type Named = { name: string | null; username: string | null };

/** 提出授权; an action that no longer exists is shown as it was written. */
export function sayAction(action: string): string {
  return Object.hasOwn(table, action) ? table[action as Action].says : action;
}

export function sayEntryActor(actor: string, { name, username }: Named): string {
  return name && username ? sayAccount({ name, username }) : sayActor(actor, new Map());
}

/** 账号 张三（zhangsan）; other things by kind and number; the town needs none. */
export function sayEntrySubject(kind: string, id: string, { name, username }: Named): string {
  if (kind === id) return saySubjectKind(kind);
  return `${saySubjectKind(kind)} ${name && username ? sayAccount({ name, username }) : id}`;
}
