import { href, type View } from "../view";

/** Where the receipt is typed: sent in the body, so that it stands in no address, log or history. */
export function LookupForm({ view, token }: { view: View; token: string }) {
  return (
    <form method="post" action={href(view, "/questions")}>
      <input type="hidden" name="formToken" value={token} />
      <label htmlFor="receipt">取件码</label>
      <p className="hint" id="receipt-hint">提问时给您的 10 位数字和字母，大小写、横线都不要紧</p>
      <input id="receipt" name="receipt" type="text" maxLength={40} autoComplete="off" autoCapitalize="characters" spellCheck={false} aria-describedby="receipt-hint" required />
      <p><button type="submit">查答复</button></p>
    </form>
  );
}
