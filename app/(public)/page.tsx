import { Suspense } from "react";
import { Sample } from "@/components/front/sample";
import { ButtonLink } from "@/components/ui/button";
import { getActor } from "@/lib/server/session";

const steps = [
  {
    name: "Mark",
    text: "Select words in the article and make them a claim. Claims may overlap, nest, and stand in captions and quotations.",
  },
  {
    name: "Weigh",
    text: "Tag sources that support it, refute it or give context, each with the words that matter and where they stand.",
  },
  {
    name: "Agree",
    text: "One person proposes a verdict, another confirms it or disputes it. Where two differ, an editor who is neither decides.",
  },
  {
    name: "Publish",
    text: "Export the annotated article with every claim, its sources and its reasons, so that a reader can follow each step.",
  },
];

const grounds = [
  {
    name: "Four eyes",
    text: "Nobody reviews a verdict of their own, admins included. The database itself refuses it.",
  },
  {
    name: "Nothing changes silently",
    text: "A text, once taken in, stays as it was. A verdict that was given is never edited, only followed by another.",
  },
  {
    name: "The whole history",
    text: "Who did what and when, the old value, the new one and the reason: for every claim and every article.",
  },
  {
    name: "Open formats",
    text: "HTML, Markdown, CSV, JSON, ClaimReview and W3C Web Annotation. What you put in you can take with you.",
  },
];

export default function FrontPage() {
  return (
    <>
      <section className="mx-auto w-full max-w-6xl px-5 pt-16 pb-14 md:px-8 max-md:pt-12 max-md:pb-10">
        <h1 className="max-w-[19ch] font-serif text-5xl tracking-[-0.024em] max-md:text-4xl">
          The desk where an article is fact-checked
        </h1>
        <p className="mt-5 max-w-[38rem] font-serif text-xl leading-relaxed text-ink-2 max-md:text-lg">
          Mark every claim in a text, weigh the evidence for and against each, agree on a verdict with four
          eyes, and hand the reader a report that can be replicated.
        </p>
        <div className="mt-8 flex flex-wrap items-center gap-3">
          <Suspense fallback={<SignInLink />}>
            <WayIn />
          </Suspense>
          <ButtonLink href="#how" variant="quiet" size="lg">
            How it works
          </ButtonLink>
        </div>
      </section>

      <section aria-label="A sample" className="border-y bg-surface [--paper:var(--surface)]">
        <div className="mx-auto max-w-6xl px-5 py-14 md:px-8 max-md:py-10">
          <Sample />
        </div>
      </section>

      <section
        id="how"
        aria-labelledby="how-title"
        className="mx-auto w-full max-w-6xl scroll-mt-4 px-5 py-20 md:px-8 max-md:py-14"
      >
        <h2 id="how-title" className="font-serif text-3xl tracking-[-0.018em] max-md:text-2xl">
          From a text to a report
        </h2>
        <ol className="mt-8 grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
          {steps.map((step, index) => (
            <li key={step.name} className="border-t-2 border-ink pt-3">
              <span className="num text-sm text-ink-3">{index + 1}</span>
              <h3 className="mt-0.5 mb-1.5 font-serif text-xl">{step.name}</h3>
              <p className="text-md text-ink-2">{step.text}</p>
            </li>
          ))}
        </ol>
      </section>

      <section id="trust" aria-labelledby="trust-title" className="scroll-mt-4 border-t bg-sunken">
        <div className="mx-auto grid max-w-6xl gap-x-16 gap-y-8 px-5 py-20 md:px-8 lg:grid-cols-[18rem_minmax(0,1fr)] max-md:py-14">
          <div>
            <h2 id="trust-title" className="font-serif text-3xl tracking-[-0.018em] max-md:text-2xl">
              What holds it together
            </h2>
            <p className="mt-3 text-md text-ink-2">
              A check is worth as much as what a stranger can follow. So these are rules of the house, not
              settings.
            </p>
          </div>
          <dl className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
            {grounds.map((ground) => (
              <div key={ground.name}>
                <dt className="font-serif text-lg font-semibold">{ground.name}</dt>
                <dd className="mt-1 text-md text-ink-2">{ground.text}</dd>
              </div>
            ))}
          </dl>
        </div>
      </section>
    </>
  );
}

function SignInLink() {
  return (
    <ButtonLink href="/sign-in" variant="primary" size="lg">
      Sign in
    </ButtonLink>
  );
}

/** The page stands even when the database does not: then it offers the sign-in page, which says so. */
async function WayIn() {
  const actor = await getActor().catch(() => null);
  if (!actor) return <SignInLink />;
  return (
    <ButtonLink href="/work" variant="primary" size="lg">
      Open the desk
    </ButtonLink>
  );
}
