package exchange

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"dearly/storage"
)

func TestEverySentinelHasSentencesForPeople(t *testing.T) {
	source := string(readFile(t, "errors.go"))
	names := regexp.MustCompile(`(?m)^\t(Err\w+)\s+= `).FindAllStringSubmatch(source, -1)
	if len(names) != len(explanations())-1 { // storage.ErrShort is the store's
		t.Errorf("%d sentinels, %d explanations", len(names), len(explanations()))
	}
	said := map[string]bool{}
	for _, e := range explanations() {
		if got := Explain(fmt.Errorf("opening: %w", e.is)); got != e.say {
			t.Errorf("%v is explained as %q", e.is, got)
		}
		if said[e.say] {
			t.Errorf("said twice: %q", e.say)
		}
		said[e.say] = true
		if n := strings.Count(e.say, ". "); n < 1 || len(e.say) > 360 || !strings.HasSuffix(e.say, ".") {
			t.Errorf("%v: %d sentences, %d bytes", e.is, n+1, len(e.say))
		}
		if bad := regexp.MustCompile(`(?i)\b(invalid|error|errors|user|submit|failed|corrupt\w*|decrypt\w*|encrypt\w*|passphrase)\b|!`).FindString(e.say); bad != "" {
			t.Errorf("%v: says %q", e.is, bad)
		}
	}
	if Explain(nil) != "" || Explain(errors.New("x")) != storage.Explain(errors.New("x")) || Explain(storage.ErrClosed) != storage.Explain(storage.ErrClosed) {
		t.Error("what is not ours is not left to the store")
	}
}

func TestWhatTheSystemSaysOfAFolderIsUnderstood(t *testing.T) {
	for _, c := range []struct{ err, want error }{
		{nil, nil},
		{&fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist}, ErrNoFolder},
		{&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, ErrNoRights},
		{&os.LinkError{Op: "link", Err: fs.ErrPermission}, ErrNoRights},
		{errors.New("the network name is odd"), ErrFolder},
	} {
		if err := folderError("looking", c.err); !errors.Is(err, c.want) || (err == nil) != (c.want == nil) {
			t.Errorf("%v: %v, want %v", c.err, err, c.want)
		}
	}
}
