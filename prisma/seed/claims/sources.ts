/** Addresses as they were written down; none has been opened. */
export const act = {
  url: "https://www.congress.gov/bill/117th-congress/house-bill/2471",
  title: "H.R.2471 – Consolidated Appropriations Act, 2022",
  publisher: "United States Congress",
  type: "legislation",
} as const;
export const resolution = {
  url: "https://www.congress.gov/bill/117th-congress/senate-resolution/546",
  title: "S.Res.546, 117th Congress",
  publisher: "United States Congress",
  type: "legislation",
} as const;
export const interview = {
  url: "https://abcnews.go.com/Politics/transcript-abc-news-george-stephanopoulos-interviews-president-joe/story?id=76509669",
  title: "Transcript: George Stephanopoulos interviews President Joe Biden",
  publisher: "ABC News",
  type: "interview",
} as const;
export const court = {
  url: "https://www.icj-cij.org/case/182",
  title: "Case 182: Ukraine v. Russian Federation",
  publisher: "International Court of Justice",
  type: "court",
} as const;
export const casualties = {
  url: "https://www.ohchr.org/en/news/2022/03/ukraine-civilian-casualty-update-16-march-2022",
  title: "Ukraine: civilian casualty update 16 March 2022",
  publisher: "UN Human Rights Office",
  type: "official_data",
} as const;
export const journalist = {
  url: "https://cpj.org/data/people/pierre-zakrzewski/",
  title: "Pierre Zakrzewski",
  publisher: "Committee to Protect Journalists",
  type: "dataset",
} as const;

/** Who says it, where it is not somebody quoted. */
export const paper = { speaker: "New York Post", saidOn: "2022-03-16" } as const;
export const biden = { speaker: "Joe Biden" } as const;
