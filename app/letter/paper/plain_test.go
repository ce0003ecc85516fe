package paper

import (
	"strings"
	"testing"
)

func TestPlainTextHasNoSignsOfMarkdown(t *testing.T) {
	got := Plain(amira(), Options{Words: true})
	if strings.Contains(got, "##") || strings.Contains(got, "\n- ") {
		t.Errorf("signs are left in\n%s", got)
	}
	if !strings.HasPrefix(got, "A letter to Amira\nTuesday 17 November 2026\n\nDear Amira,\n\nWhy I came\nI came to see you") {
		t.Errorf("it begins\n%s", got)
	}
	if !strings.HasSuffix(got, "Rosa\n\nWhat some words mean\n• contact: time with the people you love\n• social worker: somebody whose job is to help children be safe\n") {
		t.Errorf("it ends\n%s", got)
	}
}

func TestCopyOutFollowsTheOrderOfTheCouncilsSystem(t *testing.T) {
	l := Letter{Title: "A letter to Amira", Day: day(), Text: "Dear Amira,\n\nhello."}
	const body = "A letter to Amira\n\nDear Amira,\n\nhello."
	const kind, date, who = "Type of visit: Statutory visit", "Date: Tuesday 17 November 2026, 15:30", "There: Auntie Bev.\nAmira was seen alone."
	r := Record{Type: []string{kind}, Date: []string{date}, Who: strings.Split(who, "\n")}
	for _, c := range []struct {
		order []string
		want  []string
	}{
		{nil, []string{kind, date, who, body}},
		{[]string{"body", "who"}, []string{body, who}},
		{[]string{"date"}, []string{date, body}},
		{[]string{"date", "date", "moon", "body"}, []string{date, body}},
	} {
		if got, want := CopyOut(l, r, c.order, Options{}), strings.Join(c.want, "\n\n")+"\n"; got != want {
			t.Errorf("%v: got\n%s\nwant\n%s", c.order, got, want)
		}
	}
	if got := CopyOut(l, Record{}, nil, Options{}); got != body+"\n" {
		t.Errorf("of a visit without facts: %q", got)
	}
}
