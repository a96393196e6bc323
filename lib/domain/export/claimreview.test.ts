import { describe, expect, it } from "vitest";
import { claimReviews } from "./claimreview";
import { firstClaim, withClaim } from "./conformance/one-claim-snapshot";
import { richSnapshot, verdict } from "./conformance/rich-snapshot";

describe("ClaimReview", () => {
  const [ordinal] = claimReviews(richSnapshot);
  it("has a number for ordinal ratings and none for nominal ones", () => {
    expect(ordinal?.reviewRating).toMatchObject({
      ratingValue: 5,
      bestRating: 5,
      worstRating: 1,
      alternateName: "True",
    });
    const [nominal] = claimReviews(withClaim({ verdict: verdict("unproven") }));
    expect(nominal?.reviewRating).toEqual({ "@type": "Rating", alternateName: "Unproven" });
  });

  it("points to the claim, names the speaker and where it appeared", () => {
    expect(ordinal).toMatchObject({
      url: firstClaim.address,
      author: { name: "Demo desk", url: "https://desk.example" },
      datePublished: "2024-05-10T10:30:00.000Z",
      inLanguage: "en-GB",
      itemReviewed: {
        author: { "@type": "Person", name: "Ann Lee" },
        datePublished: "2024-05-08",
        appearance: {
          "@type": "NewsArticle",
          url: "https://harbour.example/2024/05/08/bridge?ref=1&x=%C3%A9",
        },
      },
    });
    expect(ordinal?.reviewBody).toMatch(/^Said on a Wednesday.*\n\nThe words are heard in the video \[1\]\./);
  });

  it("has no appearance without an address, and the publisher where nobody spoke", () => {
    const article = { ...richSnapshot.article, url: null };
    const [review] = claimReviews(withClaim({ speaker: null }, { ...richSnapshot, article }));
    expect(review?.itemReviewed).not.toHaveProperty("appearance");
    expect(review?.itemReviewed).toMatchObject({
      author: { "@type": "Organization", name: "The Harbour Post" },
    });
  });
});
