package aloud

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The test's own program stands in for a voice: it writes what it hears to a file,
// and how it was called.
func TestMain(m *testing.M) {
	switch os.Getenv("ALOUD_PART") {
	case "":
		os.Exit(m.Run())
	case "speak":
		heard, _ := io.ReadAll(os.Stdin)
		_ = os.WriteFile(os.Getenv("ALOUD_FILE"), append(heard, "\n"+strings.Join(os.Args[1:], " ")...), 0o600)
	case "mumble":
		os.Exit(3)
	case "drone": // until it is stopped
		_ = os.WriteFile(os.Getenv("ALOUD_FILE"), nil, 0o600)
		select {}
	}
	os.Exit(0)
}

// reader is a Reader whose voice is this program in a part.
func reader(t *testing.T, part string) (*Reader, string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "heard")
	return &Reader{voice: voice{program: self, args: []string{"--fixed"}, prepare: func(c *exec.Cmd) {
		c.Env = append(os.Environ(), "ALOUD_PART="+part, "ALOUD_FILE="+file)
	}}}, file
}

func TestTheWordsAreSentToTheVoiceAndAreNotInItsArguments(t *testing.T) {
	r, file := reader(t, "speak")
	ended := make(chan error, 1)
	r.Read("Dear Amira, ŵyn “hello”", func(err error) { ended <- err })
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(file); string(got) != "Dear Amira, ŵyn “hello”\n--fixed" {
		t.Errorf("heard %q", got)
	}
}

func TestAVoiceThatFailsSaysSoWithoutWordsOfTheLetter(t *testing.T) {
	r, _ := reader(t, "mumble")
	ended := make(chan error, 1)
	r.Read("Dear Amira", func(err error) { ended <- err })
	if err := <-ended; !errors.Is(err, ErrSilent) || strings.Contains(err.Error(), "Amira") {
		t.Errorf("got %v", err)
	}
}

func TestStopEndsTheReadingQuietly(t *testing.T) {
	r, _ := reader(t, "drone")
	ended := make(chan error, 2)
	r.Read("Dear Amira", func(err error) { ended <- err })
	r.Stop()
	if err := <-ended; err != nil {
		t.Errorf("got %v", err)
	}
	r.Stop() // of nothing
}

func TestASecondReadingEndsTheFirst(t *testing.T) {
	r, _ := reader(t, "drone")
	ended := make(chan error, 2)
	r.Read("one", func(err error) { ended <- err })
	r.Read("two", func(err error) { ended <- err })
	if err := <-ended; err != nil {
		t.Errorf("got %v", err)
	}
	r.Stop()
	if err := <-ended; err != nil {
		t.Errorf("got %v", err)
	}
}

func TestWithoutAProgramThereIsNoVoice(t *testing.T) {
	if _, ok := find(func(string) (string, error) { return "", exec.ErrNotFound }); ok {
		t.Error("a voice was found")
	}
}
