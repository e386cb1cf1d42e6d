package attribute

// longestDateline is how many tokens may stand before the dash that ends a dateline.
const longestDateline = 16

// dateline is the first token of unit n behind the place, the agency and the dash
// that a report may begin with: ‹لوتان، لوتانيا (وكالة) -- قال›.
func (p *page) dateline(u unit) int {
	end := min(u.last, u.first+longestDateline)
	for k := u.first; k < end; k++ {
		if !p.dash(k) {
			continue
		}
		if k == u.first || !p.mark(k-1, ")") && p.cover[k-1] == 0 {
			return u.first
		}
		for k+1 < u.last && p.dash(k+1) {
			k++
		}
		return k + 1
	}
	return u.first
}

// dash reports whether token i is a dash of any length.
func (p *page) dash(i int) bool {
	return p.mark(i, "-") || p.mark(i, "--") || p.mark(i, "\u2013") || p.mark(i, "\u2014")
}
