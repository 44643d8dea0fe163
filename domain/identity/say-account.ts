/** People as colleagues know them: name and login name together, because names repeat. */
export type AccountName = { name: string; username: string };

/** 张三（zhangsan） */
export function sayAccount({ name, username }: AccountName): string {
  return `${name}（${username}）`;
}

const withoutAccount: Record<string, string> = { system: "系统", visitor: "访客" };

/** Whoever stands behind an id in a record: a person, the portal's timers and commands, or a stranger. */
export function sayActor(id: string | null, names: ReadonlyMap<string, AccountName>): string {
  if (id === null) return "";
  const found = names.get(id);
  return found ? sayAccount(found) : (withoutAccount[id] ?? id);
}
