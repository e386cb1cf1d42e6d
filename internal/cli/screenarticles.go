package cli

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/api"
	"github.com/isnad-project/isnad/internal/screen"
	"github.com/spf13/cobra"
)

// mentionAnswer is the shape of a mention that a list may mean. By says whose
// finding it is: ours, and not that of a list or of the article.
type mentionAnswer struct {
	Article string      `json:"article"`
	Mention string      `json:"mention"`
	Type    string      `json:"type"`
	Start   int         `json:"start"`
	End     int         `json:"end"`
	Text    string      `json:"text"`
	By      string      `json:"by"`
	Matches []api.Match `json:"matches"`
}

// byUs marks what this program found, as against what its sources say.
const byUs = "isnad screen"

// screenArticles holds every person and body that the store's articles name
// against the lists. Within an article the full form of a name stands for its
// short ones: of mentions of one entity the longest is screened.
func screenArticles(cmd *cobra.Command, index *screen.Index, dsn string, limit int, format string) error {
	survey, err := storedSurvey(cmd.Context(), dsn)
	if err != nil {
		return err
	}
	var answers []mentionAnswer
	for i := range survey.Articles {
		answers = append(answers, screenArticle(index, &survey.Articles[i], limit)...)
	}
	if format == "jsonl" {
		return asWork(writeLines(cmd.OutOrStdout(), answers, func(a mentionAnswer) ([]byte, error) { return asJSON(a) }))
	}
	page := newSheet(cmd.OutOrStdout())
	for _, a := range answers {
		page.heading(fmt.Sprintf("%s · %s %s", a.Text, a.Article, a.Mention))
		for _, m := range a.Matches {
			page.entry(2, 20, fmt.Sprintf("%s %.2f", m.Band, m.Score), fmt.Sprintf("%s · %s · %s", m.Name, m.List, m.Entity))
			for _, why := range m.Why {
				page.line(22, why)
			}
		}
		page.blank()
	}
	page.entry(0, 0, "", fmt.Sprintf("%s of ours that a list may mean", plural(len(answers), "mention")))
	return asWork(page.done())
}

func screenArticle(index *screen.Index, a *isnad.Article, limit int) []mentionAnswer {
	var out []mentionAnswer
	points := func(pos int) int { return utf8.RuneCountInString(a.Text[:pos]) }
	mentions := fullest(a)
	for i, matches := range inContext(screenMentions(index, a, mentions, limit)) {
		m := mentions[i]
		matches = slices.DeleteFunc(matches, func(x screen.Match) bool { return x.Band == screen.BandPossible })
		if len(matches) > 0 {
			out = append(out, mentionAnswer{
				Article: a.ID, Mention: m.ID, Type: string(m.Type), Start: points(m.Start), End: points(m.End),
				Text: a.Text[m.Start:m.End], By: byUs, Matches: encodeMatches(matches),
			})
		}
	}
	return out
}

// screened are the matches of a mention, with its text.
type screened struct {
	text    string
	matches []screen.Match
}

// screenMentions holds each mention against the lists: a person against people, a
// body against all else.
func screenMentions(index *screen.Index, a *isnad.Article, mentions []isnad.Mention, limit int) []screened {
	out := make([]screened, len(mentions))
	for i, m := range mentions {
		text := a.Text[m.Start:m.End]
		out[i] = screened{text, slices.DeleteFunc(index.Screen(text, limit), func(x screen.Match) bool {
			return (x.Kind == screen.Person) != (m.Type == isnad.MentionPerson)
		})}
	}
	return out
}

// inContext returns the matches of each mention, best first. A kunya or a single
// word counts in full where another name of the article means the same listed one.
func inContext(all []screened) [][]screen.Match {
	sure := map[[2]string]string{} // list and id → the name that means the listed one
	for _, s := range all {
		for _, m := range s.matches {
			if m.Band != screen.BandPossible && sure[[2]string{m.List, m.Entity}] == "" {
				sure[[2]string{m.List, m.Entity}] = s.text
			}
		}
	}
	out := make([][]screen.Match, len(all))
	for i, s := range all {
		for _, m := range s.matches {
			if other := sure[[2]string{m.List, m.Entity}]; other != "" && other != s.text {
				m = m.InContext(other)
			}
			out[i] = append(out[i], m)
		}
		slices.SortStableFunc(out[i], func(a, b screen.Match) int { return cmp.Compare(b.Score, a.Score) })
	}
	return out
}

// fullest returns, of the mentions of each person and body, the longest, in the
// order of the text.
func fullest(a *isnad.Article) []isnad.Mention {
	best := map[string]int{}
	for i, m := range a.Mentions {
		if m.Type != isnad.MentionPerson && m.Type != isnad.MentionOrg || m.Nominal {
			continue
		}
		key := string(m.Type) + m.Canonical
		if was, ok := best[key]; !ok || m.End-m.Start > a.Mentions[was].End-a.Mentions[was].Start {
			best[key] = i
		}
	}
	var out []isnad.Mention
	for i, m := range a.Mentions {
		if at, ok := best[string(m.Type)+m.Canonical]; ok && at == i {
			out = append(out, m)
		}
	}
	return out
}
