package isnad_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// imports is the architecture: each package, and the packages of this module
// that it may import. "language" stands for what every pure stage may use.
// Stages never import stages; adapters never import stages or each other.
var imports = map[string][]string{
	"":                   {"arabic"},
	"arabic":             {},
	"data":               {},
	"internal/edtf":      {},
	"internal/lexicon":   {"", "arabic", "data"},
	"internal/wording":   {"", "internal/edtf", "internal/lexicon"},
	"internal/number":    {"", "arabic", "internal/lexicon"},
	"internal/timex":     {"", "arabic", "internal/lexicon", "internal/number"},
	"internal/romanize":  {"", "arabic", "internal/lexicon"},
	"internal/syntax":    {"", "arabic", "internal/lexicon"},
	"internal/tagger":    {"", "arabic", "internal/lexicon"},
	"internal/record":    {""},
	"internal/collect":   {""},
	"internal/extract":   language,
	"internal/annotate":  language,
	"internal/resolve":   language,
	"internal/attribute": language,
	"internal/frame":     language,
	"internal/cluster":   language,
	"internal/screen":    {"", "arabic", "internal/lexicon"},
	"internal/lists":     {""},
	"internal/identity":  language,
	"internal/search":    {"", "arabic", "internal/lexicon"},
	"internal/ledger":    {"", "internal/record"},
	"internal/view":      {"", "arabic", "internal/edtf", "internal/lexicon", "internal/ledger", "internal/timex", "internal/wording"},
	"internal/pipeline": {
		"", "arabic", "internal/annotate", "internal/attribute", "internal/cluster", "internal/extract", "internal/frame",
		"internal/identity", "internal/ledger", "internal/lexicon", "internal/record", "internal/resolve", "internal/romanize", "internal/screen",
		"internal/view",
	},
	"internal/sqlite":     {"", "internal/ledger", "internal/search"},
	"internal/ledgertest": {"", "internal/ledger"},
	"internal/api":        {"", "internal/lexicon", "internal/record", "internal/view"},
	"internal/web":        {"", "arabic", "internal/lexicon", "internal/record", "internal/view", "internal/wording"},
	"internal/eval":       {"", "internal/record"},
	"internal/golden":     {"", "internal/lexicon", "internal/pipeline", "internal/record"},
	"internal/cli":        nil, // knows everything
	"cmd/isnad":           {"internal/cli"},
}

var language = []string{
	"", "arabic", "internal/edtf", "internal/lexicon", "internal/number", "internal/timex", "internal/syntax", "internal/tagger",
	"internal/wording", "internal/romanize",
}

const (
	module       = "github.com/isnad-project/isnad"
	longestFile  = 500 // lines
	longestFunc  = 80  // lines
	generatedTag = "// Code generated"
)

func TestPolicy(t *testing.T) {
	fset := token.NewFileSet()
	for _, path := range goFiles(t) {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(fset, path, raw, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		checkImports(t, path, file)
		if strings.HasPrefix(string(raw), generatedTag) || strings.HasSuffix(path, "_test.go") {
			continue
		}
		if n := strings.Count(string(raw), "\n"); n > longestFile {
			t.Errorf("%s has %d lines, over %d: it holds more than one noun or rule", path, n, longestFile)
		}
		checkCode(t, fset, path, file)
	}
}

func goFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || (strings.HasPrefix(d.Name(), ".") && path != ".")) {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".go") {
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func checkImports(t *testing.T, path string, file *ast.File) {
	pkg := filepath.ToSlash(filepath.Dir(path))
	if pkg == "." {
		pkg = ""
	}
	if strings.HasSuffix(path, "_test.go") || strings.HasPrefix(pkg, "tools") {
		return
	}
	allowed, known := imports[pkg]
	if !known {
		t.Errorf("package %q is not in the import table of policy_test.go", pkg)
	}
	for _, spec := range file.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		own, ok := strings.CutPrefix(name, module)
		own = strings.TrimPrefix(own, "/")
		if ok && allowed != nil && !slices.Contains(allowed, own) {
			t.Errorf("%s imports %q; the import table does not allow it", path, own)
		}
	}
}

func checkCode(t *testing.T, fset *token.FileSet, path string, file *ast.File) {
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Name.Name == "init" && d.Recv == nil {
				t.Errorf("%s declares init", path)
			}
			if n := fset.Position(d.End()).Line - fset.Position(d.Pos()).Line; n > longestFunc {
				t.Errorf("%s: %s has %d lines, over %d", path, d.Name.Name, n, longestFunc)
			}
			if d.Name.IsExported() && d.Doc == nil && exportedReceiver(d) {
				t.Errorf("%s: %s is exported and has no comment", path, d.Name.Name)
			}
		case *ast.GenDecl:
			checkGenDecl(t, path, d)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		lit, ok := n.(*ast.BasicLit)
		if !ok || (lit.Kind != token.STRING && lit.Kind != token.CHAR) {
			return true
		}
		if strings.ContainsFunc(lit.Value, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) {
			t.Errorf("%s: %s: Arabic words belong in data/", fset.Position(lit.Pos()), lit.Value)
		}
		return true
	})
}

func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	typ := d.Recv.List[0].Type
	if star, ok := typ.(*ast.StarExpr); ok {
		typ = star.X
	}
	if generic, ok := typ.(*ast.IndexExpr); ok {
		typ = generic.X
	}
	name, ok := typ.(*ast.Ident)
	return ok && name.IsExported()
}

func checkGenDecl(t *testing.T, path string, d *ast.GenDecl) {
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if s.Name.IsExported() && d.Doc == nil && s.Doc == nil {
				t.Errorf("%s: type %s is exported and has no comment", path, s.Name.Name)
			}
		case *ast.ValueSpec:
			if s.Names[0].IsExported() && d.Doc == nil && s.Doc == nil && s.Comment == nil {
				t.Errorf("%s: %s is exported and has no comment", path, s.Names[0].Name)
			}
		}
	}
}
