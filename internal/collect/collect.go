// Package collect brings captures in: from files, folders, archives and
// standard input. It asks nothing of the network.
package collect

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"strings"

	"github.com/isnad-project/isnad"
)

// Bounds of what is believed of an input; beyond them it is refused.
const (
	maxArticle = 32 << 20 // bytes of one page, unpacked
	maxDepth   = 32       // folders inside folders
)

// Stdin is the name that stands for standard input.
const Stdin = "-"

// Inputs yields the captures of the named inputs in order, and an
// [isnad.InputError] for each that could not be used; the caller goes on. A
// name is a file, a folder or [Stdin]. Archives are read as a stream: one page
// is in memory at a time. It ends early, without an error, when ctx is done.
func Inputs(ctx context.Context, stdin io.Reader, names []string) iter.Seq2[isnad.Capture, error] {
	return func(yield func(isnad.Capture, error) bool) {
		c := collector{ctx: ctx, yield: yield}
		for _, name := range names {
			if c.done() {
				return
			}
			c.input(name, stdin)
		}
	}
}

// collector hands captures to whoever asked for them until they want no more.
type collector struct {
	ctx     context.Context
	yield   func(isnad.Capture, error) bool
	stopped bool
}

func (c *collector) done() bool { return c.stopped || c.ctx.Err() != nil }

func (c *collector) capture(got isnad.Capture) {
	if !c.done() && !c.yield(got, nil) {
		c.stopped = true
	}
}

func (c *collector) refuse(input, reason, next string) {
	c.fail(&isnad.InputError{Input: input, Reason: reason, Next: next})
}

func (c *collector) fail(err *isnad.InputError) {
	if !c.done() && !c.yield(isnad.Capture{}, err) {
		c.stopped = true
	}
}

// input collects one named input, whatever it is.
func (c *collector) input(name string, stdin io.Reader) {
	if name == Stdin {
		c.stream("standard input", "", ".", stdin)
		return
	}
	if isAddress(name) {
		c.refuse(name, "pages are not fetched from the network yet", "save the page and give the file")
		return
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		c.refuse(name, reason(err), "check the path")
	case info.IsDir():
		c.folder(name, 0)
	default:
		c.file(name, info.Mode())
	}
}

func isAddress(name string) bool {
	scheme, _, ok := strings.Cut(name, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// file collects a regular file or a pipe; a socket or a device is refused.
func (c *collector) file(name string, mode fs.FileMode) {
	if !mode.IsRegular() && mode&fs.ModeNamedPipe == 0 {
		c.refuse(name, "it is neither a file nor a folder", "")
		return
	}
	f, err := os.Open(name)
	if err != nil {
		c.refuse(name, reason(err), "")
		return
	}
	defer f.Close()
	c.stream(name, name, folderOf(name), f)
}

// reason is the plain reason of a file system's error, without the path that
// the input's name gives already.
func reason(err error) string {
	if p, ok := err.(*fs.PathError); ok {
		err = p.Err
	}
	if err == fs.ErrNotExist || os.IsNotExist(err) {
		return "there is no such file"
	}
	if os.IsPermission(err) {
		return "reading it is not permitted"
	}
	return fmt.Sprint(err)
}
