package review

import (
	"bytes"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/jargon"
	"dearly/storage"
)

// PictureParams are what the picture is made of.
type PictureParams struct {
	// Mine are one's own letters, Reviewed those that came for review. One that is nil
	// is not offered.
	Mine, Reviewed []Draft
	// Reviews are all there are; the actions of those of the letters shown are counted
	// once they were given.
	Reviews []storage.Review
	Words   func() *jargon.Dictionary // called off the painting goroutine if Run is
	OnBack  func()
	// SaveFile asks where a file is to be saved, offering a name, and calls chosen with
	// the path on the painting goroutine. nil: not offered.
	SaveFile func(name string, chosen func(path string))

	Canvas func() fyne.Canvas
	Now    func() time.Time
	Run    func(work, after func()) // as for the screen; nil: both at once
}

// Picture shows how professional words come and go over many letters, which keep
// coming back, which letters lack the child's own words, and whether what was
// agreed gets done: bars, and every figure in tables that the keyboard can read.
// It is about practice: nobody's name but children's is in it.
type Picture struct {
	p        PictureParams
	drafts   []Draft
	measures Measures
	which    *look.Choice // nil: there is only one kind
	turn     int          // which measuring is awaited

	top     *look.TopBar
	message *look.Message
	foot    *look.FootLine
	column  *fyne.Container
	scroll  *container.Scroll
	content fyne.CanvasObject
	rows    []*look.Card // of all tables, for the arrows
}

const (
	pictureWidth = 860 // points at the usual text size
	mostComing   = 15
	mostWithout  = 20
)

// NewPicture makes the picture and begins to count.
func NewPicture(p PictureParams) *Picture {
	if p.Run == nil {
		p.Run = func(work, after func()) { work(); after() }
	}
	v := &Picture{p: p, drafts: p.Mine, top: look.NewTopBar("The picture"), message: look.NewMessage(), foot: look.NewFootLine(), column: look.Column(18)}
	if p.OnBack != nil {
		v.top.SetBack("Letters", p.OnBack)
	}
	if p.SaveFile != nil {
		v.top.SetButtons(look.PlainButton("Save the figures…", v.save))
	}
	if p.Mine == nil {
		v.drafts = p.Reviewed
	} else if p.Reviewed != nil {
		v.which = look.NewChoice("Of which letters", "Mine", "Those I reviewed")
		v.which.OnChanged = func() {
			v.drafts = [][]Draft{p.Mine, p.Reviewed}[v.which.Chosen()]
			v.count()
		}
	}
	var inner *fyne.Container
	inner, v.scroll = look.Scrolled(look.Centred(pictureWidth, v.column))
	v.content = look.Frame([]fyne.CanvasObject{v.top, v.message}, v.foot, look.NewGround(look.ColorDesk, inner))
	v.foot.SetState("Nobody is ranked: no worker’s name is in it", look.Quiet)
	v.count()
	return v
}

// Content is what the window shows.
func (v *Picture) Content() fyne.CanvasObject { return v.content }

// Focus puts the keyboard on the first thing.
func (v *Picture) Focus() {
	switch {
	case v.p.Canvas == nil:
	case v.which != nil:
		look.Focus(v.p.Canvas(), v.which)
	case len(v.rows) > 0:
		look.Focus(v.p.Canvas(), v.rows[0])
	}
}

// count measures the letters chosen and shows what came of it.
func (v *Picture) count() {
	v.turn++
	turn, drafts := v.turn, v.drafts
	var m Measures
	v.show(look.Soft("One moment…"))
	v.p.Run(func() { m = Measure(drafts, v.p.Words()) }, func() {
		if turn == v.turn {
			v.measures = m
			v.fill()
		}
	})
}

// show puts things under the choice.
func (v *Picture) show(objects ...fyne.CanvasObject) {
	v.column.Objects = nil
	if v.which != nil {
		v.column.Objects = append(v.column.Objects, v.which)
	}
	v.column.Objects = append(v.column.Objects, objects...)
	v.column.Refresh()
	v.content.Refresh()
	look.FollowFocus(v.scroll)
}

// fill makes all parts anew.
func (v *Picture) fill() {
	m := v.measures
	v.rows = nil
	v.foot.SetItems(look.Count(m.Letters, "letter", "letters"))
	if m.Letters == 0 {
		v.show(look.Empty("There is nothing to draw yet. The picture begins with the first letter.", nil))
		return
	}
	v.show(v.overTime(), v.coming(), v.without(), v.actions())
}

// section is a piece of paper with a title and what it says.
func section(title, says string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	head := []fyne.CanvasObject{heading(title)}
	if says != "" {
		head = append(head, look.Soft(says))
	}
	return look.Paper(look.Pad(16, 18, 16, 18, look.Column(6, append(head, rows...)...)))
}

