package collect_test

import (
	"os"
	"path/filepath"
	"testing"
)

func TestManifestSpeaksForItsFolder(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.txt": "صفحة", "b.txt": "صفحة أخرى", "manifest.jsonl": `{"path":"a.txt","uri":"https://one.example/a"}`,
		"more/c.txt": "ثالثة",
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, bad := take(nil, dir)
	if len(bad) > 0 || len(got) != 2 || got[0].URI != "https://one.example/a" || string(got[1].Bytes) != "ثالثة" {
		t.Errorf("got %v, %v; want the listed page and the one of the folder below", got, bad)
	}
}
