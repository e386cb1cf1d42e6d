// Package eval scores what the program reads against gold records: articles
// that people have annotated by the guidelines of the evaluation set.
package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/isnad-project/isnad"
)

// Gold is an article as people read it. Article holds what a reader must find;
// what it may find is kept apart, so that it counts neither for nor against.
type Gold struct {
	File         string // base name of the annotated text
	Article      isnad.Article
	Lines        []isnad.Block       // one for each annotated line
	Alternatives []string            // publication dates that are accepted too
	Aliases      map[string][]string // canonical name → other names to accept for it
	Parts        []isnad.Attribution // the quoted parts of mixed stretches
	Optional     []isnad.Claim       // claims that the text only implies, or that hold no figure
}

// comparisonsFile lies beside the records: which of their claims speak of the
// same thing, and with what verdict. It is no record itself.
const comparisonsFile = "comparisons.json"

// Files lists the gold records in a folder, by name.
func Files(folder string) []string {
	files, _ := filepath.Glob(filepath.Join(folder, "*.json")) // the pattern is well formed
	files = slices.DeleteFunc(files, func(file string) bool { return filepath.Base(file) == comparisonsFile })
	slices.Sort(files)
	return files
}

// Load reads one gold record; the text that it annotates lies in the folder
// texts under the name that the record gives, or in the record itself where
// that file holds markup.
func Load(file, texts string) (*Gold, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var in goldRecord
	if err := json.Unmarshal(raw, &in); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	text := in.Text
	if text == "" {
		plain, err := os.ReadFile(filepath.Join(texts, filepath.Base(in.File)))
		if err != nil {
			return nil, err
		}
		text = string(plain)
	}
	g, err := in.gold(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return g, nil
}

// goldRecord is the shape of a gold file. Offsets are Unicode code points.
type goldRecord struct {
	File      string `json:"file"`
	Text      string `json:"text"` // what people read, where the file holds markup
	Published struct {
		Value        string   `json:"value"`
		Precision    string   `json:"precision"`
		Basis        string   `json:"basis"`
		Alternatives []string `json:"alternatives"`
	} `json:"published"`
	Blocks []struct {
		Line int    `json:"line"`
		Kind string `json:"kind"`
	} `json:"blocks"`
	Entities []struct {
		Canonical string   `json:"canonical"`
		Aliases   []string `json:"aliases"`
	} `json:"entities"`
	Mentions []goldMention `json:"mentions"`
	Quotes   []goldQuote   `json:"quotes"`
	Claims   []goldClaim   `json:"claims"`
}

type goldSpan struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type goldMention struct {
	goldSpan
	Type       string   `json:"type"`
	Text       string   `json:"text"`
	Canonical  string   `json:"canonical"`
	Nominal    bool     `json:"nominal"`
	Nested     bool     `json:"nested"`
	Kind       string   `json:"kind"`
	Country    string   `json:"country"`
	Metonym    string   `json:"metonym"`
	Holder     string   `json:"holder"`
	Org        string   `json:"org"`
	Value      any      `json:"value"` // text for a time, a number for a quantity
	ResolvesTo string   `json:"resolves_to"`
	Relative   bool     `json:"relative"`
	Max        *float64 `json:"max"`
	Op         string   `json:"op"`
	Unit       string   `json:"unit"`
	Of         string   `json:"of"`
	Vague      bool     `json:"vague"`
}

type goldQuote struct {
	goldSpan
	Text    string   `json:"text"`
	Direct  bool     `json:"direct"`
	Mixed   bool     `json:"mixed"`
	Part    bool     `json:"part_of_mixed"`
	Speaker string   `json:"speaker"`
	Chain   []string `json:"chain"`
	Medium  string   `json:"medium"`
}

type goldClaim struct {
	goldSpan
	Evidence    string         `json:"evidence"`
	ID          string         `json:"id"`
	Type        string         `json:"type"`
	Slots       map[string]any `json:"slots"`
	Chain       []string       `json:"chain"`
	Status      string         `json:"status"`
	Inferred    bool           `json:"inferred"`
	Qualitative bool           `json:"qualitative"`
}
