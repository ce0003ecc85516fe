package policy

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func read(t *testing.T, text string) (Policy, []string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "policy.json")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return Read(path)
}

func TestAPolicySetsAndLocks(t *testing.T) {
	p, problems := read(t, "\ufeff"+`{
		"idle_lock": 5, "text_size": 120, "colours": "dark", "spelling": false, "steady_caret": true, "unfamiliar": true,
		"keep_in_record": 7, "keep_untouched": 21, "visit_every": {"child-protection": 14},
		"review_questions": ["Would this child know why you came?"], "headings": ["Why I came"],
		"shared_folder": "/srv/dearly", "backup_folder": "/srv/backup", "team_words": "/srv/words.csv",
		"locked": ["idle_lock", "shared_folder"]
	}`)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if *p.IdleLock != 5 || *p.TextSize != 120 || *p.Colours != "dark" || *p.Spelling || !*p.SteadyCaret || !*p.Unfamiliar ||
		*p.KeepInRecord != 7 || *p.KeepUntouched != 21 || p.VisitEvery["child-protection"] != 14 ||
		len(p.ReviewQuestions) != 1 || len(p.Headings) != 1 ||
		*p.SharedFolder != "/srv/dearly" || *p.BackupFolder != "/srv/backup" || *p.TeamWords != "/srv/words.csv" {
		t.Errorf("read %+v", p)
	}
	if !p.Locked("idle_lock") || !p.Locked("shared_folder") || p.Locked("text_size") {
		t.Error("the wrong settings are locked")
	}
}

func TestNoPolicyIsNoTrouble(t *testing.T) {
	p, problems := Read(filepath.Join(t.TempDir(), "policy.json"))
	if problems != nil || p.IdleLock != nil || p.Locked("idle_lock") {
		t.Errorf("%+v, %q", p, problems)
	}
}

func TestWhatIsWrongInAPolicyIsToldAndTheRestStands(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // each in one problem, in order
		kept bool     // "spelling": false still stands
	}{
		{`{"spelling": false, "idle_lock": 90}`, []string{"idle_lock"}, true},
		{`{"spelling": false, "idle_lock": "five"}`, []string{"minutes from 2 to 30"}, true},
		{`{"spelling": false, "idle_lock": null}`, []string{"idle_lock"}, true},
		{`{"spelling": false, "idel_lock": 5}`, []string{`"idel_lock" is no setting`}, true},
		{`{"spelling": false, "colours": "pink"}`, []string{"colours"}, true},
		{`{"spelling": false, "visit_every": {"child-in-need": 0}}`, []string{"visit_every"}, true},
		{`{"spelling": false, "shared_folder": " "}`, []string{"shared_folder"}, true},
		{`{"spelling": false, "locked": ["spelling", "nothing"]}`, []string{`"nothing" is named as locked`}, true},
		{`{"spelling": false, "locked": true}`, []string{"locked"}, true},
		{"{\n\"spelling\": false,\n\"idle_lock\": 5,,\n}", []string{"near line 3"}, false},
		{``, []string{"cannot be understood"}, false},
		{`[]`, []string{"cannot be understood"}, false},
		{"\x00\xff", []string{"cannot be understood"}, false},
		{`{"a":"` + strings.Repeat("x", largest) + `"}`, []string{"could not be read"}, false},
	} {
		p, problems := read(t, c.text)
		if len(problems) != len(c.want) {
			t.Errorf("%.60s: %q", c.text, problems)
			continue
		}
		for i, want := range c.want {
			if !strings.Contains(problems[i], want) || !strings.Contains(problems[i], "tell your IT people") {
				t.Errorf("%.60s: %q, want %q in it", c.text, problems[i], want)
			}
		}
		if kept := p.Spelling != nil && !*p.Spelling; kept != c.kept || p.IdleLock != nil {
			t.Errorf("%.60s: kept %v, want %v; idle lock %v", c.text, kept, c.kept, p.IdleLock)
		}
	}
}

func TestAFolderInPlaceOfTheFileIsTold(t *testing.T) {
	if _, problems := Read(t.TempDir()); len(problems) != 1 {
		t.Errorf("%q", problems)
	}
}

func FuzzPolicy(f *testing.F) {
	f.Add([]byte(`{"idle_lock": 5, "locked": ["idle_lock"]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, _ := parse("policy.json", data)
		if p.IdleLock != nil && (*p.IdleLock < 2 || *p.IdleLock > 30) {
			t.Errorf("idle lock %d", *p.IdleLock)
		}
	})
}
