package annotate

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/timex"
)

// times adds the dates and durations of the article, placed by its publication
// date. A date that nothing places is no mention.
func times(d *document) {
	for i := range d.expressions {
		e := &d.expressions[i]
		if !d.annotated(e.Start) {
			continue
		}
		v, ok := timex.Resolve(e, d.anchor())
		if !ok {
			continue
		}
		m := isnad.Mention{Span: e.Span, Type: isnad.MentionDate, Rule: "timex." + e.Rule, Timex: &isnad.Timex{
			Value: v.EDTF, Relative: v.Relative, ResolvesTo: v.ResolvesTo, Anchor: v.Anchor, Reason: v.Reason,
		}}
		if e.Duration() {
			m.Type = isnad.MentionDuration
		}
		if v.Relative {
			m.Timex.Anchor = d.anchor().Date
		}
		d.add(m)
		if v.Trouble != "" {
			d.Diagnostics = append(d.Diagnostics, isnad.Diagnostic{
				Span: e.Span, Rule: "timex.weekday-contradicts", Message: v.Trouble,
			})
		}
		if d.options.Alone {
			d.addLead(e)
		}
	}
}

// addLead adds the date that a duration leads to as a mention of its own, over
// the words that say so ("two days ago").
func (d *document) addLead(e *timex.Expression) {
	day, start, end, ok := e.Lead(d.anchor())
	if !ok {
		return
	}
	d.add(isnad.Mention{
		Span: isnad.Span{Start: start, End: end}, Type: isnad.MentionDate, Rule: "timex.offset",
		Timex: &isnad.Timex{Value: day, Relative: true, Anchor: d.anchor().Date},
	})
}
