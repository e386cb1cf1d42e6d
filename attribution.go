package isnad

// Attribution ties a stretch of text to who said it (PARC 3.0: source, cue,
// content).
type Attribution struct {
	ID            string
	Source        string // canonical name of the nearest source; "" when the text names none
	SourceMention string // the mention that names it, if one does
	Cue           Span   // the reporting words; empty when there are none
	Content       Span
	Mode          Mode
	Chain         []string // from the nearest source to the farthest; the outlet is implied
	Medium        string   // statement, tweet, interview, article, speech, …; "" when not said
	Inherited     bool     // no cue of its own: the speaker goes on from the sentence before
	Rule          string   // which rule made it
}

// Mode is how the content is reported.
type Mode string

// The modes: all in quotation marks, none, or some.
const (
	ModeDirect   Mode = "direct"
	ModeIndirect Mode = "indirect"
	ModeMixed    Mode = "mixed"
)
