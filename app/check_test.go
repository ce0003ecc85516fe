package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// runCheck runs the command in a folder of its own that holds the given files.
func runCheck(t *testing.T, files map[string]string, in string, args ...string) (code int, out, trouble string) {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder)
	var o, e bytes.Buffer
	code = check(args, strings.NewReader(in), &o, &e)
	return code, o.String(), e.String()
}

// list is a word list of the tests' own, so that they do not move with the
// built-in one.
const list = "term,plain,kind,level,match,also,forms,not,why,source,yes,no\n" +
	"placement,home; where you live,professional,swap,,,,,It sounds like a thing being put somewhere.,,,\n" +
	"core group,the people who help you,process,explain,,,,,,,,\n" +
	"IRO,the person who runs your meeting,acronym,swap,,,,,,,,\n"

func TestCheckPrintsOneFindingALine(t *testing.T) {
	files := map[string]string{
		"list.csv": list,
		"a.txt":    "Dear Bo,\nYour cafés, née: the core\ngroup met. “I like my placement,” you said.\n",
	}
	for _, c := range []struct {
		name string
		text string
		args []string
		want string
		code int
	}{
		{"line and column from 1, in characters; a line break inside a phrase stays on one line", "",
			[]string{"a.txt"},
			"a.txt:2:22: core group (core group, process, explain): the people who help you\n", 1},
		{"quoted findings with --all", "", []string{"--all", "a.txt"},
			"a.txt:2:22: core group (core group, process, explain): the people who help you\n" +
				"a.txt:3:23: placement (placement, professional, swap): home | where you live\n", 1},
		{"what is piped in", "Placements", []string{"-"}, "-:1:1: Placements (placement, professional, swap): Homes | where you live\n", 1},
		{"a byte order mark is no character", byteOrderMark + "placement", []string{"-"},
			"-:1:1: placement (placement, professional, swap): home | where you live\n", 1},
		{"Windows line ends", "Hello\r\nIRO\r\n", []string{"-"}, "-:2:1: IRO (IRO, acronym, swap): the person who runs your meeting\n", 1},
		{"names are never marked", "Placement came.", []string{"--names", "Ann, Placement", "-"}, "", 0},
		{"nothing found", "I came to see you.", []string{"-"}, "", 0},
		{"options may follow paths", "“A placement”", []string{"-", "--all"}, "-:1:4: placement (placement, professional, swap): home | where you live\n", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, trouble := runCheck(t, files, c.text, append([]string{"--only", "--words", "list.csv"}, c.args...)...)
			if out != c.want || code != c.code || trouble != "" {
				t.Errorf("code %d, want %d; trouble %q\ngot  %q\nwant %q", code, c.code, trouble, out, c.want)
			}
		})
	}
}

func TestCheckPrintsJSON(t *testing.T) {
	code, out, _ := runCheck(t, map[string]string{"list.csv": list}, "Your placement.\n", "--json", "--only", "--words", "list.csv", "-")
	const want = `{"path":"-","line":1,"column":6,"start":5,"end":14,"text":"placement","term":"placement","kind":"professional",` +
		`"level":"swap","quoted":false,"plain":["home","where you live"],"why":"It sounds like a thing being put somewhere."}` + "\n"
	if out != want || code != somethingFound {
		t.Errorf("code %d\ngot  %s\nwant %s", code, out, want)
	}
}

func TestCheckJSONOffsetsCutTheText(t *testing.T) {
	const text = byteOrderMark + "😀 Zoë’s placement\r\n\r\nthe core\r\ngroup"
	_, out, _ := runCheck(t, map[string]string{"list.csv": list}, text, "--json", "--only", "--words", "list.csv", "-")
	rows := 0
	for line := range strings.Lines(out) {
		var r row
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		if text[r.Start:r.End] != r.Text {
			t.Errorf("bytes %d to %d are %q, the finding says %q", r.Start, r.End, text[r.Start:r.End], r.Text)
		}
		rows++
	}
	if rows != 2 {
		t.Errorf("%d findings, want 2:\n%s", rows, out)
	}
}

func TestCheckReadsFolders(t *testing.T) {
	files := map[string]string{
		"list.csv": list, "notes/b.txt": "placement", "notes/a.md": "placement", "notes/more/c.TXT": "placement",
		"notes/d.docx": "placement", "notes/.hidden/e.txt": "placement", "notes/.f.txt": "placement",
	}
	_, out, trouble := runCheck(t, files, "", "--only", "--words", "list.csv", "notes")
	var paths []string
	for line := range strings.Lines(out) {
		path, _, _ := strings.Cut(line, ":")
		paths = append(paths, filepath.ToSlash(path))
	}
	if got := strings.Join(paths, " "); got != "notes/a.md notes/b.txt notes/more/c.TXT" || trouble != "" {
		t.Errorf("read %q; trouble %q", got, trouble)
	}
}

