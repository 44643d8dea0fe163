import type { Handout } from "@/domain/identity/handout";

/** One slip for each new colleague: on paper they are cut apart, so that nobody reads another's password. */
export function Slips({ handout: { at, slips } }: { handout: Handout }) {
  return (
    <ul className="mb-4 grid gap-3 sm:grid-cols-2 print:block" aria-label="一次性密码条">
      {slips.map(({ name, username, password }) => (
        <li key={username} className="rounded border border-dashed border-stone-500 bg-white p-3 print:mb-6 print:break-inside-avoid">
          <p className="font-bold">{name}</p>
          <dl className="grid grid-cols-[6rem_1fr] gap-x-2 wrap-anywhere">
            <dt className="text-soft">登录名</dt><dd>{username}</dd>
            <dt className="text-soft">一次性密码</dt><dd className="font-mono text-lg">{password}</dd>
            <dt className="text-soft">登录地址</dt><dd>{at}</dd>
          </dl>
          <p className="mt-1 text-sm">第一次登录时必须改成自己的密码。请勿转交、拍照、发群。</p>
        </li>
      ))}
    </ul>
  );
}
