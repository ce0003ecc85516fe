package write

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dearly/storage"
)

func TestALetterBeginsWithTheNameAndWithoutOneSaysWhatIsMissing(t *testing.T) {
	if got := Greeting(storage.Child{Name: "Maya"}); got != "Dear Maya,\n\n" {
		t.Errorf("it begins %q", got)
	}
	s, _, _ := open(t, "")
	nameless := s.params
	nameless.Child = storage.Child{}
	nameless.Letter.Text = Greeting(nameless.Child)
	s = New(nameless)
	if s.page.Text() != "Dear …,\n\n" || !strings.Contains(s.about.Text(), "like to be called") {
		t.Errorf("it begins %q, the strip says %q", s.page.Text(), s.about.Text())
	}
	for _, text := range []string{s.top.Title(), s.page.Placeholder, s.page.AccessibilityLabel()} {
		if strings.Contains(text, "to ,") || strings.HasSuffix(text, "to ") {
			t.Errorf("%q", text)
		}
	}
}

// Names that are also words of the field are names first.
func TestAChildMayBeCalledAnything(t *testing.T) {
	for _, name := range []string{"Review", "Chance", "Grace", strings.Repeat("Anna-", 12) + "Maria"} {
		s, _, w := open(t, "")
		p := s.params
		p.Child = storage.Child{Name: name, Age: 8}
		p.Letter.Text = Greeting(p.Child) + name + ", I came to see you. Your placement is nice."
		s = New(p)
		w.SetContent(s.Content())
		w.Resize(fyne.NewSize(1366, 740))
		if got := marked(s); len(got) != 1 || got[0] != "placement" {
			t.Errorf("%s: marked are %v", name, got)
		}
	}
}
