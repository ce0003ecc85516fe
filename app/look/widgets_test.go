package look

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// dressed starts a test app in the usual look.
func dressed(t *testing.T) {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, NewTheme(Appearance{Mode: Light}))
}

// wide measures every letter as one point.
func wide(s string, _ bool) float32 { return float32(len([]rune(s))) }

func said(rows []textRow) string {
	var out []string
	for _, r := range rows {
		var b strings.Builder
		for _, run := range r.runs {
			b.WriteString(run.text)
		}
		out = append(out, b.String())
	}
	return strings.Join(out, "|")
}

func TestWordsWrapAtTheWidth(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  string
	}{
		{"", 10, ""},
		{"one", 10, "one"},
		{"one two three", 8, "one two|three"},
		{"one two three", 7, "one two|three"},
		{"one\ntwo", 10, "one|two"},
		{"abcdefghij", 4, "abcd|efgh|ij"},
		{"on abcdefghij", 4, "on|abcd|efgh|ij"},
		{"żółć gęś", 4, "żółć|gęś"},
		{"a", 0, "a"},
		{"ab", 0, "a|b"},
	} {
		if got := said(wrapSpans([]Span{{Text: c.text}}, c.width, wide)); got != c.want {
			t.Errorf("%q at %v: %q, want %q", c.text, c.width, got, c.want)
		}
	}
	two := []Span{{Text: "IRO ", Bold: true}, {Text: "who runs it"}}
	if got := said(wrapSpans(two, 8, wide)); got != "IRO who|runs it" {
		t.Errorf("two styles: %q", got)
	}
}

func TestALineThatIsTooLongEndsInDots(t *testing.T) {
	spans := []Span{{Text: "one two three four"}}
	if got := said(cutRows(spans, wrapSpans(spans, 8, wide), 2, 8, wide)); got != "one two|three…" {
		t.Errorf("two rows: %q", got)
	}
	two := []Span{{Text: "one ", Bold: true}, {Text: "two three"}}
	for width, want := range map[float32]string{20: "one two three", 13: "one two three", 9: "one two…", 4: "one…", 3: "on…"} {
		if got := said([]textRow{oneRow(two, 13, width, wide)}); got != want {
			t.Errorf("one row at %v: %q, want %q", width, got, want)
		}
	}
}

func TestSpaceAndEnterPressAButton(t *testing.T) {
	dressed(t)
	n := 0
	b := PlainButton("Add a child", func() { n++ })
	for _, k := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyA} {
		b.TypedKey(&fyne.KeyEvent{Name: k})
	}
	test.Tap(b)
	if n != 4 {
		t.Errorf("pressed %d times, want 4", n)
	}
	b.Disable()
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.Tapped(nil)
	if n != 4 {
		t.Error("a button that is switched off was pressed")
	}
	if b.AccessibilityLabel() != "Add a child" || b.AccessibilityRole() != fyne.AccessibleRoleButton {
		t.Error("a screen reader is not told what the button does")
	}
}

func TestACardSpeaksTheWordsOnIt(t *testing.T) {
	dressed(t)
	c := NewCard(Column(2, Strong("Robin"), Soft("8 years old")), func() {})
	if got := c.AccessibilityLabel(); got != "Robin, 8 years old" {
		t.Errorf("said %q", got)
	}
}

func TestTextSizeStaysWithinItsBounds(t *testing.T) {
	for ask, want := range map[int]int{0: 100, 10: 80, 80: 80, 130: 130, 250: 250, 900: 250} {
		if got := NewTheme(Appearance{Text: ask}).Appearance().Text; got != want {
			t.Errorf("asked for %d: %d, want %d", ask, got, want)
		}
	}
	if got := NewTheme(Appearance{Text: 200}).Size(SizeBody); got != 30 {
		t.Errorf("body at 200 per cent is %v points, want 30", got)
	}
}

func TestALineOfBarsDoesNotOverlapWhenWordsAreLarge(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, NewTheme(Appearance{Text: 250}))
	b := NewTopBar("Letter to Robin")
	b.SetBack("Robin", nil)
	b.SetButtons(PlainButton("Visit", nil), PlainButton("Preview", nil), PrimaryButton("Send for review", nil))
	one, two := b.HeightFor(3000), b.HeightFor(900)
	if two <= one {
		t.Errorf("height at 900 is %v and at 3000 %v: the buttons lie over the title", two, one)
	}
}

func TestAHiddenFieldIsNotSpoken(t *testing.T) {
	dressed(t)
	f := NewField("Passphrase")
	f.SetText("kettle meadow")
	if got := f.Input.AccessibilityLabel(); got != "Passphrase, kettle meadow" {
		t.Errorf("shown: %q", got)
	}
	f.Input.Password = true
	if got := f.Input.AccessibilityLabel(); got != "Passphrase, hidden" {
		t.Errorf("hidden: %q", got)
	}
}
