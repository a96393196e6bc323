import { beforeEach, describe, expect, it } from "vitest";
import { type GateKey, gateKeys } from "@/lib/domain/verdict/gates";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, lastEventOf } from "@/lib/server/testing/told";
import { listDeskGates, setDeskGates } from "./desk-gates";
import { listGates } from "./list-gates";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

const set = (key: GateKey, before: "off" | "verified" | "publication", minimum?: number) =>
  setDeskGates(desk.admin, () => ({ gates: [{ key, before, ...(minimum ? { minimum } : {}) }] }));

describe("the desk's gates", () => {
  it("are set by an admin, told with what was and what is, and read by all", async () => {
    const answer = await setDeskGates(desk.admin, () => ({
      gates: [
        { key: "independent_sources", before: "verified", minimum: 3 },
        { key: "claimant_asked", before: "off" },
      ],
    }));
    expect(answer).toEqual(await listDeskGates(desk.reader));
    expect(answer.gates.map(({ key, before, minimum }) => [key, before, minimum]).slice(0, 4)).toEqual([
      ["independent_sources", "verified", 3],
      ["primary_source", "publication", null],
      ["searched_both_ways", "publication", null],
      ["claimant_asked", "off", null],
    ]);
    expect(await lastEventOf(desk.id, { type: "desk.gates_changed" })).toMatchObject({
      actorId: desk.admin.memberId,
      old: {
        independent_sources: "publication",
        independent_sources_minimum: 2,
        claimant_asked: "publication",
      },
      new: { independent_sources: "verified", independent_sources_minimum: 3, claimant_asked: "off" },
    });
  });

  it("keep the number when only the moment moves, and tell nothing when nothing changes", async () => {
    await set("independent_sources", "verified", 5);
    const { gates } = await set("independent_sources", "publication");
    expect(gates[0]).toMatchObject({ before: "publication", minimum: 5 });
    await set("independent_sources", "publication");
    expect(await historyOf(desk.id, { type: "desk.gates_changed" })).toHaveLength(2);
  });

  it("are not for editors to set", async () => {
    const given = () => ({ gates: [{ key: "primary_source" as const, before: "off" as const }] });
    expect(await codeOf(setDeskGates(desk.editor, given))).toBe("forbidden");
  });

  it("are left out where they are off", async () => {
    const { id } = await arrangeClaim(desk, "open");
    await set("primary_source", "off");
    expect((await listGates(desk.reader, id)).map(({ key }) => key)).toEqual(
      gateKeys.filter((key) => key !== "primary_source"),
    );
  });
});
