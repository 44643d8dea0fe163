import { MAX_NAME, MAX_PHONE, MAX_TEXT, MIN_TEXT } from "@/domain/questions/asking";
import { questionTypeNames, questionTypes, type QuestionType } from "@/domain/questions/lifecycle";
import { href, type View } from "../view";

export type AskFormProps = {
  view: View;
  token: string;
  honeypot: string;
  communities: { id: string; name: string }[];
  notice: { id: string; title: string } | null;
  /** Answer times in words, by type. */
  times: Record<QuestionType, string>;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** The asker has seen the discipline channel and says that it is something else. */
  notMisconduct: boolean;
  /** It asks that personal data be taken off the notice: an objection, its type needs no choosing (ruling 16). */
  asksTakedown: boolean;
};

const OBJECTION: QuestionType = "disclosure_objection";

/** The villagers' form: everything that was typed comes back when something is missing. */
export function AskForm(props: AskFormProps) {
  const { view, token, honeypot, notice, values, errors, notMisconduct, asksTakedown } = props;
  return (
    <form method="post" action={href(view, "/ask")} noValidate>
      <input type="hidden" name="formToken" value={token} />
      {notMisconduct && <input type="hidden" name="notMisconduct" value="yes" />}
      {notice && <p className="note">{asksTakedown ? "在这条公开里：" : "您问的是这条公开："}<b>{notice.title}</b><input type="hidden" name="noticeId" value={notice.id} /></p>}
      <CommunityField {...props} />
      {asksTakedown ? <><input type="hidden" name="type" value={OBJECTION} /><input type="hidden" name="about" value="privacy" /></> : <TypeField {...props} />}
      <label htmlFor="text">{asksTakedown ? "哪里有不该公开的个人信息" : "请把事情写清楚"}</label>
      <p className="hint" id="text-hint">{asksTakedown ? "例如：名单第 3 行写了住址；附件照片里看得到身份证。只说在哪里，不要把号码、住址再写一遍。" : `哪天、在哪里、什么事、想怎么办。${MIN_TEXT} 到 ${MAX_TEXT} 个字。不要写身份证号、银行卡号。`}</p>
      <Wrong name="text" errors={errors} />
      <textarea id="text" name="text" rows={7} maxLength={MAX_TEXT} defaultValue={values.text} aria-describedby="text-hint" aria-invalid={"text" in errors} />
      {!asksTakedown && <label className="choice" htmlFor="urgent"><input id="urgent" type="checkbox" name="urgent" value="yes" defaultChecked={values.urgent === "yes"} />这件事很急，今天就要有人管（请同时打上面的电话）</label>}
      <ContactFields {...props} />
      <div className="skip" aria-hidden="true">
        <label htmlFor={honeypot}>这一格请空着</label>
        <input id={honeypot} name={honeypot} type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <p><button type="submit">提交</button></p>
    </form>
  );
}

function Wrong({ name, errors }: { name: string; errors: AskFormProps["errors"] }) {
  return errors[name] ? <p className="error" id={`${name}-error`}>{errors[name]}</p> : null;
}

function CommunityField({ communities, notice, values, errors }: AskFormProps) {
  const fixed = notice && communities.find(({ id }) => id === values.communityId);
  if (fixed) return <p>由<b>{fixed.name}</b>受理。<input type="hidden" name="communityId" value={fixed.id} /></p>;
  return (
    <>
      <label htmlFor="communityId">哪个社区的事</label>
      <Wrong name="communityId" errors={errors} />
      <select id="communityId" name="communityId" defaultValue={values.communityId ?? ""} aria-invalid={"communityId" in errors}>
        <option value="">请选择</option>
        {communities.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </>
  );
}

function TypeField({ times, values, errors }: AskFormProps) {
  return (
    <fieldset id="type">
      <legend>您要办的是哪一类</legend>
      <Wrong name="type" errors={errors} />
      {questionTypeNames.map((type) => (
        <label key={type} className="choice" htmlFor={`type-${type}`}>
          <input id={`type-${type}`} type="radio" name="type" value={type} defaultChecked={values.type === type} />
          <b>{questionTypes[type].zh}</b>：{questionTypes[type].says}<span className="small">（{times[type]}）</span>
        </label>
      ))}
    </fieldset>
  );
}

function ContactFields({ values, errors }: AskFormProps) {
  return (
    <>
      <p className="hint">下面两格可以不填。填了只有受理的人能看，方便给您回电话；不填也一样办理。</p>
      <label htmlFor="name">怎么称呼您（可不填）</label>
      <Wrong name="name" errors={errors} />
      <input id="name" name="name" type="text" maxLength={MAX_NAME} autoComplete="name" defaultValue={values.name} aria-invalid={"name" in errors} />
      <label htmlFor="phone">联系电话（可不填）</label>
      <Wrong name="phone" errors={errors} />
      <input id="phone" name="phone" type="tel" maxLength={MAX_PHONE} autoComplete="tel" defaultValue={values.phone} aria-invalid={"phone" in errors} />
    </>
  );
}
