package coach

import (
	"strings"
	"testing"
)

func sentencesOf(text string) []string {
	p := read(text, Letter{})
	var out []string
	for _, s := range p.sentences {
		out = append(out, text[s.start:s.end])
	}
	return out
}

func TestSentencesEndWhereAReaderBreathes(t *testing.T) {
	for _, c := range []struct {
		text string
		want string // parted by " / "
	}{
		{"I met Mr. Khan. He was kind.", "I met Mr. Khan. / He was kind."},
		{"We met at 3.30pm. You ran.", "We met at 3.30pm. / You ran."},
		{"You like cake, e.g. Bakewell tart. I do too.", "You like cake, e.g. Bakewell tart. / I do too."},
		{"Mrs J. R. Okoro came. She sat.", "Mrs J. R. Okoro came. / She sat."},
		{"It was I. You laughed.", "It was I. / You laughed."},
		{"Come at 2 p.m. Bring a coat.", "Come at 2 p.m. / Bring a coat."},
		{"Come at 2 p.m. on Friday.", "Come at 2 p.m. on Friday."},
		{"You like chess, etc. You win.", "You like chess, etc. / You win."},
		{"We met at No. 5 in the rain.", "We met at No. 5 in the rain."},
		{"He lives in St. Ives. It rains.", "He lives in St. Ives. / It rains."},
		{"You said, “No!” and ran. I ran.", "You said, “No!” and ran. / I ran."},
		{"You said, “No.” Then you ran.", "You said, “No.” / Then you ran."},
		{"Well… you won. Wow!", "Well… you won. / Wow!"},
		{"What a day! You won? Yes.", "What a day! / You won? / Yes."},
		{"## Why I came\nI came to see you.", "Why I came / I came to see you."},
		{"We made:\n- tea\n- cake\n\nBye for now then.", "We made: / tea / cake / Bye for now then."},
		{"1. Ring Nan.\n2. Breathe out.", "Ring Nan. / Breathe out."},
		{"Dear Sam,\n\nYou ran.\n\nFrom Jo", "Dear Sam, / You ran. / From Jo"},
		{"Dear Sam, You ran.", "Dear Sam / You ran."},
		{"You ran\nand ran.", "You ran\nand ran."},
		{"You ran far.\nLove from\nPriya", "You ran far. / Love from / Priya"},
		{"On 4.5.2026 you will be ten. Ten!", "On 4.5.2026 you will be ten. / Ten!"},
		{"", ""}, {"…", ""},
	} {
		if got := strings.Join(sentencesOf(c.text), " / "); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestContractionsAndHyphensAreOpened(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"I’ll ring; you won't, he can’t", "i will ring you will not he can not"},
		{"You're well-known, aren't you?", "you are well known are not you"},
		{"Mum's got it and I'd go", "mum 's got it and i would go"},
		{"the boys' room in the '90s", "the boys room in the 90s"},
		{"£5.50 at 3.30pm on 4/11", "£5.50 at 3.30pm on 4/11"},
		{"I cannot", "i can not"},
	} {
		var got []string
		for _, w := range split(nil, c.text, 0, len(c.text)) {
			got = append(got, w.low)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q: got %q, want %q", c.text, s, c.want)
		}
	}
}

func TestOnlyClosedQuotationsAreTheChildsOwnWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`You said, "It was an incident."`, `"It was an incident."`},
		{"You said, “It was an incident.”", "“It was an incident.”"},
		{"You said ‘my mate’s dad hit me’ to me", "‘my mate’s dad hit me’"},
		{"You said 'the boys' room' twice", "'the boys' room'"},
		{"It was Mum's and Dad's", ""},
		{"You said “It never ends", ""},
		{"In the '90s and the '80s", ""},
		{"'cause you can't", ""},
		{"You said “one\n\ntwo” there", ""},
		{`"One" and "two"`, `"One" / "two"`},
	} {
		var got []string
		from := 0
		for from < len(c.text) {
			to := blockEnd(c.text, from)
			for _, q := range quotations(c.text, from, to) {
				got = append(got, c.text[q.start:q.end])
			}
			from = to
		}
		if s := strings.Join(got, " / "); s != c.want {
			t.Errorf("%q: got %q, want %q", c.text, s, c.want)
		}
	}
}

