package cluster

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/wording"
)

// reader compares the values of lines: it knows names and places.
type reader struct {
	lex     *lexicon.Lexicon
	english wording.Language
	names   *captions
	places  atlas
	origins origins
}

// same reports whether both values can be right of one thing at one time: they
// are equal, one is finer than the other, or one is a bound near the other.
func (r *reader) same(k kind, a, b line) bool {
	if a.denied != b.denied {
		return false
	}
	switch k {
	case kindNumber:
		return sameNumber(a, b)
	case kindDate:
		return sameDate(a.value.String(), b.value.String())
	case kindPlace:
		return r.samePlace(a.value.Texts(), b.value.Texts())
	case kindName:
		return r.sameNames(a.value, b.value)
	case kindChoice:
		x, y := a.value.String(), b.value.String()
		return arabic.Fold(x) == arabic.Fold(y) || r.lex.Rhythms()[x] || r.lex.Rhythms()[y]
	case kindWording:
		return true
	}
	return a.value.Equal(b.value)
}

// near is how many times larger than an open bound a value may be and still
// agree with it: more than 80 agrees with 84, more than 70 not with 500.
const near = 2

// about is the share by which a value may miss an approximate one.
const about = 0.1

func sameNumber(a, b line) bool {
	x, xok := a.value.Float()
	y, yok := b.value.Float()
	if !xok || !yok {
		return xok == yok
	}
	if small, large := a, b; small.vague() || large.vague() {
		if x > y {
			small, large, x, y = large, small, y, x
		}
		return small.vague() && y < vague*x
	}
	return holds(a.op, x, b.op, y) && holds(b.op, y, a.op, x)
}

// vague is how many times larger than a vague plural a value may not be any more:
// dozens may be ninety, not hundreds.
const vague = 10

func (l line) vague() bool {
	v, _ := l.fact.claim.Slots["vague"].Bool()
	return v
}

// holds reports whether the number y, itself perhaps a bound, satisfies "op x".
func holds(op isnad.Op, x float64, yop isnad.Op, y float64) bool {
	up := yop == isnad.OpMore || yop == isnad.OpAtLeast
	down := yop == isnad.OpLess || yop == isnad.OpAtMost
	switch op {
	case isnad.OpMore, isnad.OpAtLeast:
		return y <= near*x && (y > x || up || (op == isnad.OpAtLeast && y == x) || closeTo(yop, x, y))
	case isnad.OpLess, isnad.OpAtMost:
		return near*y >= x && (y < x || down || (op == isnad.OpAtMost && y == x) || closeTo(yop, x, y))
	case isnad.OpAbout:
		return diff(x, y) <= about*max(x, y) || up || down
	}
	return x == y || up || down || closeTo(yop, x, y)
}

// closeTo reports whether y is only said approximately and x is near it.
func closeTo(yop isnad.Op, x, y float64) bool {
	return yop == isnad.OpAbout && diff(x, y) <= about*max(x, y)
}

func diff(x, y float64) float64 { return max(x, y) - min(x, y) }

// sameDate reports whether two dates overlap, or all but do when one of them is
// approximate.
func sameDate(a, b string) bool {
	p, q := edtf.Parse(a), edtf.Parse(b)
	if !p.Known() || !q.Known() {
		return a == b
	}
	if p.Approximate || q.Approximate {
		return p.Gap(q) <= max(7, min(p.Days(), q.Days()))
	}
	return p.Overlaps(q)
}

// samePlace reports whether a place of one is, holds or may hold one of the other.
func (r *reader) samePlace(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if r.places.fit(x, y) != fitNo {
				return true
			}
		}
	}
	return false
}

// sameNames reports whether the shorter list of names lies in the longer one. A
// description agrees with any name, and with another description.
func (r *reader) sameNames(a, b isnad.Value) bool {
	if a.Texts() == nil || b.Texts() == nil {
		return a.Equal(b)
	}
	long, short := a.Texts(), b.Texts()
	if len(long) < len(short) {
		long, short = short, long
	}
	for _, x := range short {
		if !slices.ContainsFunc(long, func(y string) bool { return r.sameBearer(x, y) }) {
			return false
		}
	}
	return true
}

// sameBearer reports whether two captions can name one bearer: a body may be
// named by the larger one that it is part of.
func (r *reader) sameBearer(x, y string) bool {
	if r.names.Apart(x, y) {
		return false
	}
	if r.names.described(x) || r.names.described(y) || otherScript(x, y) || r.names.otherKind(x, y) {
		return true
	}
	x, y = r.names.of(x), r.names.of(y)
	return x == y || r.names.MayBeOne(x, y) || strings.HasPrefix(x, y+" ") || strings.HasPrefix(y, x+" ")
}
