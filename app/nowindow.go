package main

import (
	"bytes"
	"io"
	"log"
	"os"
)

// noWindow is what a person reads when the system has no window to give, where
// Fyne would end without a word.
const noWindow = "Dearly could not open its window: this computer, or the remote desktop it is used through, offers no OpenGL 2.1 or newer for drawing it. " +
	"Your letters are safe and unchanged. Ask your IT people to read “Without OpenGL” in Dearly’s page for IT: a file beside the program mends it."

// windowWatch listens to Fyne's log, the only place where Fyne says that it could
// not make a window before it ends the program.
type windowWatch struct {
	out  io.Writer
	tell func(sentence string)
}

// watchForNoWindow tells people when no window can be made.
func watchForNoWindow() { log.SetOutput(windowWatch{log.Writer(), tellWithoutWindow}) }

// Write passes a line on and tells when it is the one.
func (w windowWatch) Write(line []byte) (int, error) {
	n, err := w.out.Write(line)
	for _, sign := range []string{"window creation error", "failed to initialise GLFW"} {
		if bytes.Contains(line, []byte(sign)) {
			w.tell(noWindow)
		}
	}
	// Some drivers fail in a way that Fyne only logs; it would go on without a window.
	if bytes.Contains(line, []byte("PlatformError: WGL: Failed to")) && !bytes.Contains(line, []byte("context current")) {
		w.tell(noWindow)
		os.Exit(1)
	}
	return n, err
}
