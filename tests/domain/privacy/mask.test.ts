import { describe, expect, it } from "vitest";
import { masks, publicName } from "@/domain/privacy/mask";

describe("masks of handbook §12.2", () => {
  it.each(Object.entries(masks))("%s", (_kind, mask) => expect(mask.apply(mask.before)).toBe(mask.after));

  it.each([
    ["清河镇石桥社区三组12号", "清河镇石桥社区三组"],
    ["石桥社区幸福路8号3单元", "石桥社区"],
    ["柳湾村5号", "柳湾村"],
    ["幸福路8号", ""],
  ])("address %s", (address, masked) => expect(masks.address.apply(address)).toBe(masked));

  it.each<[string, number, string | null]>([
    ["李梦琪", 13, null],
    ["李梦琪", 14, "李某"],
    ["欧阳小川", 17, "欧阳某"],
    ["李梦琪", 18, "李梦琪"],
  ])("%s at %i", (name, age, shown) => expect(publicName(name, age)).toBe(shown));
});
