package text

import (
	"reflect"
	"testing"
)

func TestPastedTextComesInClean(t *testing.T) {
	for in, want := range map[string][]Paragraph{
		"one\r\n\r\ntwo\r\n":              {{Body, "one"}, {Body, "two"}},
		"a\u00a0b\u200bc\u00add":          {{Body, "a bcd"}},
		"a\tb":                            {{Body, "a b"}},
		"\ufeffstart":                     {{Body, "start"}},
		" inside ":                        {{Body, " inside "}},
		"•\tfirst\n•\tsecond":             {{Item, "first"}, {Item, "second"}},
		"\uf0b7\tfrom Word\no\tand below": {{Item, "from Word"}, {Item, "and below"}},
		"- one\n- two":                    {{Item, "one"}, {Item, "two"}},
		"- alone":                         {{Body, "- alone"}},
		"line\u2028break\vagain":          {{Body, "line"}, {Body, "break"}, {Body, "again"}},
		"👨‍👩‍👧 🇬🇧 ☺️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿": {{Body, "👨‍👩‍👧 🇬🇧 ☺️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿"}},
		"a\u200db":                {{Body, "ab"}},
		"می\u200cخواهم":           {{Body, "می\u200cخواهم"}},
		"“smart” ‘quotes’ – and…": {{Body, "“smart” ‘quotes’ – and…"}},
		"## Why I came\nBecause":  {{Heading, "Why I came"}, {Body, "Because"}},
		// from Word
		"Visit\r\n\uf0b7\tBeds\r\n\uf0a7\tFood\r\n1.\tFirst\r\n2)\tSecond\r\n": {
			{Body, "Visit"}, {Item, "Beds"}, {Item, "Food"}, {Body, "1. First"}, {Body, "2) Second"}},
		"Mum’s\u00a0plan\u2011B \u2013 “soon”\u000bnext line": {{Body, "Mum’s plan-B – “soon”"}, {Body, "next line"}},
		"cell\tcell\t\tlast": {{Body, "cell cell last"}},
		"Two.  Spaces.":      {{Body, "Two.  Spaces."}},
		// from Outlook
		"Hi,\r\n\r\n·         first\r\n·\u00a0\u00a0\u00a0second\r\no\u00a0\u00a0 below\r\n–\u00a0dash\r\n\r\nThanks": {
			{Body, "Hi,"}, {Item, "first"}, {Item, "second"}, {Item, "below"}, {Item, "dash"}, {Body, "Thanks"}},
		"o dear":         {{Body, "o dear"}},
		"O dear\no help": {{Body, "O dear"}, {Body, "o help"}},
		"– and then":     {{Body, "– and then"}},
		// from the web and from printed pages
		"\u00a0\u00a0\u00a0indented by the web": {{Body, " indented by the web"}},
		"soft\u00adhyphen and zero\u200bwidth":  {{Body, "softhyphen and zerowidth"}},
		"\u200e\u202aleft to right\u202c":       {{Body, "left to right"}},
		"of\ufb01ce, a\ufb00ect":                {{Body, "office, affect"}},
		"cafe\u0301 n\u0303":                    {{Body, "café ñ"}},
		"• one • two":                           {{Item, "one • two"}},
		"nul\x00 bell\a":                        {{Body, "nul bell"}},
		"\xffbad":                               {{Body, "\uFFFDbad"}},
		"":                                      nil,
		"\r\n \r\n":                             nil,
		" ":                                     {{Body, " "}},
	} {
		got := Clean(in)
		if len(got) == 0 && len(want) == 0 {
			continue
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q comes in as %q, not %q", in, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("•\tfirst\r\n- x\n\u00a0")
	f.Fuzz(func(t *testing.T, s string) {
		d := New()
		frag := Clean(s)
		if len(frag) == 0 {
			return
		}
		d.Apply(d.Paste(Position{}, Position{}, frag))
		if err := sound(d); err != nil {
			t.Fatal(err)
		}
	})
}

func TestWhatIsCopiedReadsAsPeopleSeeIt(t *testing.T) {
	got := Plain([]Paragraph{{Heading, "Why"}, {Body, "I came."}, {Body, "Then:"}, {Item, "a"}, {Item, "b"}, {Body, "End"}})
	want := "Why\nI came.\n\nThen:\n• a\n• b\nEnd"
	if got != want {
		t.Errorf("%q, not %q", got, want)
	}
}
