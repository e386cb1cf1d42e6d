// Package isnad holds the nouns of an evidence ledger for news: what they are,
// and nothing of how they come about.
//
// The story of one claim. An [Outlet] publishes a page; the bytes that reach
// us, with their [Digest] and what the carrier said of them, are a [Capture].
// Read, it becomes an [Article] with one immutable text: its blocks (title,
// body, boilerplate, …), and the date on which it was [Published], with the
// words that prove it or the reason that suggests it.
//
// In that text stand [Mention]s: spans that name a person, a role, an
// organisation, a place, a time ([Timex]) or a figure ([Quantity]). An
// [Attribution] ties a stretch of the text to the source that said it, by the
// cue that says so, and keeps the chain from that source back to the outlet.
//
// A [Claim] is one fact of a known type with its [Slots] filled from mentions,
// its [Status] (asserted, planned, denied, assessed), the chain of the
// attribution it stands in, and its evidence: spans of the text, without which
// no claim can be made.
//
// Articles that report one happening form a [Story]; each [Report] in it is an
// original, or a copy, a rewrite or a follow-up of another. Claims that fill
// the same slot meet in a [Comparison] with a [Verdict]: they agree or differ,
// the thing changed, a plan was superseded, or they do not measure the same.
//
// Everything that is learnt is appended to the ledger as an [Entry], chained
// by digest, and never edited. Stories, comparisons, timelines and dossiers are
// views: folds over the entries, rebuilt from nothing whenever asked.
package isnad
