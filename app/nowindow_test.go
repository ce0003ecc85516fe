package main

import (
	"bytes"
	"log"
	"testing"
)

func TestASentenceIsToldWhenNoWindowCanBeMade(t *testing.T) {
	for _, c := range []struct {
		line string
		told bool
	}{
		{"Fyne error:  window creation error", true},
		{"Fyne error:  failed to initialise GLFW", true},
		{"Fyne error:  Getting favorite locations", false},
	} {
		var out bytes.Buffer
		told := ""
		log.New(windowWatch{&out, func(s string) { told = s }}, "", 0).Println(c.line)
		if (told != "") != c.told || out.String() != c.line+"\n" {
			t.Errorf("%q: told %q, passed on %q", c.line, told, out.String())
		}
	}
}
