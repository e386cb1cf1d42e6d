package cli

import (
	"fmt"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/lists"
	"github.com/spf13/cobra"
)

func listCommand() *cobra.Command {
	c := &cobra.Command{Use: "list", Short: "Keep lists of names that isnad screen holds names against"}
	c.AddCommand(listAddCommand())
	return c
}

func listAddCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "add FILE…",
		Short: "Keep lists in the ledger: XML of the UN, CSV or XML of OFAC, CSV of the EU, the UK and OpenSanctions, or plain",
		Long: `Keeps lists in the ledger as they are published. A list of the same name takes the
place of the one before, which the ledger still holds. A plain list has a line for each name: id,
type (P person, O organisation, V other), list and name, parted by tabs.`,
		Args: cobra.MinimumNArgs(1),
	}
	store := storeFlag(c)
	name := c.Flags().String("name", "", "the name to keep the list by (default: that of the file)")
	date := c.Flags().String("date", "", "the date of the list, EDTF")
	c.RunE = func(cmd *cobra.Command, files []string) error {
		if *name != "" && len(files) > 1 {
			return fmt.Errorf("--name names one list, and %d are given", len(files))
		}
		if *date != "" && !edtf.Parse(*date).Known() {
			return fmt.Errorf("--date %s is no date; write it as 2022, 2022-05 or 2022-05-11", *date)
		}
		return addLists(cmd, *store, files, *name, *date)
	}
	return c
}

func addLists(cmd *cobra.Command, dsn string, files []string, name, date string) error {
	store, err := openStore(cmd.Context(), dsn)
	if err != nil {
		return err
	}
	defer store.Close()
	bad := 0
	for _, file := range files {
		l := isnad.NameList{Name: name, Path: file, Date: date}
		if l.Name == "" {
			l.Name = listName(file)
		}
		var names []lists.Name
		var format string
		if l.Bytes, err = readBounded(file); err == nil {
			names, format, err = lists.Read(file, l.Bytes)
		}
		if err != nil {
			bad++
			fmt.Fprintf(cmd.ErrOrStderr(), "isnad list add: %v\n", err)
			continue
		}
		isNew := false
		err = store.Update(cmd.Context(), func(w ledger.Writer) error {
			isNew, err = ledger.KeepList(w, l)
			return err
		})
		if err != nil {
			return failure{err}
		}
		state := "known"
		if isNew {
			state = "new"
		}
		fmt.Fprintf(cmd.OutOrStdout(), "%s: %s, %s, %d names\n", l.Name, state, format, len(names))
	}
	if bad > 0 {
		return failed("%d of %d lists could not be added", bad, len(files))
	}
	return nil
}
