package lesson

import "testing"

func FuzzParse(f *testing.F) {
	f.Add(kofi)
	f.Add("# Note\n# \n#\ntitle:")
	f.Fuzz(func(t *testing.T, text string) {
		l, err := Parse(text)
		if err == nil && (l.Title == "" || l.Child == "" || l.Note == "" || l.Letter == "") {
			t.Errorf("%+v", l)
		}
	})
}