func TestCheckSaysWhatItCouldNotRead(t *testing.T) {
	files := map[string]string{
		"list.csv": list, "good.txt": "placement", "picture.txt": "\x89PNG\x00\x01", "old.txt": "caf\xe9 placement",
		"wide.txt": "\xff\xfeP\x00l\x00", "broken.csv": "term,plain\n\"never closed,home\n", "empty/readme.pdf": "", "no.csv": "",
	}
	for _, c := range []struct {
		name string
		args []string
		says string
	}{
		{"a missing file", []string{"nowhere.txt"}, "nowhere.txt could not be opened: there is no such file or folder"},
		{"a binary file", []string{"picture.txt"}, "picture.txt is not a text file"},
		{"a file that is not UTF-8", []string{"old.txt"}, "old.txt is not text in UTF-8"},
		{"a file in UTF-16", []string{"wide.txt"}, "wide.txt is text in UTF-16"},
		{"a folder without texts", []string{"empty"}, "empty holds no .txt or .md file"},
		{"a missing word list", []string{"--words", "none.csv", "good.txt"}, "the word list none.csv could not be opened"},
		{"no path", nil, "name at least one file or folder"},
		{"an unknown option", []string{"--wrods", "x"}, "flag provided but not defined"},
		{"--only without a list", []string{"--only", "good.txt"}, "--only needs a list"},
		{"an age that is none", []string{"--age", "60", "good.txt"}, "--age takes a child's age"},
		{"--child without --coach", []string{"--child", "Bo", "good.txt"}, "--child goes with --coach"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, _, trouble := runCheck(t, files, "", c.args...)
			if code != couldNotRun || !strings.Contains(trouble, c.says) {
				t.Errorf("code %d, trouble %q; want %d and %q", code, trouble, couldNotRun, c.says)
			}
		})
	}
	t.Run("the other files are still checked", func(t *testing.T) {
		code, out, trouble := runCheck(t, files, "", "--only", "--words", "list.csv", "nowhere.txt", "good.txt")
		if code != couldNotRun || !strings.Contains(out, "good.txt:1:1: placement") || !strings.Contains(trouble, "nowhere.txt") {
			t.Errorf("code %d, out %q, trouble %q", code, out, trouble)
		}
	})
	t.Run("rows of a list that cannot be used are named by line, the others count", func(t *testing.T) {
		broken := list + ",home,professional,swap,,,,,,,,\n=SUM(A1),home,professional,swap,,,,,,,,\n"
		code, out, trouble := runCheck(t, map[string]string{"broken.csv": broken, "good.txt": "placement"}, "",
			"--only", "--words", "broken.csv", "good.txt")
		if code != somethingFound || !strings.Contains(out, "placement") ||
			!strings.Contains(trouble, "broken.csv:5:") || !strings.Contains(trouble, "broken.csv:6:") {
			t.Errorf("code %d, out %q, trouble %q", code, out, trouble)
		}
	})
}

func TestCheckReadsAFileOfFiftyMegabytes(t *testing.T) {
	text := strings.Repeat("I came to see you on Tuesday and we talked for a long time.\n", 50<<20/60) + "placement\n"
	code, out, trouble := runCheck(t, map[string]string{"list.csv": list, "big.txt": text}, "", "--only", "--words", "list.csv", "big.txt")
	if code != somethingFound || strings.Count(out, "\n") != 1 || trouble != "" {
		t.Errorf("code %d, out %.200q, trouble %q", code, out, trouble)
	}
}

func TestCheckRefusesAFileLargerThanAnyRecord(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "huge.txt")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, mostToCheck+1); err != nil {
		t.Fatal(err)
	}
	if _, err := readText(path, nil); err == nil || !strings.Contains(err.Error(), "larger than") {
		t.Errorf("got %v", err)
	}
}

func TestCheckUsesTheBuiltInWords(t *testing.T) {
	code, out, trouble := runCheck(t, nil, "The placement was statutory.", "-")
	if code != somethingFound || !strings.Contains(out, "placement") || !strings.Contains(out, "statutory") || trouble != "" {
		t.Errorf("code %d, out %q, trouble %q", code, out, trouble)
	}
}

func TestCheckAddsWhatAChildOfAnAgeMayNotKnow(t *testing.T) {
	const text = "I came to ascertain the tenancy."
	_, without, _ := runCheck(t, map[string]string{"list.csv": list}, text, "--only", "--words", "list.csv", "-")
	code, with, _ := runCheck(t, map[string]string{"list.csv": list}, text, "--only", "--words", "list.csv", "--age", "9", "-")
	if without != "" || code != somethingFound || !strings.Contains(with, "tenancy (tenancy, word, unfamiliar)") {
		t.Errorf("without --age %q, with it %q", without, with)
	}
}

func TestCheckAddsTheCoach(t *testing.T) {
	const text = "Dear Bo,\n\nYou will always be safe.\n"
	_, out, _ := runCheck(t, nil, text, "--coach", "-")
	if !strings.Contains(out, "(promise-not-keepable, coach, ") {
		t.Errorf("got %q", out)
	}
}

func TestASummaryCountsTheTermsOverAllTexts(t *testing.T) {
	files := map[string]string{
		"list.csv": "term,plain\nplacement,home\ncontact,family time\n",
		"a.txt":    "Your placement. Your placement and your contact.", "b.txt": "The placement.", "c.txt": "Nothing.",
	}
	code, out, trouble := runCheck(t, files, "", "--summary", "--only", "--words", "list.csv", "a.txt", "b.txt", "c.txt")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if code != somethingFound || trouble != "" || len(lines) != 3 || !strings.HasPrefix(lines[1], "placement,") || !strings.Contains(lines[1], "3,2") {
		t.Errorf("code %d, %q, %q", code, out, trouble)
	}
	if code, _, _ := runCheck(t, files, "", "--summary", "--json", "a.txt"); code != couldNotRun {
		t.Errorf("--summary with --json ends with %d", code)
	}
}
