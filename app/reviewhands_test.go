package main

import (
	"bytes"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dearly/app/look"
	"dearly/editor"
	"dearly/editor/text"
	"dearly/storage"
	"dearly/storage/exchange"
)

// sit has somebody come to the desk with a store of their own, which is made when
// it is not there yet; whoever sat there goes.
func (h *hands) sit(name string, role storage.Role) {
	h.t.Helper()
	h.sitWith(name, role, "")
}

// sitWith is sit with a file named on the command line.
func (h *hands) sitWith(name string, role storage.Role, file string) {
	h.t.Helper()
	h.stand()
	dir := filepath.Join(h.home, "letters of "+name)
	store, err := storage.Open(dir, testPassphrase, storage.Options{})
	if err != nil {
		store, _, err = storage.Create(dir, testPassphrase, storage.Options{Cost: storage.CheapCost})
	}
	if err != nil {
		h.t.Fatal(err)
	}
	own, err := store.Settings()
	if err == nil {
		own.Name, own.Role = name, role
		err = store.SetSettings(own)
	}
	if err != nil {
		h.t.Fatal(err)
	}
	next := newDesk(h.app, options{data: dir, file: file})
	next.do, next.after = h.do, h.after
	h.desk = next
	h.desk.dir = dir
	h.opened(store)
	h.settle()
}

// stand puts the desk away; nothing that it wanted done later is done.
func (h *hands) stand() {
	h.drain()
	h.closeOverlays()
	h.end()
	h.window.Close()
	h.drain()
	h.later = nil
}

// settle waits until nothing is done beside the screen any more: only then does what
// is not said mean anything.
func (h *hands) settle() {
	h.t.Helper()
	stacks := make([]byte, 1<<20)
	for enough := time.After(patience); ; {
		h.drain()
		if !bytes.Contains(stacks[:runtime.Stack(stacks, true)], []byte("(*desk).runBeside.")) {
			h.drain()
			return
		}
		select {
		case f := <-h.queue:
			f()
		case <-time.After(time.Millisecond): // one that has told its end is still ending
		case <-enough:
			h.t.Fatalf("there is no end to what is done beside; the screen shows %q", h.shows())
		}
	}
}

// fourWords reads the words off the sheet.
func (h *hands) fourWords() string {
	h.t.Helper()
	for _, o := range h.seen() {
		if t, ok := o.(*look.Text); ok && regexp.MustCompile(`^[a-z]+( [a-z]+){3}$`).MatchString(t.Text()) {
			return t.Text()
		}
	}
	h.t.Fatalf("there are no four words; the screen shows %q", h.shows())
	return ""
}

// sendFile has the open sheet save a sealed file, and gives it with its words.
func (h *hands) sendFile() (path, words string) {
	h.t.Helper()
	words = h.fourWords()
	h.app.Preferences().SetString("fyne:fileDialogLastFolder", "file://"+h.home)
	h.press("Save as a file…")
	for _, o := range h.seen() {
		if e, ok := o.(*widget.Entry); ok && e.Text != "" {
			path = filepath.Join(h.home, e.Text)
		}
	}
	h.press("Save")
	h.until("the sealed file", func() bool { return strings.Contains(h.shows(), "The sealed file is saved.") })
	h.press("Done")
	if !exchange.IsName(path) {
		h.t.Fatalf("the file is called %q", path)
	}
	return path, words
}

// openFile opens a sealed file and says the words.
func (h *hands) openFile(path, words string) {
	h.t.Helper()
	h.openParcel(path)
	h.until("the question for the words", func() bool { return strings.HasPrefix(h.sheetTitle(), "Open a ") })
	h.sayWords(words)
}

// sayWords writes the words into the sheet that asks for them, and waits for it.
func (h *hands) sayWords(words string) {
	h.t.Helper()
	h.fill("The four words", words)
	h.press("Open")
	h.until("the file to open", func() bool { return !strings.Contains(h.shows(), "Opening…") })
}

// selectOn selects words of a page.
func selectOn(t *testing.T, page *editor.Page, words string) {
	t.Helper()
	for i, p := range page.Paragraphs() {
		if at := strings.Index(p.Text, words); at >= 0 {
			page.ShowComment(editor.Comment{From: text.Position{Paragraph: i, Byte: at}, To: text.Position{Paragraph: i, Byte: at + len(words)}})
			return
		}
	}
	t.Fatalf("%q is not on the page", words)
}

// typeHere types where the keyboard is.
func (h *hands) typeHere(words string) {
	h.t.Helper()
	f := h.window.Canvas().Focused()
	if f == nil {
		h.t.Fatal("the keyboard is nowhere")
	}
	for _, r := range words {
		f.TypedRune(r)
	}
}

func (h *hands) key(name fyne.KeyName) {
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

// fillAt writes into one of several fields of a label.
func (h *hands) fillAt(label string, n int, words string) {
	h.t.Helper()
	for _, o := range h.seen() {
		if in, ok := o.(*look.Input); ok && in.Spoken == label {
			if n > 0 {
				n--
				continue
			}
			h.window.Canvas().Focus(in)
			in.SetText("")
			h.typeHere(words)
			return
		}
	}
	h.t.Fatalf("there are too few fields called %q; the screen shows %q", label, h.shows())
}

// answerAll answers the questions but the last, and says why that one was skipped.
func (h *hands) answerAll(name string) {
	h.t.Helper()
	h.fill("Would "+name+" know why you came?", "Yes, it begins with it.")
	h.fill("What is life like for "+name+", from this letter?", "Warm, and short of sleep.")
	h.fill("What has changed for "+name+" since last time?", "The move.")
	h.fill("If nobody asked, say why", "The visit is on Friday.")
}

func (h *hands) mustNotSay(words string) {
	h.t.Helper()
	if strings.Contains(h.said(), words) {
		h.t.Errorf("it says %q; the screen shows %q", words, h.said())
	}
}

const wrenLetter = "Dear Wren,\nYour placement is with Auntie Bron. You told me that her tea is nice.\nI will ask school about the bus. We will have a review in March."

// writeToWren adds a child and writes to them.
func (h *hands) writeToWren(letter string) {
	h.t.Helper()
	h.add("Wren", "9")
	h.command(h.t, "New letter").do()
	h.writeOnly(letter)
}

// marksOn are what stands under a page's marks.
func marksOn(page *editor.Page) (out []string) {
	all := page.Paragraphs()
	for _, m := range page.Marks() {
		out = append(out, all[m.Paragraph].Text[m.Mark.Start:m.Mark.End])
	}
	return out
}

// commentsOn are what the comments on a page lie on.
func commentsOn(page *editor.Page) (out []string) {
	all := page.Paragraphs()
	for _, c := range page.Comments() {
		if c.From.Paragraph == c.To.Paragraph {
			out = append(out, all[c.From.Paragraph].Text[c.From.Byte:c.To.Byte])
		}
	}
	return out
}

// theLetterOpen is the letter on the page, as it lies in the store.
func (h *hands) theLetterOpen() storage.Letter {
	h.t.Helper()
	if h.letter == nil {
		h.t.Fatalf("no letter is open; the screen shows %q", h.shows())
	}
	l, err := h.store.Letter(h.letter.Saved().ID)
	if err != nil {
		h.t.Fatal(err)
	}
	return l
}

func mustLetter(h *hands, id storage.ID) storage.Letter {
	h.t.Helper()
	l, err := h.store.Letter(id)
	if err != nil {
		h.t.Fatal(err)
	}
	return l
}
