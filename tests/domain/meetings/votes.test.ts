import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { impossibleVotes, missingToPass, reckonVote, votingBodies, whyNoVote, type Voting, type VotingBody } from "@/domain/meetings/votes";

const vote = (more: Partial<Voting>): Voting => ({ body: "assembly", due: 41, present: 30, approve: 0, oppose: 0, abstain: 0, written: 0, ...more });

describe("pass by more than half of those who should have come (支部工作条例第十一条)", () => {
  const cases: [string, Partial<Voting>, passes: boolean][] = [
    ["more than half of those present is not enough", { approve: 20, oppose: 10 }, false],
    ["21 of 41", { approve: 21, oppose: 9 }, true],
    ["20 and one in writing", { approve: 20, oppose: 10, written: 1 }, true],
    ["exactly half of an even number is not enough", { due: 40, approve: 20 }, false],
    ["exactly half present is a quorum", { due: 40, present: 20, approve: 20 }, false],
    ["half present, all for, one in writing", { due: 40, present: 20, approve: 20, written: 1 }, true],
    ["an admission needs more than half present", { body: "admission", due: 40, present: 20, approve: 20, written: 1 }, false],
    ["an admission with 21 of 40", { body: "admission", due: 40, present: 21, approve: 21 }, true],
    ["three members, two for", { due: 3, present: 2, approve: 2 }, true],
    ["nobody", { due: 0, present: 0 }, false],
    ["villagers' representatives pass by those present: 31 of 36 came, 16 for", { body: "villager_reps", due: 36, present: 31, approve: 16 }, true],
    ["… but two thirds must have come", { body: "villager_reps", due: 36, present: 23, approve: 23 }, false],
  ];
  test.each(cases)("%s", (_name, figures, passes) => {
    expect(reckonVote(vote(figures)).pass.met).toBe(passes);
    expect(missingToPass(vote(figures)).length === 0).toBe(passes);
  });

  test("what is missing is named in people and votes", () => {
    expect(missingToPass(vote({ approve: 20 }))).toEqual(["赞成 20 票，要超过应到有表决权 41 人的半数（至少 21 票），还差 1 票"]);
    expect(missingToPass(vote({ present: 18, approve: 18 }))[0]).toContain("还差 3 人");
  });
});

const figures = fc.record({
  body: fc.constantFrom(...(Object.keys(votingBodies) as VotingBody[])), due: fc.integer({ min: 0, max: 120 }), present: fc.integer({ min: 0, max: 120 }),
  approve: fc.integer({ min: 0, max: 120 }), oppose: fc.integer({ min: 0, max: 60 }), abstain: fc.integer({ min: 0, max: 60 }), written: fc.integer({ min: 0, max: 60 }),
});

describe("properties", () => {
  test("passing means quorum and more than half of the body's own denominator, and nothing is missing", () => {
    fc.assert(fc.property(figures, (voting) => {
      const { quorum, pass } = reckonVote(voting);
      const base = votingBodies[voting.body].of === "due" ? voting.due : voting.present;
      expect(pass.met).toBe(quorum.met && (voting.approve + voting.written) * 2 > base);
      expect(missingToPass(voting).length === 0).toBe(pass.met);
    }));
  });

  test("the quorum is 半数以上, 超过半数 or 三分之二", () => {
    fc.assert(fc.property(figures, (voting) => {
      if (voting.due === 0) return;
      const { met } = reckonVote(voting).quorum;
      const { present, due } = voting;
      const rule = { half: present * 2 >= due, more_than_half: present * 2 > due, two_thirds: present * 3 >= due * 2 }[votingBodies[voting.body].quorum];
      expect(met).toBe(rule && present > 0);
    }));
  });

  test("one more approval never turns passed into not passed", () => {
    fc.assert(fc.property(figures, (voting) => {
      if (reckonVote(voting).pass.met) expect(reckonVote({ ...voting, approve: voting.approve + 1 }).pass.met).toBe(true);
    }));
  });

  test("more votes than voters is impossible", () => {
    fc.assert(fc.property(figures, (voting) => {
      const cast = voting.approve + voting.oppose + voting.abstain;
      expect(impossibleVotes(voting).length > 0).toBe(cast > voting.present || voting.present + voting.written > voting.due);
    }));
  });
});

describe("who votes", () => {
  test.each([
    ["full", "normal", null],
    ["full", "lost_contact", null],
    ["probationary", "normal", "预备党员没有表决权"],
    ["full", "on_probation_discipline", "留党察看期间没有表决权"],
    ["full", "rights_suspended", "党员权利中止期间没有表决权"],
  ] as const)("%s %s: %s", (stage, status, why) => {
    expect(whyNoVote({ stage, status })).toBe(why);
  });
});
