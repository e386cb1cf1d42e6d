package cli

import (
	"runtime/debug"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// version is set by the linker in a build by the Makefile.
var version string

// provenance names this program and its language data, for what they make.
func provenance() isnad.Provenance {
	return isnad.Provenance{Version: programVersion(), Data: lexicon.Default().Digest()}
}

// programVersion is the version that the build was given, or what the go command
// knows of it: the module's version, or the revision that it was built from.
func programVersion() string {
	if version != "" {
		return version
	}
	built, ok := debug.ReadBuildInfo()
	if !ok {
		return "dev"
	}
	if v := built.Main.Version; v != "" && v != "(devel)" {
		return strings.ReplaceAll(v, " ", "-")
	}
	return "dev"
}
