package cli

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress is one line on standard error that says how far a long run is. On a
// terminal it is rewritten in place; elsewhere it appears now and then, and not
// at all in a short run.
type progress struct {
	w        io.Writer
	terminal bool
	every    time.Duration
	last     time.Time
	open     bool // the line is not ended yet
}

func newProgress(w io.Writer) *progress {
	p := &progress{w: w, every: 5 * time.Second, last: time.Now()}
	if f, ok := w.(*os.File); ok {
		if st, err := f.Stat(); err == nil && st.Mode()&os.ModeCharDevice != 0 {
			p.terminal, p.every = true, 100*time.Millisecond
		}
	}
	return p
}

// show says how far the run is, when it is time to.
func (p *progress) show(format string, args ...any) {
	if time.Since(p.last) < p.every {
		return
	}
	p.last = time.Now()
	text := fmt.Sprintf(format, args...)
	if p.terminal {
		fmt.Fprintf(p.w, "\r\x1b[K%s", text)
		p.open = true
		return
	}
	fmt.Fprintln(p.w, text)
}

// note prints a line of its own.
func (p *progress) note(format string, args ...any) {
	p.end()
	fmt.Fprintf(p.w, format+"\n", args...)
}

// end clears the line.
func (p *progress) end() {
	if p.open {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.open = false
	}
}
