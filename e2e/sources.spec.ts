import type { Page } from "@playwright/test";
import { claimPanel } from "./support/article-text";
import { expect, test } from "./support/test";

const wire = "https://gazette.example/bridge";

function addForm(page: Page) {
  return claimPanel(page).getByRole("form", { name: "Add a source" });
}

test("evidence is tagged with all that is known of it, and what shares an origin counts once", async ({
  open,
  by,
}) => {
  const checker = await by("checker");
  const article = await checker.article("The bridge fell in 1998.");
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  await checker.evidence(claim.id, { url: "https://other.example/story", title: "Wire story", group: "AP" });
  const page = await open("checker");
  await page.goto(`/articles/${article.id}?claim=${claim.id}`);

  await test.step("the form asks for type, authors, translation, place, strength and origin", async () => {
    await claimPanel(page).getByRole("button", { name: "Add source" }).click();
    const form = addForm(page);
    await form.getByLabel("Address").fill(`${wire}?utm_source=mail#top`);
    await form.getByLabel("Title").fill("A ponte");
    await form.getByLabel("Publisher").fill("The Gazette");
    await form.getByText("Type, date and authors").click();
    await form.getByLabel("Type of source").selectOption("News");
    await form.getByLabel("Published on").fill("1999-03-04");
    await form.getByLabel("Author", { exact: true }).fill("Ann Archer");
    await form.getByRole("radio", { name: "supports the claim" }).check();
    await form.getByLabel("What it says, word for word").fill("A ponte caiu em 1998.");
    await form.getByLabel("In your desk’s language").fill("The bridge fell in 1998.");
    await form.getByRole("radio", { name: "Page", exact: true }).check();
    await form.getByLabel("Where in it").fill("12-14");
    await form.getByRole("radio", { name: "Strong" }).check();
    await form.getByRole("radio", { name: "Secondary" }).check();
    const group = form.getByRole("combobox", { name: "Shares its origin with" });
    await expect(form.locator("datalist option")).toHaveCount(1);
    await group.fill("ap ");
    await form.getByRole("button", { name: "Add source" }).click();
  });

  const evidence = claimPanel(page).getByRole("region", { name: "Evidence" });
  const card = evidence.getByRole("listitem", { name: "Evidence 2" });
  await test.step("its card shows them", async () => {
    await expect(card).toContainText("Strong");
    await expect(card).toContainText(/secondary.*pp\. 12–14.*The Gazette · news/s);
    await expect(card).toContainText("A ponte caiu em 1998.");
    await expect(card).toContainText("Translation");
    await expect(card).toContainText("counts once with Evidence [1]");
    await expect(card).toContainText("link not checked");
  });

  await test.step("for and against stand side by side", async () => {
    await expect(evidence).toContainText("1 independent source for");
    await expect(evidence).toContainText("Nothing against");
    await expect(evidence).toContainText("1 independent source: [1]. [2] shares AP with [1].");
    await checker.evidence(claim.id, { url: "https://river.example/log", stance: "refutes" });
    await page.reload();
    await expect(evidence).toContainText("1 independent source against");
    await evidence.getByRole("link", { name: "Evidence [3]" }).first().click();
    await expect(evidence.getByRole("listitem", { name: "Evidence 3" })).toBeFocused();
  });

  await test.step("what is typed of a known address says so, and takes over what the source is", async () => {
    const id = (await checker.claimDetail(claim.id)).evidence[1]?.source.id;
    const known = await (await checker.request.get(`/api/v1/sources/${id}`)).json();
    await checker.request.patch(`/api/v1/sources/${id}`, {
      data: { directness: "primary" },
      headers: { "if-match": `"${known.version}"` },
    });
    await page.keyboard.press("e");
    await addForm(page).getByLabel("Address").fill("http://www.gazette.example:80/bridge/?fbclid=x");
    await expect(addForm(page).getByText("A source of this desk already")).toBeVisible();
    await expect(addForm(page).getByRole("radio", { name: "As its source: primary" })).toBeChecked();
    await addForm(page).getByRole("radio", { name: "gives context" }).check();
    await addForm(page).getByRole("button", { name: "Add source" }).click();
    await expect(evidence.getByRole("listitem", { name: "Evidence 4" })).toContainText("primary");
  });
});

