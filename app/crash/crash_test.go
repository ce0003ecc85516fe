package crash

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// fall says, in the environment, how this test program is to fall over.
const fall = "DEARLY_TEST_FALL"

const secret = "Wren told me about the kitchen"

func TestMain(m *testing.M) {
	if how := os.Getenv(fall); how != "" {
		Watch(os.Getenv("DEARLY_TEST_DIR"))
		fallOver(how, secret)
	}
	os.Exit(m.Run())
}

//go:noinline
func fallOver(how, words string) {
	switch how {
	case "words":
		panic(words)
	case "lines":
		panic("panic: " + words + "\ngoroutine 1 [" + words + "]:\n" + words)
	case "index":
		i := len(words)
		_ = words[i]
	case "beside":
		done := make(chan bool)
		go func() { panic(words) }()
		<-done
	}
}

// fallen runs this program until it falls over, and gives the folder.
func fallen(t *testing.T, how string) string {
	t.Helper()
	dir := t.TempDir()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), fall+"="+how, "DEARLY_TEST_DIR="+dir)
	if err := c.Run(); err == nil {
		t.Fatal("it did not fall over")
	}
	return dir
}

func TestAFallIsToldOnceAndWithoutAWordOfTheRecord(t *testing.T) {
	for _, how := range []string{"words", "lines", "index", "beside"} {
		t.Run(how, func(t *testing.T) {
			dir := fallen(t, how)
			r, ok := Last(dir, "Dearly 1.0")
			if !ok {
				t.Fatal("nothing is told")
			}
			if !strings.Contains(r.Text, "fallOver") || !strings.Contains(r.Text, "crash_test.go:") {
				t.Errorf("the report does not say where:\n%s", r.Text)
			}
			if how == "index" && !strings.Contains(r.Text, "index out of range") {
				t.Errorf("the report does not say why:\n%s", r.Text)
			}
			err := filepath.WalkDir(dir, func(path string, d os.DirEntry, _ error) error {
				if data, err := os.ReadFile(path); err == nil {
					if strings.Contains(string(data), "Wren") || strings.Contains(string(data), "kitchen") {
						t.Errorf("%s holds words of a record", d.Name())
					}
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			if _, again := Last(dir, ""); again {
				t.Error("it is told twice")
			}
		})
	}
}

func TestAGoodEndLeavesNothingBehind(t *testing.T) {
	dir := t.TempDir()
	Watch(dir)()
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
	if _, ok := Last(dir, ""); ok {
		t.Error("a fall is told that was none")
	}
	if Watch(filepath.Join(dir, "nowhere", "at all")) != nil {
		t.Error("it watches where there is no folder")
	}
}

func FuzzWordlessLine(f *testing.F) {
	f.Add("panic: Wren said")
	f.Add("main.(*desk).show(0xc000010000, {0x1, 0x2})")
	f.Fuzz(func(t *testing.T, line string) {
		kept, ok := lines().wordless(line)
		if ok && strings.ContainsAny(kept, "\"'“”’") {
			t.Errorf("%q is kept as %q", line, kept)
		}
	})
}
