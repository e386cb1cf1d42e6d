package tagger

import (
	"strconv"
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// The bits of word.lists: the lists that hold the stem of a word.
const (
	inGiven uint32 = 1 << iota
	inLooseGiven
	inTokens
	inManyTokens
	inCommon
	inOften
	inEnds
	inParts
	inNisbas
	inTitles
	inPlaces
	inOrgs
	inOrgHeads
)

// The lists of phrases, by which word.marks and word.opens count.
const (
	placePhrase = iota
	townPhrase
	orgPhrase
	personPhrase
	titlePhrase
	headPhrase
	sitePhrase // class nouns of places
	nisbaPhrase
	phrases // how many there are
)

// The marks of a token in a listed phrase, and what is added to them.
const (
	first uint8 = iota + 1
	inside
	final
	whole
	withParticle = 1 << 3 // a particle is attached to the phrase
	doubtful     = 1 << 4 // the town's name means something else, mostly
	prominent    = 1 << 5 // a capital or a large city
	position     = withParticle - 1
)

// lists are the lists that features ask.
type lists struct {
	given   map[string]lexicon.Given
	parts   map[string]lexicon.NamePart
	ends    map[string]bool
	common  *lexicon.Listing
	tokens  *lexicon.Listing
	nisbas  *lexicon.Phrases[lexicon.Nisba]
	titles  *lexicon.Phrases[lexicon.Title]
	places  *lexicon.Phrases[lexicon.Place]
	orgs    *lexicon.Phrases[*lexicon.Org]
	heads   *lexicon.Phrases[lexicon.OrgHead]
	persons *lexicon.Phrases[lexicon.Person]
	sites   *lexicon.Phrases[lexicon.PlaceClass]
	towns   *lexicon.Gazetteer
}

func readLists(lex *lexicon.Lexicon) lists {
	return lists{
		given: lex.Given(), parts: lex.NameParts(), ends: lex.NameEnds(),
		common: lex.CommonWords(), tokens: lex.NameTokens(), nisbas: lex.Nisbas(), titles: lex.Titles(),
		places: lex.Places(), orgs: lex.Orgs(), heads: lex.OrgHeads(), persons: lex.Persons(),
		sites: lex.PlaceClasses(), towns: lex.Gazetteer(),
	}
}

// holding returns the lists that hold the stem.
func (r *lists) holding(stem string) uint32 {
	var l uint32
	set := func(bit uint32, ok bool) {
		if ok {
			l |= bit
		}
	}
	g, given := r.given[stem]
	set(inGiven, given && !g.Word)
	set(inLooseGiven, given && g.Word)
	if value, ok := r.tokens.Find(stem); ok {
		_, count, _ := strings.Cut(value, "\t")
		people, _ := strconv.Atoi(count)
		set(inTokens, true)
		set(inManyTokens, people >= 5)
	}
	if value, ok := r.common.Find(stem); ok {
		count, _ := strconv.Atoi(value)
		set(inCommon, true)
		set(inOften, count >= 60)
	}
	set(inEnds, r.ends[stem])
	set(inParts, r.parts[stem] != lexicon.NoPart && r.parts[stem] != lexicon.Article)
	set(inNisbas, r.nisbas.Exact(stem) != nil)
	set(inTitles, r.titles.Exact(stem) != nil)
	set(inPlaces, r.places.Exact(stem) != nil)
	set(inOrgs, r.orgs.Exact(stem) != nil)
	set(inOrgHeads, r.heads.Exact(stem) != nil)
	return l
}

// opening returns the lists in which a phrase begins with the folded word, with
// or without particles attached to it.
func (r *lists) opening(fold string) uint8 {
	var l uint8
	set := func(list int, ok bool) {
		if ok {
			l |= 1 << list
		}
	}
	var buf [8]arabic.Reading
	for _, reading := range arabic.Readings(buf[:0], fold) {
		set(placePhrase, r.places.Begins(reading.Stem))
		set(townPhrase, r.towns.Begins(reading.Stem))
		set(orgPhrase, r.orgs.Begins(reading.Stem))
		set(personPhrase, r.persons.Begins(reading.Stem))
		set(titlePhrase, r.titles.Begins(reading.Stem))
		set(headPhrase, r.heads.Begins(reading.Stem))
		set(sitePhrase, r.sites.Begins(reading.Stem))
		set(nisbaPhrase, r.nisbas.Begins(reading.Stem))
	}
	return l
}

// mark marks the words of the sentence that are parts of listed phrases.
func (r *lists) mark(t *arabic.Text, s arabic.Sentence, ws []word) {
	for i := range ws {
		opens, at := ws[i].opens, s.First+i
		if opens == 0 {
			continue
		}
		mark(ws, i, at, placePhrase, t, r.places)
		mark(ws, i, at, orgPhrase, t, r.orgs)
		mark(ws, i, at, personPhrase, t, r.persons)
		mark(ws, i, at, titlePhrase, t, r.titles)
		mark(ws, i, at, sitePhrase, t, r.sites)
		mark(ws, i, at, nisbaPhrase, t, r.nisbas)
		if m, ok := mark(ws, i, at, headPhrase, t, r.heads); ok {
			head := hash(m.Values[0].ID)
			for k := i; k < len(ws) && k < i+m.Last-m.First; k++ {
				if ws[k].head == 0 {
					ws[k].head = head
				}
			}
		}
		if opens&(1<<townPhrase) != 0 {
			r.markTown(t, ws, i, at)
		}
	}
	for i := range ws {
		if ws[i].marks != [phrases]uint8{} {
			ws[i].joined = joinMarks(&ws[i].marks)
		}
	}
}

// mark marks the longest phrase of one list that begins with word i, which is
// token at.
func mark[T any](ws []word, i, at, list int, t *arabic.Text, p *lexicon.Phrases[T]) (lexicon.Match[T], bool) {
	if ws[i].opens&(1<<list) == 0 {
		return lexicon.Match[T]{}, false
	}
	m, ok := p.Longest(t, at)
	if ok {
		put(ws, i, m.Last-m.First, list, particle(m.Skip))
	}
	return m, ok
}

func (r *lists) markTown(t *arabic.Text, ws []word, i, at int) {
	const large = 300_000
	m, ok := r.towns.Longest(t, at)
	if !ok {
		return
	}
	more, p := particle(m.Skip), m.Values[0]
	if p.Cued {
		more |= doubtful
	}
	if p.Population > large || p.Rank == "capital" {
		more |= prominent
	}
	put(ws, i, m.Last-m.First, townPhrase, more)
}

func particle(skip int) uint8 {
	if skip > 0 {
		return withParticle
	}
	return 0
}

// put marks n words from i on, as far as no phrase before covers them.
func put(ws []word, i, n, list int, more uint8) {
	end := min(i+n, len(ws))
	for k := i; k < end; k++ {
		if ws[k].marks[list] != 0 {
			continue
		}
		where := inside
		switch {
		case end-i == 1:
			where = whole
		case k == i:
			where = first
		case k == end-1:
			where = final
		}
		ws[k].marks[list] = where | more
	}
}
