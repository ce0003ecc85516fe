//go:build !windows

package main

import (
	"fmt"
	"os"
)

// tellWithoutWindow writes to the terminal, if there is one.
func tellWithoutWindow(sentence string) { fmt.Fprintln(os.Stderr, "dearly: "+sentence) }
