package ledger_test

import (
	"testing"

	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/ledgertest"
)

func TestMemory(t *testing.T) {
	ledgertest.Run(t, func(*testing.T) ledger.Store { return ledger.NewMemory() })
}
