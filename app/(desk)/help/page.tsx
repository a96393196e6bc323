import type { Metadata } from "next";
import Link from "next/link";
import { PageBar, PageBody, PageSection } from "@/components/shell/page-bar";
import { places } from "@/components/shell/places";
import { Kbd } from "@/components/ui/kbd";
import { LifeOfAClaim } from "@/components/workflow/life-of-a-claim";
import { getActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Help" };

const jobs = [
  {
    name: "Bring in an article",
    text: "Paste its address, its text or its HTML, or drop files: HTML, Markdown, Word, PDF or plain text, several at once. You see the blocks and what was found about the article, put right what was taken wrongly, leave out what does not belong, and save. The original is kept beside it, and an article that the desk has already is offered instead of a second copy.",
  },
  {
    name: "Mark a claim",
    text: "Select words in the article, by mouse, finger or keyboard, and press “Make a claim”. Word it so that it can be checked on its own, say who said it, and when.",
  },
  {
    name: "Undo and redo",
    text: "What you marked, changed, tagged or set aside on an article can be undone and done again, step by step, until the tab is loaded anew. What somebody else changed since stays as they left it, and you are told. Splitting, merging and verdicts have ways back of their own.",
  },
  {
    name: "Mark by keyboard alone",
    text: "The full stop puts a caret in the text. Arrows move it by words and lines, with Alt by characters and sentences, with Ctrl or ⌘ by blocks; Shift selects. A screen reader hears each word, where sentences end, and which claims begin and end there.",
  },
  {
    name: "Tag a source",
    text: "Give its address, whether it supports, refutes or gives context, and the words that matter with their place: a page, a time, a paragraph. The same address is one source for the whole desk, however it is written.",
  },
  {
    name: "Count what is independent",
    text: "Two stories from one wire are one source. Name what they share under “Shares its origin with” and they count once. Over the evidence you see how many independent sources speak for the claim and how many against.",
  },
  {
    name: "Judge a source",
    text: "Its page says what it is, who is behind it, how far the desk relies on it and why, and everywhere it is used. Press “Edit” to change that for every claim at once; how it was judged before stays.",
  },
  {
    name: "Show how you looked",
    text: "Below the sources of a claim you record whom the desk asked and by when, or why nobody was asked; where you searched for and against it, also when nothing was found; and what you calculated.",
  },
  {
    name: "Calculate",
    text: "Name each number or day, say which evidence it is from, and write the formula with the names: end - start + 1 counts days, both included. Numbers are written as 1234.5, days as 2022-03-16. The desk computes exactly and shows the sum, so that a reader can redo it; ≈ stands before a result that is shown rounded.",
  },
  {
    name: "Propose a verdict",
    text: "Take the claim first, so that nobody does the same work. Choose a rating, write why, and type [ to cite your evidence from a list. Sentences that cite nothing are underlined, which stops nobody. Say how sure you are and up to when you looked, if it matters.",
  },
  {
    name: "Change the rating scale",
    text: "Admins do it on the page of the desk: words, degrees, colours, shapes and other languages. A scale that verdicts use is not changed; saving makes a new version, and given verdicts keep theirs.",
  },
  {
    name: "Review",
    text: "Confirm what you would sign yourself. Ask for changes where something is missing, or dispute it with a rating of your own.",
  },
  {
    name: "Rate apart",
    text: "In blind double review the second person rates without seeing the first verdict; in a panel several vote, and a rating carries when as many agree as were asked for, always more than half. Until then nobody but its author sees a rating, its words or what it cites, admins included. Editors choose the way of reviewing on an article’s page of details, admins on the page of the desk.",
  },
  {
    name: "End a dispute",
    text: "Where ratings differ, an editor who has rated nothing on the claim decides. Any editor can name who that is. If a blind review cannot go on, an admin can open it and says why; the report prints that.",
  },
  {
    name: "Hold, hand over, leave to others",
    text: "A claim stays yours while you type or move in it, and for an hour after that, or as long as admins set on the page of the desk. Five minutes before your time runs out you are told and can keep it. Hand it to a colleague with “Hand over”, or choose “Leave it to others” in its menu. A verdict that comes too late is kept as a draft. What you typed and did not send stays in this browser, and the button of its form says “unsaved draft”; a mark that did not reach the desk is offered again above the claims.",
  },
  {
    name: "Save a queue, work on many",
    text: "Filter the queue, sort it by its column heads, choose its columns, and press “Save this view”: the whole desk sees it under its name, with how many claims stand in it and how many are late. Choose claims with their boxes, with x, or a range with Shift, up to all of the filter, and set them aside, hand them over or give them a priority or a due date. What is refused is told; giving priorities and due dates and setting aside can be undone in the queue for ten minutes. A saved queue that is taken away is so for everybody: Undo brings it back.",
  },
  {
    name: "Be in time",
    text: "A claim’s details have a due date, and admins set on the page of the desk how long a claim may stand in a stage. Above the queue stands how old the oldest is in each stage and how many are late. A day ends at midnight UTC.",
  },
  {
    name: "Work side by side",
    text: "What others do appears by itself, within a second or so: marks, sources, verdicts, who holds what. Initials over the article and a line on the claim say who else has it open. What you are typing stays as it is. When the desk cannot be reached you are told, and when it is back the page catches up.",
  },
  {
    name: "Keep what a source says",
    text: "Press “Capture now” on evidence, or upload a PDF or a screenshot on the source’s page. The desk looks for your quote in the page as it was last kept and in the files, and says when it does not stand there. Cited pages are looked at daily; the bell tells you when one has changed or is gone.",
  },
  {
    name: "Discuss the work",
    text: "Press “Discuss” on a source or a verdict, select words of a rationale, or begin a thread on the claim. Type @ to name a colleague. “Add to review” keeps a comment for you alone until you send all of them together. Answer, resolve and reopen; a claim with an open thread is not verified unless an editor waives that. You can change your own comments and take them away. What is discussed stays in the desk: no report or export holds it.",
  },
  {
    name: "Be told, and by mail",
    text: "The bell tells you when somebody names you, comments on your work, hands you a claim or takes one back, ends a review of yours or reopens it. On your account page you choose what you are told in the app and what by mail. Each mail has a link that stops mail of its kind, without signing in. No notice tells a rating.",
  },
  {
    name: "Pass the gates",
    text: "A claim’s panel lists what it has to have before it is verified or published, such as two independent sources, what is missing, and where to mend it. An editor can waive a gate and says why; the name and the reason stay beside it. Admins set the gates on the page of the desk.",
  },
  {
    name: "Declare an interest",
    text: "Under “Account”, name speakers, publishers and topics that you should not check. “Take next” never gives you such claims. If you take or rate one all the same, you are asked why; so is a colleague who hands you one. The reason stands in its history.",
  },
  {
    name: "Follow a new revision",
    text: "When the publisher changes the text, choose “New revision” in the article’s menu. Paste it, edit it, or fetch it again from its address. You see what happens to every claim before it is saved; when somebody else has saved one meanwhile, yours is compared with theirs first. Claims whose words changed wait for repair: confirm the place, select it again, or retire it, and the next one opens. Where a claim still says the old words, “Check the new words instead” puts the new ones into it. Old revisions stay readable.",
  },
  {
    name: "Split and merge",
    text: "A claim that says two things is split in its menu; two that say one thing are merged there. Words, sources and history stay.",
  },
  {
    name: "See how the desk does",
    text: "Below your own work stand the last seven days of the desk; “Statistics”, there and on the page of the desk, has more: what was done on each day, how long claims wait, who holds what, agreement, corrections, and of whom, where and of which kind the checked claims are. Choose the days; each chart has its table behind it.",
  },
  {
    name: "Export",
    text: "Open an article and press “Export”. HTML and Markdown are for readers, CSV and JSON for programs, ClaimReview for search engines, Web Annotation for other annotation tools.",
  },
];

/** The ones worth learning first; the sheet lists what each page binds. */
const keys = [
  { keys: ["n"], does: "Take the next claim" },
  { keys: ["j", "k"], does: "Move in a list" },
  { keys: ["t"], does: "Take the claim" },
  { keys: ["."], does: "Select words in an article with the keyboard" },
  { keys: ["s", "b"], does: "Select the sentence or the block at the caret" },
  { keys: ["c"], does: "Make the selected words a claim" },
  { keys: ["mod+z", "mod+shift+z"], does: "Undo and redo what you did on the article" },
  { keys: ["e"], does: "Add a source to the open claim" },
  { keys: ["v"], does: "Give a verdict on the open claim" },
  { keys: ["u"], does: "Next sentence nobody looked at" },
  { keys: ["x"], does: "Set aside the claim or the selected sentence; in the queue, choose it" },
  { keys: ["[", "]"], does: "Block before and after in an article" },
  { keys: ["/"], does: "Search, filter, or find in an article" },
];

export default async function HelpPage() {
  if (!(await getActor())) return null;
  return (
    <>
      <PageBar title="Help" />
      <PageBody>
        <PageSection title="How to" intro="From a text to a report.">
          <dl className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
            {jobs.map((job) => (
              <div key={job.name}>
                <dt className="font-strong">{job.name}</dt>
                <dd className="mt-1 text-ink-2">{job.text}</dd>
              </div>
            ))}
          </dl>
        </PageSection>
        <section aria-labelledby="life" className="grid gap-5 border-t pt-6">
          <div className="grid max-w-measure gap-1.5">
            <h2 id="life" className="text-md">
              The life of a claim
            </h2>
            <p className="text-ink-2">
              Where a claim stands in the work, what can be done there, and who may do it. How it is rated is
              another matter, and so is whether it is published.
            </p>
          </div>
          <LifeOfAClaim />
        </section>
        <PageSection
          title="Keyboard"
          intro={
            <>
              Press <Kbd keys="?" /> on any page for all that answers there. Single keys can be turned off in
              the same sheet.
            </>
          }
        >
          <dl className="max-w-md rounded-lg border">
            {keys.map(({ keys: caps, does }) => (
              <div key={does} className="flex min-h-10 items-center gap-4 border-b px-4">
                <dt className="flex-1">{does}</dt>
                <dd className="flex gap-1.5">
                  {caps.map((cap) => (
                    <Kbd key={cap} keys={cap} />
                  ))}
                </dd>
              </div>
            ))}
            {places.map(({ label, key, href }) => (
              <div key={key} className="flex min-h-10 items-center gap-4 border-b px-4 last:border-0">
                <dt className="flex-1">
                  Go to{" "}
                  <Link
                    href={href}
                    className="rounded-sm font-medium underline decoration-line-2 underline-offset-3"
                  >
                    {label}
                  </Link>
                </dt>
                <dd>
                  <Kbd keys={`g ${key}`} />
                </dd>
              </div>
            ))}
          </dl>
        </PageSection>
      </PageBody>
    </>
  );
}
