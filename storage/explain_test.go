package storage

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

// sentinels reads the names of all sentinels out of errors.go, so that a new one
// cannot be forgotten.
func sentinels(t *testing.T) []string {
	file, err := parser.ParseFile(token.NewFileSet(), "errors.go", nil, 0)
	must(t, err)
	var out []string
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && strings.HasPrefix(spec.Names[0].Name, "Err") {
			out = append(out, spec.Names[0].Name)
		}
		return true
	})
	return out
}

func TestEverySentinelIsExplainedInPlainWords(t *testing.T) {
	known := map[string]error{
		"ErrWrongSecret": ErrWrongSecret, "ErrRecoveryForm": ErrRecoveryForm, "ErrShort": ErrShort,
		"ErrInUse": ErrInUse, "ErrNoStore": ErrNoStore, "ErrExists": ErrExists, "ErrNotStore": ErrNotStore,
		"ErrNewer": ErrNewer, "ErrPlace": ErrPlace, "ErrNotWritable": ErrNotWritable, "ErrFull": ErrFull,
		"ErrDisk": ErrDisk, "ErrDamaged": ErrDamaged, "ErrChanged": ErrChanged, "ErrGone": ErrGone,
		"ErrMoved": ErrMoved, "ErrLost": ErrLost, "ErrClosed": ErrClosed, "ErrHeld": ErrHeld, "ErrFixed": ErrFixed, "ErrAway": ErrAway, "ErrNoCopy": ErrNoCopy,
	}
	said := map[string]string{}
	check := func(name string, err error) {
		text := Explain(fmt.Errorf("doing this: %w", err))
		if text == Explain(errors.New("never seen")) {
			t.Errorf("%s is not explained", name)
		}
		if other, twice := said[text]; twice {
			t.Errorf("%s and %s say the same", name, other)
		}
		said[text] = name
		if n := strings.Count(text, "."); n < 2 || n > 4 {
			t.Errorf("%s: %d sentences: %s", name, n, text)
		}
		lower := strings.ToLower(text)
		for _, word := range []string{"invalid", "error", "!", "sqlite", "database", "exception", "failed", "/", `\`} {
			if strings.Contains(lower, word) {
				t.Errorf("%s says %q: %s", name, word, text)
			}
		}
		if strings.Contains(Explain(err), err.Error()) {
			t.Errorf("%s hands the programmer's text on", name)
		}
	}
	for _, name := range sentinels(t) {
		err, ok := known[name]
		if !ok {
			t.Errorf("%s has no row in this test", name)
			continue
		}
		if name == "ErrPlace" {
			for _, reason := range []PlaceReason{PlaceSynced, PlaceNetwork, PlaceRoaming} {
				check(fmt.Sprint(name, reason), &PlaceError{reason, "somewhere"})
			}
			continue
		}
		check(name, err)
	}
	if Explain(nil) != "" {
		t.Error("nothing went wrong, yet it is explained")
	}
	if Explain(ErrPlace) == "" {
		t.Error("a bare ErrPlace says nothing")
	}
}