test("two people who change one piece of evidence both see what the other wrote", async ({ open, by }) => {
  const [checker, second] = [await by("checker"), await by("second")];
  const article = await checker.article("The bridge fell in 1998.");
  const claim = await checker.claim(article.id, "The bridge fell in 1998");
  const { id } = await checker.evidence(claim.id, { note: "Read once." });
  const page = await open("checker");
  await page.goto(`/articles/${article.id}?claim=${claim.id}`);
  const card = claimPanel(page).getByRole("listitem", { name: "Evidence 1" });
  await card.hover();
  await card.getByRole("button", { name: "Change: Evidence 1" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  const form = claimPanel(page).getByRole("form", { name: "Evidence 1" });
  await form.getByLabel("Note").fill("Read by me.");
  await form.getByRole("radio", { name: "Weak" }).check();
  const theirs = await second.request.patch(`/api/v1/evidence/${id}`, {
    data: { note: "Read by them.", group: "AP" },
    headers: { "if-match": '"1"' },
  });
  expect(theirs.status()).toBe(200);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Somebody saved in the meantime.")).toBeVisible();
  await expect(form).toContainText("Read by them.");
  // What was not touched here is theirs already.
  await expect(form.getByRole("combobox", { name: "Shares its origin with" })).toHaveValue("AP");
  await form.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(card).toContainText("Read by me.");
  await expect(card).toContainText("Origin: AP");
  expect((await checker.claimDetail(claim.id)).evidence).toMatchObject([
    { note: "Read by me.", strength: "weak", group: "AP", version: 3 },
  ]);
});

test("a source is judged, its judgement has a history, and it says where it is used", async ({
  open,
  by,
}) => {
  const [checker, second] = [await by("checker"), await by("second")];
  const article = await checker.article("The bridge fell in 1998. It was rebuilt.");
  const rated = await checker.claim(article.id, "The bridge fell in 1998");
  const other = await checker.claim(article.id, "It was rebuilt");
  const { source } = await checker.evidence(rated.id, { url: wire, title: "The bridge", quote: "It fell." });
  await checker.evidence(other.id, { url: wire, stance: "refutes" });
  await checker.propose(rated.id, "mostly_true", "So it says [1].");
  await second.act(rated.id, "confirm");
  const page = await open("checker");
  await page.goto(`/sources/${source.id}`);
  const main = page.getByRole("main");

  await test.step("everywhere it is used, with stance and rating", async () => {
    const uses = main.getByRole("region", { name: "Where it is used" }).getByRole("listitem");
    await expect(uses.filter({ hasText: "The bridge fell in 1998" })).toContainText(/Supports.*Mostly true/s);
    await expect(uses.filter({ hasText: "It was rebuilt" })).toContainText(/Refutes.*Open/s);
  });

  const edit = async (fill: (form: ReturnType<Page["getByRole"]>) => Promise<void>) => {
    await page.getByRole("button", { name: "Edit" }).click();
    const form = main.getByRole("form", { name: "What is known of it" });
    await fill(form);
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form).toHaveCount(0);
  };
  await test.step("what is known of it is filled in", async () => {
    await edit(async (form) => {
      await form.getByLabel("Publisher").fill("City register");
      await form.getByLabel("Author", { exact: true }).fill("Ann Archer");
      await form.getByLabel("Type of source").selectOption("Official data");
      await form.getByLabel("Published on").fill("1999-03-04");
      await form.getByRole("radio", { name: "Primary" }).check();
      await form.getByRole("radio", { name: "Reliable", exact: true }).check();
      await form.getByLabel("Why").fill("A register kept by law.");
      await form.getByLabel("Known interests").fill("The city owns the bridge.");
    });
    await expect(main).toContainText("Official data · Primary");
    await expect(main).toContainText("Ann Archer · City register · 4 March 1999");
    await expect(main.getByRole("region", { name: "Known interests" })).toContainText("owns the bridge");
  });

  await test.step("a draft survives a reload, and is saved after it", async () => {
    await page.getByRole("button", { name: "Edit" }).click();
    const form = main.getByRole("form", { name: "What is known of it" });
    await form.getByRole("radio", { name: "Mixed record" }).check();
    await form.getByLabel("Why").fill("Two errors were found.");
    await page.reload();
    await expect(form.getByText("What you typed and had not saved is still here.")).toBeVisible();
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form).toHaveCount(0);
  });

  await test.step("the judgement has its history", async () => {
    const reliability = main.getByRole("region", { name: "Reliability" });
    const changes = reliability.getByRole("listitem");
    await expect(changes).toHaveCount(2);
    await expect(changes.nth(0)).toContainText(/Reliable.*became.*Mixed record.*Two errors were found/s);
    await expect(changes.nth(1)).toContainText(/Not judged.*became.*Reliable.*kept by law/s);
  });

  await test.step("two who save at once both see the other's", async () => {
    await page.getByRole("button", { name: "Edit" }).click();
    const form = main.getByRole("form", { name: "What is known of it" });
    await form.getByLabel("Title").fill("My title");
    await second.request.patch(`/api/v1/sources/${source.id}`, {
      data: { title: "Their title" },
      headers: { "if-match": '"3"' },
    });
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await expect(form.getByText("Somebody saved in the meantime.")).toBeVisible();
    await form.getByRole("button", { name: "Take theirs: Title" }).click();
    await form.getByRole("button", { name: "Go on with theirs" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Their title" })).toBeVisible();
  });

  await test.step("the list finds it by its author and its type", async () => {
    await page.goto("/sources?q=archer&type=official_data");
    const row = page.getByRole("listitem").filter({ hasText: "Their title" });
    await expect(row).toContainText("Official data · mixed record");
    await page.goto("/sources?reliability=none");
    await expect(page.getByText("No source is like that")).toBeVisible();
  });
});
