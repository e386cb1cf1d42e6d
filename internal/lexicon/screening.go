package lexicon

import (
	"cmp"
	"io/fs"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// ScreenClass is what a word does in a name that is held against lists.
type ScreenClass string

// The classes of [Screening].
const (
	ScreenPlain    ScreenClass = ""
	ScreenArticle  ScreenClass = "article"
	ScreenNasab    ScreenClass = "nasab"    // son of, daughter of
	ScreenKunya    ScreenClass = "kunya"    // father of, mother of
	ScreenAbd      ScreenClass = "abd"      // servant of
	ScreenAllah    ScreenClass = "allah"    // the second half of a name
	ScreenDin      ScreenClass = "din"      // the second half of a name
	ScreenTitle    ScreenClass = "title"    // tells little of who is meant
	ScreenLegal    ScreenClass = "legal"    // the legal form of a body
	ScreenFunction ScreenClass = "function" // and, of, for
	ScreenGeneric  ScreenClass = "generic"  // a word that many bodies have in their names, translated
)

// Screening are the words and the statistics by which names are compared.
type Screening struct {
	words map[string]ScreenWord
	apart map[string]Apart
	half  map[ScreenClass][]string // Arabic halves of names that may be attached, longest first
	Costs string                   // what spellings cost, see package screen
	Seen  string                   // how often parts of names are borne, see package screen
}

// ScreenWord is what is known of a word of names.
type ScreenWord struct {
	Class   ScreenClass
	Concept int // words of one meaning, in whatever language, share it; from 1
}

// Apart tells names that are nearly the same in writing and yet of different
// people: forms of one family that have no name in common are different names. A
// Latin form may write several.
type Apart struct {
	Family int    // from 1
	Names  uint32 // a bit for each name of the family
}

// Word returns what is known of a folded word.
func (s *Screening) Word(fold string) ScreenWord { return s.words[fold] }

// Arabic halves shorter than these begin or end other words as well: in bytes,
// three letters and four.
const (
	shortestFirstHalf  = 6
	shortestSecondHalf = 8
)

// CutPrefix takes a first half of a class off a folded word in Arabic letters.
func (s *Screening) CutPrefix(class ScreenClass, fold string) (rest string, found bool) {
	for _, half := range s.half[class] {
		if rest, ok := strings.CutPrefix(fold, half); ok {
			return rest, true
		}
	}
	return fold, false
}

// CutSuffix takes a second half of a class off a folded word in Arabic letters.
func (s *Screening) CutSuffix(class ScreenClass, fold string) (rest string, found bool) {
	for _, half := range s.half[class] {
		if rest, ok := strings.CutSuffix(fold, half); ok && len(half) >= shortestSecondHalf {
			return rest, true
		}
	}
	return fold, false
}

// Apart returns which name of which family of likely confusions a folded word,
// without its article, writes; the zero value for any other.
func (s *Screening) Apart(fold string) Apart { return s.apart[fold] }

// Confused yields the forms of all names that have an [Apart].
func (s *Screening) Confused() iter.Seq[string] { return maps.Keys(s.apart) }

// Screening is the view of data/ar/screen-words.tsv, data/ar/screen-apart.tsv
// and the tables learnt from pairs of spellings.
func (l *Lexicon) Screening() *Screening {
	return get(l, "screening", func(l *Lexicon) (*Screening, error) {
		s := &Screening{words: map[string]ScreenWord{}, apart: map[string]Apart{}, half: map[ScreenClass][]string{}}
		for _, load := range []func(*Lexicon) error{s.loadWords, s.loadApart, s.loadStatistics} {
			if err := load(l); err != nil {
				return nil, err
			}
		}
		return s, nil
	})
}

func (s *Screening) loadWords(l *Lexicon) error {
	table, err := l.Table("ar/screen-words.tsv")
	if err != nil {
		return err
	}
	for i, row := range table.Rows {
		class := ScreenClass(row.Get("class"))
		if !screenClasses[class] {
			return row.Errorf("class", "%q is none", class)
		}
		for _, column := range []string{"latin", "ar"} {
			for _, word := range row.List(column) {
				fold := arabic.Fold(word)
				if column == "ar" && len(fold) >= shortestFirstHalf {
					s.half[class] = append(s.half[class], fold)
				}
				if _, twice := s.words[fold]; !twice {
					s.words[fold] = ScreenWord{class, i + 1}
				}
			}
		}
	}
	for _, forms := range s.half {
		slices.SortFunc(forms, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	}
	return nil
}

var screenClasses = map[ScreenClass]bool{
	ScreenArticle: true, ScreenNasab: true, ScreenKunya: true, ScreenAbd: true, ScreenAllah: true, ScreenDin: true,
	ScreenTitle: true, ScreenLegal: true, ScreenFunction: true, ScreenGeneric: true,
}

func (s *Screening) loadApart(l *Lexicon) error {
	table, err := l.Table("ar/screen-apart.tsv")
	if err != nil {
		return err
	}
	families, sizes := map[string]int{}, map[string]int{}
	for _, row := range table.Rows {
		family := row.Get("family")
		if family == "" {
			return row.Errorf("family", "empty")
		}
		if families[family] == 0 {
			families[family] = len(families) + 1
		}
		if sizes[family] == 32 {
			return row.Errorf("family", "%q has more than 32 names", family)
		}
		name := uint32(1) << sizes[family]
		sizes[family]++
		for _, column := range []string{"latin", "ar"} {
			for _, word := range row.List(column) {
				fold := arabic.Fold(word)
				was, known := s.apart[fold]
				if known && was.Family != families[family] {
					return row.Errorf(column, "%q stands in two families", word)
				}
				s.apart[fold] = Apart{families[family], was.Names | name}
			}
		}
	}
	return nil
}

func (s *Screening) loadStatistics(l *Lexicon) error {
	for _, file := range []struct {
		path string
		into *string
	}{{"upstream/namecosts/costs.txt", &s.Costs}, {"upstream/namecosts/seen.txt", &s.Seen}} {
		raw, err := fs.ReadFile(l.fsys, file.path)
		if err != nil {
			return err
		}
		*file.into = strings.TrimSpace(string(raw)) + "\n"
	}
	return nil
}
