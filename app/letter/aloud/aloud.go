// Package aloud reads words with the voice of the operating system.
//
// It starts the system's own program and writes the words to its standard input:
// never into its arguments, which other programs can see, and never into a file.
// What the program says back is thrown away, since it could quote the words.
package aloud

import (
	"context"
	"errors"
	"io"
	"os/exec"
	"strings"
	"sync"
)

// ErrSilent: the system's voice began and ended without reading all.
var ErrSilent = errors.New("the voice stopped by itself")

// voice is how one system reads: a program and its fixed arguments.
type voice struct {
	program string
	args    []string
	hush    []string        // run as well to stop it, where another program does the speaking; may be nil
	prepare func(*exec.Cmd) // may be nil
}

// Reader reads aloud, one text at a time.
type Reader struct {
	voice voice

	mu   sync.Mutex
	stop context.CancelFunc // nil: silent
	turn int
}

// Find looks for a voice; false when the computer has none that Dearly knows.
func Find() (*Reader, bool) {
	v, ok := find(exec.LookPath)
	if !ok {
		return nil, false
	}
	return &Reader{voice: v}, true
}

// Read begins to read and returns at once; what was being read ends. When it is
// over, done is called once, from another goroutine: nil at the end or after Stop.
func (r *Reader) Read(words string, done func(error)) {
	r.Stop()
	ctx, cancel := context.WithCancel(context.Background())
	r.mu.Lock()
	r.stop = cancel
	r.turn++
	turn := r.turn
	r.mu.Unlock()
	go func() {
		err := r.voice.read(ctx, words)
		if ctx.Err() != nil { // it was stopped
			err = nil
		}
		r.mu.Lock()
		if r.turn == turn {
			r.stop = nil
		}
		r.mu.Unlock()
		cancel()
		done(err)
	}()
}

// Stop ends the reading, if there is one.
func (r *Reader) Stop() {
	r.mu.Lock()
	stop := r.stop
	r.stop = nil
	r.mu.Unlock()
	if stop == nil {
		return
	}
	stop()
	if len(r.voice.hush) > 0 {
		_ = exec.Command(r.voice.program, r.voice.hush...).Run() // silence is all that is wanted
	}
}

func (v voice) read(ctx context.Context, words string) error {
	cmd := exec.CommandContext(ctx, v.program, v.args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(words), io.Discard, io.Discard
	if v.prepare != nil {
		v.prepare(cmd)
	}
	if cmd.Run() != nil { // its own words could quote the letter
		return ErrSilent
	}
	return nil
}
