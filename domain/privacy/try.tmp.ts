import fc from "fast-check";
import { findHits } from "./find";
import { findingKinds } from "./kinds";
import { maskText } from "./scan";
import { bankCard, disguised, identityNumber, mobile, oldIdentityNumber } from "../../tests/domain/privacy/people";
const piece = fc.oneof(identityNumber, mobile, bankCard, oldIdentityNumber, disguised(identityNumber), fc.constantFrom("某A12345", "a@example.com", " ", "-", "、", "2026-07-06", "卡号", "电话"), fc.string({ maxLength: 3 }));
const orig = (globalThis as any);
for (const pieces of fc.sample(fc.array(piece, {maxLength: 8}), 3000)) {
  let t = pieces.join("");
  for (let k = 0; k < 30; k++) {
    const hits = findHits(t).filter(h => findingKinds[h.kind].level === "block");
    if (!hits.length) break;
    let out = "", at = 0;
    for (const h of hits) { if (h.start < at) continue; out += t.slice(at, h.start) + (h.suggestion || "***"); at = h.end; }
    out += t.slice(at);
    if (k > 20) { console.log(JSON.stringify(pieces), JSON.stringify(t), JSON.stringify(out), hits); process.exit(); }
    t = out;
  }
}
