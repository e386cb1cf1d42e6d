package cli

import (
	"fmt"
	"iter"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/collect"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/spf13/cobra"
)

// told is what the caller says of the inputs, over what they say themselves.
type told struct{ published, uri string }

// toldFlags gives the command the flags of told.
func toldFlags(c *cobra.Command) *told {
	t := &told{}
	c.Flags().StringVar(&t.published, "published", "", "publication date of the inputs, EDTF (2022-05-11)")
	c.Flags().StringVar(&t.uri, "uri", "", "address of the input")
	return t
}

// inputs yields the captures of the named inputs with what was told of them. A
// date that is none is a wrong call.
func (t *told) inputs(cmd *cobra.Command, names []string) (iter.Seq2[isnad.Capture, error], error) {
	if t.published != "" && !edtf.Parse(t.published).Known() {
		return nil, fmt.Errorf("--published is %q; it takes a date in EDTF, as 2022-05-11 or 2022-05", t.published)
	}
	return func(yield func(isnad.Capture, error) bool) {
		for c, err := range collect.Inputs(cmd.Context(), cmd.InOrStdin(), names) {
			if t.published != "" {
				c.Published = t.published
			}
			if t.uri != "" {
				c.URI = t.uri
			}
			if !yield(c, err) {
				return
			}
		}
	}, nil
}
