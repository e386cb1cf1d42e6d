package api

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/view"
)

// Entity is the shape of an entity in JSON. A list of entities leaves out what is
// asked of one alone: candidates, doubts and matches of lists.
type Entity struct {
	Entity   string    `json:"entity"`
	Type     string    `json:"type"`
	Caption  string    `json:"caption"`
	Variants []string  `json:"variants"`
	Country  string    `json:"country,omitempty"`
	Mentions int       `json:"mentions"`
	Articles []string  `json:"articles"`
	Roles    []Held    `json:"roles,omitempty"`
	Latin    string    `json:"latin"`
	Arabic   string    `json:"arabic"`
	Names    []string  `json:"names"`
	Counts   []int     `json:"variant_counts"`
	Written  []Variant `json:"written"`
	Together []Company `json:"together"`

	Candidates []Candidate `json:"candidates,omitempty"`
	Doubts     []Reason    `json:"doubts,omitempty"`
	Matches    []ListMatch `json:"matches,omitempty"`
}

// Variant is a way in which articles write a name.
type Variant struct {
	Text    string   `json:"text"`
	Script  string   `json:"script"`
	Count   int      `json:"count"`
	Outlets []string `json:"outlets"`
}

// Company is an entity that articles name together with another.
type Company struct {
	Type     string `json:"type"`
	Caption  string `json:"caption"`
	Articles int    `json:"articles"`
}

// Held is a role that articles give a person.
type Held struct {
	Role     string   `json:"role"`
	Org      string   `json:"org"`
	From     string   `json:"from"`
	To       string   `json:"to"`
	Articles []string `json:"articles"`
	Said     []string `json:"said"`
}

// ListMatch is an entry of a list that a name may mean. The articles do not say so:
// it is found by isnad, as By says.
type ListMatch struct {
	By string `json:"by"`
	Match
}

// Match is an entry of a list that a name may mean.
type Match struct {
	Entity string   `json:"entity"`
	List   string   `json:"list"`
	Name   string   `json:"name"`
	Score  float64  `json:"score"`
	Band   string   `json:"band"`
	Why    []string `json:"why"`
	Shared int      `json:"shared"` // so many on the lists have a name of these consonants

	Deductions []Deduction `json:"deductions"`
}

// Deduction is one of the reasons that take from a score: one less what all take is
// the score.
type Deduction struct {
	Reason string   `json:"reason"`
	Asked  []string `json:"asked,omitempty"`
	Listed []string `json:"listed,omitempty"`
	Taken  float64  `json:"taken"`
}

// EntityOf returns the shape of an entity.
func EntityOf(e view.Entity) Entity {
	out := Entity{
		Entity: e.ID, Type: string(e.Type), Caption: e.Caption, Variants: e.Variants, Country: e.Country,
		Mentions: e.Mentions, Articles: e.Articles, Latin: e.Latin, Arabic: e.Arabic,
		Counts: []int{}, Written: []Variant{}, Together: []Company{},
	}
	for _, n := range e.Names {
		out.Names = append(out.Names, n.Caption)
	}
	count := map[string]int{}
	for _, v := range e.Written {
		out.Written = append(out.Written, Variant{v.Text, string(v.Script), v.Count, append([]string{}, v.Outlets...)})
		count[v.Text] = v.Count
	}
	for _, v := range e.Variants {
		out.Counts = append(out.Counts, count[v])
	}
	for _, c := range e.Together {
		out.Together = append(out.Together, Company{string(c.Type), c.Caption, c.Articles})
	}
	for _, h := range e.Roles {
		out.Roles = append(out.Roles, Held(h))
	}
	return out
}

// WithQuestions adds to the shape of an entity what only a person can say of it.
func (e Entity) WithQuestions(of *view.Entity, open view.Questions) Entity {
	for _, c := range view.CandidatesOf(open.Candidates, of) {
		e.Candidates = append(e.Candidates, CandidateOf(c))
	}
	for _, r := range view.DoubtOf(open.Doubts, of) {
		e.Doubts = append(e.Doubts, reasonOf(r))
	}
	return e
}

// Candidate is the shape of a pair of entities that may be one.
type Candidate struct {
	Entities [2]string `json:"entities"`
	Type     string    `json:"type"`
	Names    [2]string `json:"names"`
	Score    float64   `json:"score"`
	Reasons  []Reason  `json:"reasons"`
	Unsure   bool      `json:"unsure,omitempty"`
}

// Reason is one thing that speaks for or against a candidate, or for a doubt.
type Reason struct {
	Kind  string   `json:"kind"`
	Words []string `json:"words"`
}

// CandidateOf returns the shape of a candidate.
func CandidateOf(c isnad.Candidate) Candidate {
	a, b := c.Names[0], c.Names[1]
	out := Candidate{
		Entities: [2]string{a.Entity(), b.Entity()}, Type: string(a.Type), Names: [2]string{a.Caption, b.Caption},
		Score: float64(int(c.Score*1000+0.5)) / 1000, Reasons: make([]Reason, len(c.Reasons)), Unsure: c.Unsure,
	}
	for i, r := range c.Reasons {
		out.Reasons[i] = reasonOf(r)
	}
	return out
}

func reasonOf(r isnad.Reason) Reason {
	words := []string{}
	for _, w := range r.Words {
		if w != "" || r.Kind == isnad.ReasonOmitted {
			words = append(words, w)
		}
	}
	return Reason{string(r.Kind), words}
}
