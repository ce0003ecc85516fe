package teach

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/editor"
)

// showGood shows one good way beside the learner's letter, with what each does
// well. It is one way and never the way.
func (x *exercise) showGood() {
	if x.page.Words() == 0 {
		x.room.screen.say("Write a little first, even three sentences: the good letter teaches more beside your own.")
		x.focus()
		return
	}
	x.done = true
	x.settled()
	x.good = editor.NewPage()
	x.good.SteadyCaret = true
	if x.room.screen.p.After != nil {
		x.good.After = x.room.screen.p.After
	}
	x.good.Label = "One good letter to " + x.lesson.Child
	x.good.SetText(x.lesson.Letter)
	x.good.SetReadOnly(true)
	x.good.OnLeave = x.page.OnLeave
	x.room.screen.message.Clear()
	x.room.screen.refresh()
	x.focus()
}

// besides is the two letters, and under each what it does well.
func (x *exercise) besides() fyne.CanvasObject {
	own := x.read.Strengths(x.lesson.Child)
	if len(own) == 0 {
		own = []string{"It is a beginning. Go on writing, and look here again."}
	}
	mine := editor.NewPage() // a copy: the page goes on where it was
	if x.room.screen.p.After != nil {
		mine.After = x.room.screen.p.After
	}
	mine.Label = "Your letter"
	mine.SetText(x.page.Text())
	mine.SetReadOnly(true)
	mine.OnLeave = x.page.OnLeave
	said := &[]fyne.CanvasObject{}
	return container.New(halves{}, x.half("Yours", mine, own, said), x.half("One good way", x.good, x.lesson.Why, said))
}

func (x *exercise) half(title string, page *editor.Page, well []string, both *[]fyne.CanvasObject) fyne.CanvasObject {
	rows := []fyne.CanvasObject{look.Label("What it does well")}
	for _, s := range well {
		rows = append(rows, bullet(s))
	}
	said := look.Pad(12, 16, 14, 16, look.Column(6, rows...))
	*both = append(*both, said)
	list, _ := look.Scrolled(said)
	ground := look.NewGround(look.ColorTrainingGround, list)
	head := look.NewGround(look.ColorPanel, look.Pad(8, 16, 8, 16, look.Strong(title)))
	head.Sides.Bottom, head.Sides.Right = true, true
	return container.New(letterOver{both}, head, page, ground)
}
