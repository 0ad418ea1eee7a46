import { describe, expect, it } from "vitest";
import { rung, traced } from "../tracing.ts";

/** Two places that sell each other nearly all they handle of a metal; home buys from one of them. */
function trading(own: number) {
  return traced(
    {
      stages: [{ id: "s" }],
      suppliers: [
        ...(own > 0 ? [{ stage: "s", place: "CHL", production: own }] : []),
        { stage: "s", place: "JPN", production: 1 },
      ],
      flows: [
        { stage: "s", from: "CHL", to: "PER", amount: 1e6 },
        { stage: "s", from: "PER", to: "CHL", amount: 1e6 },
        { stage: "s", from: "PER", to: "JPN", amount: 1 },
      ],
    },
    { home: "JPN" },
  );
}

const loopNotes = (answer: ReturnType<typeof traced>) =>
  Object.entries(answer.ladder.notes)
    .filter(([key]) => key.startsWith("loop:"))
    .map(([, note]) => note.text.en);

describe("tightLoops(network, graph)", () => {
  it("names a loop of which next to nothing leaves, and how little", () => {
    const notes = loopNotes(trading(0.5));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^nearly all that passes the loop of s \(Chile, Peru\) comes back/);
    expect(notes[0]).toContain("5.0e-7 per round");
  });

  it("says of a closed loop that it feeds on itself alone", () => {
    const answer = trading(0);
    expect(loopNotes(answer)[0]).toMatch(/^nothing enters the loop of s \(Chile, Peru\)/);
    expect(rung(answer, "traced").hi).toBe(0.5);
  });

  it("is silent about loops of which enough leaves", () => {
    expect(loopNotes(trading(10))).toEqual([]);
  });
});
