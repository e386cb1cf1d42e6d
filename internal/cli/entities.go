package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/api"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/spf13/cobra"
)

func entitiesCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "entities [NAME]",
		Short: "People, bodies and places: spellings, roles, company, and how many articles name them",
		Long: `People, bodies and places: spellings, roles, company, and how many articles name them.

With a NAME, or an id, everything about that one. With --candidates the pairs that may
be one entity, with a score and the reasons for and against, and the names that may
be several: nothing joins or parts them but isnad judge.`,
		Args: cobra.MaximumNArgs(1),
	}
	store := storeFlag(c)
	format := c.Flags().String("format", "text", "text, jsonl or csv")
	candidates := c.Flags().Bool("candidates", false, "the pairs that may be one entity")
	filter := filterFlags(c)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("--format", *format, "text", "jsonl", "csv"); err != nil {
			return err
		}
		f, err := filter()
		if err != nil {
			return err
		}
		all, err := foldStore(cmd.Context(), *store, *candidates || len(args) > 0)
		if err != nil {
			return err
		}
		s := all.Narrow(f)
		out := cmd.OutOrStdout()
		switch {
		case *candidates:
			return asWork(candidatesShower.print(out, &s, *format))
		case len(args) > 0:
			e, ok := view.EntityOf(&s, args[0])
			if !ok {
				return failed("no article names %q; see the names that they use with: isnad entities", clean(args[0]))
			}
			index, err := keptIndex(cmd.Context(), *store)
			if err != nil {
				return err
			}
			return asWork(entityShower(figure{e, matchesOf(index, &e)}).print(out, &s, *format))
		}
		return asWork(entitiesShower(f.Kinds).print(out, &s, *format))
	}
	return c
}

// entitiesShower shows all entities of some kinds.
func entitiesShower(kinds []isnad.MentionType) shower {
	return shower{
		text: func(p *sheet, s *view.Survey) { entitiesText(p, view.EntitiesOf(s, kinds)) },
		jsonl: func(w io.Writer, s *view.Survey) error {
			return writeLines(w, view.EntitiesOf(s, kinds), encodeEntity)
		},
		head: entityHead,
		rows: func(s *view.Survey) [][]string { return entityRows(view.EntitiesOf(s, kinds)) },
	}
}

var entityHead = []string{"entity", "type", "caption", "articles", "mentions", "country", "variants", "roles", "latin", "arabic", "names"}

// entitiesText lists people, then bodies, then places.
func entitiesText(p *sheet, all []view.Entity) {
	for _, kind := range []struct {
		sort  isnad.MentionType
		title string
	}{{isnad.MentionPerson, "People"}, {isnad.MentionOrg, "Bodies"}, {isnad.MentionPlace, "Places"}} {
		first := true
		for _, e := range all {
			if e.Type != kind.sort {
				continue
			}
			if first {
				p.heading(kind.title)
				first = false
			}
			entityText(p, e)
		}
		if !first {
			p.blank()
		}
	}
}

// shownVariants is how many spellings one line of the list shows.
const shownVariants = 6

func entityText(p *sheet, e view.Entity) {
	names := e.Variants
	more := ""
	if len(names) > shownVariants {
		more = fmt.Sprintf(" and %d more", len(names)-shownVariants)
		names = names[:shownVariants]
	}
	text := plural(len(e.Articles), "article")
	if len(names) > 0 {
		text += " · " + strings.Join(names, " | ") + more
	}
	p.entry(2, 40, e.Caption, text)
	if len(e.Names) > 1 {
		p.line(2+40, "judged one: "+captions(e.Names))
	}
	for _, h := range e.Roles {
		p.line(2+40, roleWords(h))
	}
}

func roleWords(h view.Held) string {
	text := h.Role
	if h.Org != "" {
		text += ", " + h.Org
	}
	if h.From != "" {
		text += " · " + edtf.Short(h.From)
		if h.To != h.From {
			text += " to " + edtf.Short(h.To)
		}
	}
	return text
}

func encodeEntity(e view.Entity) ([]byte, error) { return asJSON(api.EntityOf(e)) }

func entityRows(entities []view.Entity) [][]string {
	var rows [][]string
	for _, e := range entities {
		roles := make([]string, len(e.Roles))
		for i, h := range e.Roles {
			roles[i] = strings.ReplaceAll(roleWords(h), " · ", ", ")
		}
		rows = append(rows, []string{
			e.ID, string(e.Type), e.Caption, strconv.Itoa(len(e.Articles)), strconv.Itoa(e.Mentions), e.Country,
			strings.Join(e.Variants, " | "), strings.Join(roles, " | "), e.Latin, e.Arabic, captions(e.Names),
		})
	}
	return rows
}
