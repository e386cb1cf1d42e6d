package isnad

// Timex is the reading of a date or duration mention (after TIMEX3), with its
// value in EDTF (ISO 8601-2) or, for a duration, in ISO 8601.
type Timex struct {
	Value      string
	Relative   bool   // the value was worked out from an anchor
	Anchor     string // EDTF value of what it was worked out from
	ResolvesTo string // durations: the date they lead to, when they lead to one
	Reason     string // why this year, this side of the anchor, this calendar; for a person
}