func (v *Picture) overTime() fyne.CanvasObject {
	periods := Periods(v.measures.Points)
	if len(periods) == 0 {
		return section("Professional words over time", "None of these letters has a day.")
	}
	each := "Month"
	if periods[0].Week {
		each = "Week"
	}
	rows := []fyne.CanvasObject{look.Pad(6, 0, 8, 0, newChart(periods)), v.header(each, "In 100", "Found", "Words", "Letters")}
	for _, p := range periods {
		in100 := "–"
		if p.Letters > 0 {
			in100 = figure(p.Per100())
		}
		rows = append(rows, v.row(p.Name()+": "+in100+" in 100 words, "+strconv.Itoa(p.Findings)+" found in "+look.Count(p.Words, "word", "words")+" of "+look.Count(p.Letters, "letter", "letters"),
			p.Name(), in100, strconv.Itoa(p.Findings), strconv.Itoa(p.Words), strconv.Itoa(p.Letters)))
	}
	return section("Professional words over time", "In every hundred words, by "+strings.ToLower(each)+". What the child said and what might be fine is not counted.", rows...)
}

func (v *Picture) coming() fyne.CanvasObject {
	all := v.measures.Coming
	if len(all) == 0 {
		return section("Words that keep coming back", "No such word is in more than one letter.")
	}
	rows := []fyne.CanvasObject{v.header("Word", "Letters", "Times")}
	for _, c := range all[:min(len(all), mostComing)] {
		name, spoken := c.Term, c.Term
		if c.Plain != "" {
			name += " · " + c.Plain
			spoken += ", say " + c.Plain
		}
		rows = append(rows, v.row(spoken+": in "+look.Count(c.Letters, "letter", "letters")+", "+look.Count(c.Places, "time", "times"),
			name, strconv.Itoa(c.Letters), strconv.Itoa(c.Places)))
	}
	return section("Words that keep coming back", "In more than one letter, with a plain wording for each.", rows...)
}

func (v *Picture) without() fyne.CanvasObject {
	m := v.measures
	const title = "Letters without the child’s own words"
	if len(m.Without) == 0 {
		return section(title, "Every letter quotes something.")
	}
	var rows []fyne.CanvasObject
	for _, d := range m.Without[:min(len(m.Without), mostWithout)] {
		day := "no day"
		if !d.On.IsZero() {
			day = look.DayIn(d.On.Time(time.UTC), v.p.Now())
		}
		rows = append(rows, v.row(d.Child+", "+day, d.Child, day))
	}
	if rest := len(m.Without) - mostWithout; rest > 0 {
		rows = append(rows, look.Soft("And "+look.Count(rest, "older one", "older ones")+"."))
	}
	return section(title, strconv.Itoa(len(m.Without))+" of "+look.Count(m.Letters, "letter", "letters")+" quote nothing that was said. A baby has no words, but is seen and heard all the same.", rows...)
}

func (v *Picture) actions() fyne.CanvasObject {
	k := v.kept()
	if k == (Kept{}) {
		return section("Actions from reviews", "None yet.")
	}
	rows := []fyne.CanvasObject{v.header("What became of them", "Actions")}
	for _, r := range k.lines() {
		rows = append(rows, v.row(r.name+": "+strconv.Itoa(r.n), r.name, strconv.Itoa(r.n)))
	}
	return section("Actions from reviews", "", rows...)
}

// kept are the actions asked for in reviews of the letters that are shown.
func (v *Picture) kept() Kept {
	of := map[storage.ID]bool{}
	for _, d := range v.drafts {
		of[d.ID] = true
	}
	about := slices.DeleteFunc(slices.Clone(v.p.Reviews), func(r storage.Review) bool { return !of[r.Letter] })
	return ActionsKept(about, storage.DateOf(v.p.Now()))
}

type actionLine struct {
	name string
	n    int
}

func (k Kept) lines() []actionLine {
	return []actionLine{{"Done in time", k.OnTime}, {"Done late", k.Late}, {"Late and still to do", k.Overdue}, {"Still to do, in time", k.Ahead}}
}

// save writes the figures where the person chooses.
func (v *Picture) save() {
	v.p.SaveFile("Words over time "+storage.DateOf(v.p.Now()).String()+".csv", func(path string) {
		var err error
		var b bytes.Buffer
		writeFigures(&b, v.measures, v.kept())
		v.p.Run(func() { err = os.WriteFile(path, b.Bytes(), 0o600) }, func() {
			if err != nil {
				v.message.Say("The figures are not saved: nothing could be written there. Choose another place.", look.Trouble)
			} else {
				v.message.Say("The figures are saved. No letter is in the file, and nobody’s name.", look.Good)
			}
			v.content.Refresh()
		})
	})
}
