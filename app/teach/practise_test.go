package teach

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
)

const kofiLesson = "title: A weekend away\nage: 13\nchild: Kofi\ncommunicates: pictures and looks\ntheme: short breaks\nnames: Ben\n\n# Note\n" + kofi +
	"\n\n# Prompts\n- What did you see him choose?\n- Who was kind to him?\n\n# Letter\nDear Kofi,\n\n## Why I came\n\nI came to see you at the weekend house on Saturday. You pointed to the red ball, and Ben threw it.\n\nI will come again on Friday 4 December.\n\nFrom Jo\n\n" +
	"# Why\n- It says what Kofi did, and not what he cannot do.\n- It says when Jo comes again.\n"

func withLessons(o *office, p *Params) {
	p.Practice = []string{kofiLesson}
	for i := range 29 {
		p.Practice = append(p.Practice, strings.Replace(kofiLesson, "title: A weekend away", fmt.Sprintf("title: A made-up visit, number %d", i+2), 1))
	}
}

// practising opens the first visit with a text typed.
func practising(t testing.TB, text string) *office {
	o := open(t, withLessons)
	o.open(o.lessons)
	o.Focus()
	o.press("Return")
	for _, r := range text {
		if r == '\n' {
			o.press("Return")
			continue
		}
		o.lessons.desk.page.TypedRune(r)
	}
	o.lessons.desk.settled()
	return o
}

func TestALearnerWritesAndIsToldWhatIsLeft(t *testing.T) {
	o := practising(t, "Dear Kofi,\nYour placement is with Ben. Kofi presented as content.\nJo ")
	x := o.lessons.desk
	if len(x.read.Findings) != 2 || len(x.read.Coach) == 0 {
		t.Fatalf("%+v", x.read)
	}
	if a := o.progress["A weekend away"]; a.Left != x.read.Left() || a.Words != 6 || a.Done || a.Text == "" {
		t.Errorf("kept: %+v", a)
	}
	for _, place := range x.page.Marks() {
		if place.Mark.Data.(spot).text == "placement" {
			x.page.LookAt(place)
		}
	}
	x.settled()
	test.Tap(x.links[0].(*look.Card))
	if !strings.Contains(x.page.Text(), "Your home is with Ben.") {
		t.Errorf("the wording was not taken: %q", x.page.Text())
	}
	x.goTo(x.read.Coach[0].Start, x.read.Coach[0].End)
	if x.page.SelectedText() == "" {
		t.Error("the coach's place is not shown")
	}
}

func TestOneGoodWayComesAfterTheLearnersOwn(t *testing.T) {
	o := practising(t, "")
	test.Tap(button(t, o.Content(), "One good way"))
	if o.lessons.desk.good != nil || o.message.Text() == "" {
		t.Fatal("shown before a word was written")
	}
	o.lessons.desk.page.SetText("Dear Kofi,\n\nI came to see you.")
	o.lessons.desk.showGood()
	if o.lessons.desk.good == nil || !o.progress["A weekend away"].Done {
		t.Fatal("not shown")
	}
	test.Tap(button(t, o.Content(), "Go on writing"))
	o.lessons.leave()
	if o.lessons.desk != nil || o.lessons.written() != 1 {
		t.Error("the list does not say that it is written")
	}
	test.Tap(button(t, o.Content(), "Summary as a PDF"))
	if !bytes.HasPrefix(o.saved["practice.pdf"], []byte("%PDF")) {
		t.Error("no summary")
	}
}

func TestAPlaceInMarkdownIsAPlaceOnThePage(t *testing.T) {
	md := "Dear Kofi,\n\n## Why I came\n\nI came.\n\n- One\n- Two"
	for _, word := range []string{"Kofi", "Why", "came.", "Two"} {
		at := strings.Index(md, word)
		p := placeIn(md, at)
		paragraphs := []string{"Dear Kofi,", "Why I came", "I came.", "One", "Two"}
		if !strings.HasPrefix(paragraphs[p.Paragraph][p.Byte:], word) {
			t.Errorf("%s: %+v", word, p)
		}
	}
}

func TestPicturesOfPractise(t *testing.T) {
	light := look.Appearance{Mode: look.Light}
	const letter = "Dear Kofi,\nYour placement is with Ben. Kofi presented as content.\nJo "
	for _, c := range []struct {
		name string
		look look.Appearance
		size fyne.Size
		do   func(*office)
	}{
		{"practise-list", light, fyne.NewSize(1366, 740), func(o *office) { o.lessons.leave() }},
		{"practise-write", light, fyne.NewSize(1366, 740), func(o *office) {}},
		{"practise-write-1024", light, fyne.NewSize(1024, 768), func(o *office) {}},
		{"practise-write-1920", light, fyne.NewSize(1920, 1080), func(o *office) {}},
		{"practise-dark", look.Appearance{Mode: look.Dark}, fyne.NewSize(1366, 740), func(o *office) {}},
		{"practise-largest", look.Appearance{Mode: look.Light, Text: 250}, fyne.NewSize(1366, 740), func(o *office) {}},
		{"practise-good", light, fyne.NewSize(1366, 740), func(o *office) { o.lessons.desk.showGood() }},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := practising(t, letter)
			o.lessons.desk.page.SteadyCaret = true
			o.theme(c.look)
			o.w.Resize(c.size)
			if places := o.lessons.desk.page.Marks(); len(places) > 0 {
				o.lessons.desk.page.LookAt(places[0])
			}
			o.lessons.desk.settled()
			c.do(o)
			test.AssertImageMatches(t, c.name+".png", o.w.Canvas().Capture())
		})
	}
	o := open(t)
	o.open(o.lessons)
	test.AssertImageMatches(t, "practise-empty.png", o.w.Canvas().Capture())
}
