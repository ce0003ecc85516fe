package main

import (
	"slices"
	"testing"
)

func TestTheOrderOfACopyOutTakesEachPartOnce(t *testing.T) {
	d := newTestDesk(t)
	for _, c := range []struct {
		parts []string
		kept  bool
	}{
		{[]string{"Date", "type", "body", "who"}, true},
		{[]string{"date", "body"}, true},
		{nil, true},
		{[]string{"date", "Date"}, false},
		{[]string{"date", "weather"}, false},
	} {
		before := d.settings().CopyOrder
		trouble := d.setCopyOrder(slices.Clone(c.parts))
		if (trouble == "") != c.kept {
			t.Errorf("%q: %q", c.parts, trouble)
		}
		if !c.kept && !slices.Equal(d.settings().CopyOrder, before) {
			t.Errorf("%q changed the order to %q", c.parts, d.settings().CopyOrder)
		}
	}
}

func TestEverySettingOfTheTableCanBeReadAndWhatItSaysKeptAgain(t *testing.T) {
	d := newTestDesk(t)
	for _, g := range d.choices() {
		for _, s := range g.Settings {
			switch {
			case s.Write != nil:
				if trouble := s.Write.Set(s.Write.Get()); trouble != "" {
					t.Errorf("%s, %s: %q cannot be kept: %s", g.Name, s.Name, s.Write.Get(), trouble)
				}
			case s.Pick != nil:
				if i := s.Pick.Get(); i < 0 || i >= len(s.Pick.Answers) || s.Pick.Set(i) != "" {
					t.Errorf("%s, %s: answer %d", g.Name, s.Name, i)
				}
			case s.Press == nil:
				t.Errorf("%s, %s is no setting", g.Name, s.Name)
			}
		}
	}
}
