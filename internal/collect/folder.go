package collect

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// manifest is the list that speaks for the files beside it: what a crawler knew
// of each stands there.
const manifest = "manifest.jsonl"

// folder collects the files of a folder and of the folders in it, by name; of a
// folder with a manifest the manifest alone, so that no page is read twice.
// Hidden files are left out, and links to folders are not followed.
func (c *collector) folder(name string, depth int) {
	if depth > maxDepth {
		c.refuse(name, "folders lie too deep in one another", "give this folder by itself")
		return
	}
	entries, err := os.ReadDir(name) // sorted by name
	if err != nil {
		c.refuse(name, reason(err), "")
		return
	}
	listed := slices.ContainsFunc(entries, func(e os.DirEntry) bool { return e.Name() == manifest })
	for _, e := range entries {
		if c.done() {
			return
		}
		path := filepath.Join(name, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir():
			c.folder(path, depth+1)
		case listed && e.Name() != manifest:
		default:
			c.entry(path)
		}
	}
}

// entry collects one file of a folder.
func (c *collector) entry(path string) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		c.refuse(path, reason(err), "")
	case info.IsDir(): // a link to a folder
	default:
		c.file(path, info.Mode())
	}
}

func folderOf(name string) string { return filepath.Dir(name) }
