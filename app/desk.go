package main

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/clip"
	"dearly/app/home"
	"dearly/app/letter"
	"dearly/app/look"
	"dearly/app/review"
	"dearly/app/settings"
	"dearly/app/teach"
	"dearly/app/write"
	"dearly/storage"
	"dearly/storage/exchange"
)

// desk is the one window and what lies on it: it shows one screen at a time and
// joins the screens to the store and the words.
type desk struct {
	app        fyne.App
	window     fyne.Window
	options    options
	appearance appearance
	words      *words
	rules      rules
	mark       *look.Message // that nothing is kept, in the demonstration
	news       *look.Message // what happened that no screen tells
	clip       *clip.Clip
	away       away
	unwatch    func() // ends watching for a fall; nil: not watching

	store *storage.Store // nil while locked
	dir   string         // where the store lies

	home         *home.Screen     // nil unless shown, as are the others
	letter       *write.Screen    // nil unless shown
	settingsRoom *settings.Screen // nil unless shown
	preview      *letter.Screen   // nil unless shown
	previewed    storage.Child    // whose letter that is
	teach        *teach.Screen    // nil unless shown
	training     *storage.Store   // open while the training room is shown
	reviewRoom   *review.Screen   // nil unless shown
	shared       *exchange.Folder // the team's folder; nil until first used
	sharedDir    string
	prints       string // the folder of what was made to be printed; empty: none
	again        bool   // home was shown since unlocking

	// Tests have clocks and threads of their own.
	do    func(f func())
	after func(wait time.Duration, f func()) (stop func())
}

// The window fits the smallest laptop that councils still give out.
const (
	windowWidth  = 1366
	windowHeight = 740
)

func newDesk(a fyne.App, o options) *desk {
	council := readRules()
	chosen := loadAppearance(a.Preferences(), council.policy)
	a.Settings().SetTheme(chosen.theme()) // first: Fyne remembers the fonts of the first text it measures
	keepFilesWhole()
	d := &desk{app: a, options: o, appearance: chosen, rules: council, words: newWords(),
		mark: look.NewMessage(), news: look.NewMessage(), do: fyne.Do, after: after}
	d.clip = &clip.Clip{Board: a.Clipboard(), After: func(wait time.Duration, f func()) func() { return d.after(wait, f) }}
	d.window = a.NewWindow(appName)
	d.window.SetMaster()
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(windowWidth, windowHeight))
	d.window.SetCloseIntercept(d.quit)
	d.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { d.dropped(files) })
	return d
}

// run shows the window until it is closed.
func (d *desk) run() {
	d.start()
	d.words.readSoon()
	d.window.ShowAndRun()
	d.end()
}

// end puts everything away. Who signs off, or ends the program from outside, is
// asked nothing: then the latest words are saved here.
func (d *desk) end() {
	if d.letter != nil {
		_ = d.letter.Close()
	}
	d.clearRooms()
	if d.store != nil {
		_ = d.store.Close()
		d.store = nil
	}
	d.away.stop()
	if d.unwatch != nil {
		d.unwatch()
	}
	d.forgetPrints()
	d.forgetDemo()
}

// start shows the first screen.
func (d *desk) start() {
	if len(d.rules.problems) > 0 {
		d.news.Offer(strings.Join(d.rules.problems, " "), look.Warn, "Done", d.noNews)
	}
	if d.options.demo {
		d.startDemo()
		return
	}
	d.dir = d.options.data
	if d.dir == "" {
		dir, err := storage.DefaultDir()
		if err != nil {
			d.showTrouble(storage.Explain(err))
			return
		}
		d.dir = dir
	}
	d.tellOfFall()
	d.showUnlock()
}

// show puts a screen into the window. The title names the screen and never a
// child: others may see the bar, and so may the system.
func (d *desk) show(title string, content fyne.CanvasObject) {
	if title != "" {
		d.window.SetTitle(appName + ": " + title)
	}
	d.window.SetContent(look.Frame([]fyne.CanvasObject{d.mark, d.news}, nil, content))
	d.away.seen()
	d.refreshMenu()
}

// noNews takes away what was told.
func (d *desk) noNews() {
	d.news.Clear()
	d.window.Content().Refresh()
}

func (d *desk) refreshMenu() { d.window.SetMainMenu(d.menuBar(d.commands())) }

// showTrouble is for when there is nothing else to show.
func (d *desk) showTrouble(sentence string) {
	strip := look.NewMessage()
	strip.Say(sentence, look.Trouble)
	d.show("a moment", look.Frame([]fyne.CanvasObject{strip}, nil, look.NewGround(look.ColorDesk, nil)))
}

// clearRooms forgets what was shown; another room comes in its place.
func (d *desk) clearRooms() {
	if d.settingsRoom != nil {
		d.settingsRoom.Keep()
	}
	if d.preview != nil {
		d.preview.Close()
	}
	if d.reviewRoom != nil {
		_ = d.reviewRoom.Save() // it has said so on the screen when it could not
	}
	if d.teach != nil {
		d.teach.Close()
		d.closeTraining()
		d.useTheme()
	}
	d.home, d.letter, d.settingsRoom, d.preview, d.teach, d.reviewRoom = nil, nil, nil, nil, nil, nil
}

// after runs f on the screen's goroutine in a while.
func after(wait time.Duration, f func()) (stop func()) {
	timer := time.AfterFunc(wait, func() { fyne.Do(f) })
	return func() { timer.Stop() }
}

// leaving runs then once the open letter, if there is one, is saved. When it
// cannot be saved the screen says so and stays, unless the person chooses to go.
func (d *desk) leaving(then func()) {
	if d.letter == nil {
		then()
		return
	}
	if err := d.letter.Close(); err != nil {
		d.askToLeave(err, func() {
			d.letter.Abandon()
			then()
		})
		return
	}
	then()
}

func (d *desk) backHome() {
	if d.letter == nil {
		return
	}
	child := d.letter.Child().ID
	d.leaving(func() { d.showHome(child) })
}

// wayBack is where a room that has nothing to do with a letter leads back to: the
// letter that was open, or home.
func (d *desk) wayBack() (back func(), name string) {
	if child, l, ok := d.openLetter(); ok && l.Rev != 0 {
		return func() { d.showLetterAgain(child, l.ID) }, "Letter"
	}
	if d.store == nil {
		return d.showUnlock, "Unlock"
	}
	var shown storage.ID
	if d.home != nil {
		if child, ok := d.home.Child(); ok {
			shown = child.ID
		}
	}
	return func() { d.showHome(shown) }, "Letters"
}

// goBack leaves whatever room is shown.
func (d *desk) goBack() {
	switch {
	case d.letter != nil:
		d.backHome()
	case d.preview != nil:
		d.backToWriting()
	case d.store != nil && d.home == nil:
		d.showHome(storage.ID{})
	}
}

// find looks for words: in the open letter, or in all of them from home.
func (d *desk) find() {
	switch {
	case d.letter != nil:
		d.letter.OpenFind(false)
	case d.home != nil:
		d.home.FocusSearch()
	}
}

// quit ends the program. The clipboard goes with the window, so it is cleared first.
func (d *desk) quit() {
	d.leaving(func() {
		d.clip.Clear()
		d.app.Quit()
	})
}