func TestQuotedWordsAreNeverFlagged(t *testing.T) {
	for _, r := range Rules() {
		if r.Name == "no-next-visit" || r.Name == "long-sentence" {
			continue // they speak of the whole letter or of a sentence's length
		}
		for _, row := range table(t, r.Name) {
			if !row.fire || strings.ContainsAny(row.text, "\n\"“”‘") || strings.HasPrefix(row.text, "- ") {
				continue
			}
			text := "You told me, “" + row.text + "”"
			for _, f := range of(Check(text, Letter{Child: row.child}), r.Name) {
				t.Errorf("%s flags quoted words: %q in %q", r.Name, text[f.Start:f.End], text)
			}
		}
	}
}

func TestTheNameComesFromTheGreetingWhenNoneIsGiven(t *testing.T) {
	for text, want := range map[string]string{
		"Dear Amber-Rose, you came.":        "amber rose",
		"Hi Sam Hill,\n\nYou came.":         "sam hill",
		"Malachi,\n\nYou were late.":        "malachi",
		"Dear Leo and Mia, you came.":       "leo",
		"Hello Zoë!\n\nYou came.":           "zoë",
		"Hi all, an update on the visit.":   "",
		"Dear all,\n\nAn update.":           "",
		"Mum, Dad and Leo came to see you.": "",
		"You came.":                         "",
		"Tuesday, a good day.":              "",
	} {
		p := read(text, Letter{})
		got := ""
		if len(p.names) > 0 {
			got = strings.Join(p.names[0], " ")
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestPronounsToldAreHeeded(t *testing.T) {
	fires := func(text string, pronouns ...string) bool {
		return len(of(Check(text, Letter{Child: "Sky", Pronouns: pronouns}), "about-not-to")) > 0
	}
	if fires("He smiled at me.", "she/her") {
		t.Error("he cannot be a child who goes by she")
	}
	if !fires("She smiled at me.", "she", "her") {
		t.Error("she is the child")
	}
	if !fires("I could see that they were proud.", "they/them") {
		t.Error("they is the child")
	}
	if fires("Your brothers came and they were proud of you.", "they/them") {
		t.Error("they are the brothers")
	}
}

func TestMeasureCountsAsAPersonWould(t *testing.T) {
	long := "You " + strings.Repeat("ran ", 30) + "home."
	m := Measure("Dear Sam,\n\n## Why I came\n\nYou're well-known. You ran.\n\n" + long + "\n\nFrom Jo")
	if m.Words != 3+2+2+32 || m.Sentences != 3 || m.Long != 1 {
		t.Errorf("got %+v", m)
	}
	if m.Band() != "" {
		t.Error("a band is given for a text too short for one")
	}
	if got := Measure(strings.Repeat("The cat sat on the mat. ", 30)).Band(); got != "short words and sentences" {
		t.Errorf("got band %q", got)
	}
	if got := Measure(strings.Repeat("Multidisciplinary professionals collaboratively formulated comprehensive recommendations regarding accommodation. ", 20)).Band(); got != "many long words or sentences" {
		t.Errorf("got band %q", got)
	}
	if Measure("") != (Measures{}) {
		t.Error("an empty letter has measures")
	}
}

func TestSyllablesOfPlainWords(t *testing.T) {
	for w, want := range map[string]int{"cat": 1, "mother": 2, "home": 1, "table": 2, "walked": 1, "wanted": 2, "houses": 2, "family": 3, "september": 3, "the": 1, "rhythm": 1} {
		if got := syllables(w); got != want {
			t.Errorf("%s: got %d, want %d", w, got, want)
		}
	}
}

func TestRulesAreTheEightOfTheDesign(t *testing.T) {
	var names []string
	for _, r := range Rules() {
		names = append(names, r.Name)
		if r.Meaning == "" || strings.Contains(r.Meaning, "\n") {
			t.Errorf("%s: meaning %q", r.Name, r.Meaning)
		}
	}
	want := "about-not-to next-step-incomplete no-next-visit long-sentence private-fact-of-others softened-harm blame promise-not-keepable"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("got %s", got)
	}
	if Look.String() != "look" || Ask.String() != "ask" {
		t.Error("levels have other names")
	}
}

func TestRowEndingsOfWindowsChangeNothing(t *testing.T) {
	text := "Dear Sam,\n\nThere was an incident at home. I will ring Mr. Khan soon.\n\n- Mum will buy a gate\n\nFrom Jo"
	a := Check(text, Letter{})
	b := Check(strings.ReplaceAll(text, "\n", "\r\n"), Letter{})
	if len(a) != len(b) {
		t.Fatalf("%d findings with \\n, %d with \\r\\n", len(a), len(b))
	}
	for i := range a {
		if a[i].Rule != b[i].Rule {
			t.Errorf("finding %d: %s or %s", i, a[i].Rule, b[i].Rule)
		}
	}
}
