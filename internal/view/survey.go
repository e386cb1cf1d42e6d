// Package view holds the read models: what a ledger's articles come to for
// somebody who asks. They are plain values without behaviour that a reader of
// JSON would miss, and the same for the command line, the API and the workbench.
package view

import "github.com/isnad-project/isnad"

// Survey is the articles of a ledger and what they come to together.
type Survey struct {
	Articles    []isnad.Article // as they now are, in the order in which they were first added
	Stories     []isnad.Story
	Comparisons []isnad.Comparison
	Joined      [][]isnad.Name    // names that judgements make one entity, the one that stands for them first
	Romanized   map[string]string // captions in Arabic letters → how they sound, in Latin letters
	Questions                     // empty when nobody asked
}

// Questions are what only a person can say of the entities of a survey.
type Questions struct {
	Candidates []isnad.Candidate // entities that may be one, the likeliest first
	Doubts     []isnad.Doubt     // entities that may be several, in the order of their names
}

// Article returns the article with the given id, or nil.
func (s *Survey) Article(id string) *isnad.Article {
	for i := range s.Articles {
		if s.Articles[i].ID == id {
			return &s.Articles[i]
		}
	}
	return nil
}
