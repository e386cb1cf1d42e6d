package collect

import (
	"os"
	"path/filepath"
	"strings"
)

// folder collects the files of a folder and of the folders in it, by name.
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
	for _, e := range entries {
		if c.done() {
			return
		}
		path := filepath.Join(name, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir():
			c.folder(path, depth+1)
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
