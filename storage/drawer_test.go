package storage

import "testing"

func TestADrawerKeepsItsTextAndNoOthers(t *testing.T) {
	s, _ := newStore(t)
	must(t, s.SetDrawer("texts", "one"))
	must(t, s.SetDrawer("progress", "two"))
	must(t, s.SetDrawer("texts", "three"))
	must(t, s.SetDrawer("progress", ""))
	s = reopen(t, s)
	for name, want := range map[string]string{"texts": "three", "progress": "", "never": ""} {
		got, err := s.Drawer(name)
		must(t, err)
		if got != want {
			t.Errorf("%s holds %q, want %q", name, got, want)
		}
	}
}
