import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { parseReport } from "../../src/dossier/parse.ts";
import { VERSION } from "../../src/report/assemble.ts";

const client = new Client({ name: "test", version: "1" });
beforeAll(() =>
  client.connect(new StdioClientTransport({ command: process.execPath, args: [inject("command"), "mcp"] })),
);
afterAll(() => client.close());

async function call(name: string, given: Record<string, unknown>): Promise<{ text: string; isError: boolean }> {
  const { content, isError } = await client.callTool({ name, arguments: given });
  return { text: (content as { text: string }[])[0]!.text, isError: isError === true };
}

const TEXTS = [
  { source: "Harbour Courier", text: "The trial of the pilot began on 3 March 2024, the court said." },
  { source: "Norlys Lines", text: "The trial of the pilot began on 5 March 2024.", date: "2024-03-06" },
];

describe("dissensus mcp", () => {
  it("says who it is and which tools it has, all of them reading only", async () => {
    expect(client.getServerVersion()).toMatchObject({ name: "dissensus", version: VERSION });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["compare_texts", "relate", "extract", "explain"]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint && annotations.openWorldHint === false)).toBe(
      true,
    );
  });
  it("compares texts, as Markdown and as the whole report", async () => {
    const { text } = await call("compare_texts", { texts: TEXTS, event: "The trial" });
    expect(text).toMatch(/^# The trial\n/);
    expect(text).toContain("contested");
    const { text: json } = await call("compare_texts", { texts: TEXTS, format: "json" });
    const report = parseReport(JSON.parse(json));
    expect(report.event.label).toBe("Harbour Courier and Norlys Lines");
    expect(report.issues[0]?.status).toBe("contested");
  });
  it("relates two statements, with their days where they are given", async () => {
    const pair = { a: "10 people died.", b: "14 people died.", dateA: "2024-03-01", dateB: "2024-03-04" };
    expect(JSON.parse((await call("relate", pair)).text)).toMatchObject({
      relation: "compatible",
      kinds: ["update-over-time"],
    });
  });
  it("extracts who says what on which characters", async () => {
    const text = "The gate was shut. Harbour master Ilse Dahl said that the pump had failed.";
    const claims = JSON.parse((await call("extract", { text, source: "Courier" })).text);
    const said = claims.find(({ act }: { act: string }) => act === "assert");
    expect(said.who).toContain("Dahl");
    expect(text.slice(said.spans[0].start, said.spans[0].end)).toBe(said.words);
    expect(claims[0]).toMatchObject({ who: "Courier", act: "narrate" });
  });
  it("explains step by step", async () => {
    const { text } = await call("explain", { a: "The bridge is open.", b: "The bridge is closed." });
    expect(text).toContain("contradicts (antonym)");
    expect(text).toContain("Tried in this order:");
  });
  it.each([
    ["compare_texts", { texts: "x" }, "texts: must be a list"],
    ["compare_texts", { texts: [{ source: "A", text: 5 }] }, "texts[0].text: expected a string, got 5"],
    ["relate", { a: "It rained." }, "arguments.b: expected a string"],
    ["none", {}, 'unknown tool "none"'],
  ])("says what is wrong with the arguments of %s: %j", async (name, given, message) => {
    const { text, isError } = await call(name, given);
    expect(isError).toBe(true);
    expect(text).toContain(message);
  });
});
