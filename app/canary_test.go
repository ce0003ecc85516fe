package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/app/settings"
	"dearly/editor"
	"dearly/storage"
)

// A canary is a word that is nowhere else. Each field gets one with a number of its
// own, so that a word that got out tells where from.
const canaryWord = "zanziquok"

// canaries writes them and remembers which went where.
type canaries struct {
	*hands
	where []string
}

func (c *canaries) next(where string) string {
	c.where = append(c.where, where)
	return fmt.Sprintf("%s%03d", canaryWord, len(c.where))
}

// everywhere writes a canary into every field and page that can be seen, but for
// those named: what they take is not any word.
func (c *canaries) everywhere(screen string, but ...string) {
	c.t.Helper()
	n := 0
next:
	for _, o := range c.seen() {
		switch o := o.(type) {
		case *look.Input:
			for _, label := range but {
				if o.Spoken == label {
					continue next
				}
			}
			c.window.Canvas().Focus(o)
			o.CursorColumn, o.CursorRow = len([]rune(o.Text)), strings.Count(o.Text, "\n")
			test.Type(o, c.next(screen+": "+o.Spoken))
			n++
		case *editor.Page:
			c.window.Canvas().Focus(o)
			o.CaretToEnd()
			test.Type(o, c.next(screen+": "+o.Label))
			n++
		}
	}
	if n == 0 {
		c.t.Errorf("%s: there is no field; the screen shows %q", screen, c.shows())
	}
}

// search looks through every file under a folder, names of files too, for canaries
// in any of the ways in which text lies on a disk.
func (c *canaries) search(when, folder string) {
	c.t.Helper()
	searchForCanary(c.t, when, folder, canaryWord, c.where)
}

func searchForCanary(t *testing.T, when, folder, word string, where []string) {
	t.Helper()
	files, found := canariesIn(t, folder, word)
	for _, f := range found {
		t.Errorf("%s: a canary stands in %s (fields: %q)", when, f, where)
	}
	if files == 0 {
		t.Errorf("%s: there was no file to look through", when)
	}
}

// canariesIn counts the files under a folder and names those that hold a word.
func canariesIn(t *testing.T, folder, word string) (files int, found []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // it went meanwhile
		}
		if err != nil || entry.IsDir() {
			return err
		}
		short := strings.TrimPrefix(path, folder)
		if strings.Contains(strings.ToLower(short), word) {
			found = append(found, short+" by its name")
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		files++
		data, err := os.ReadFile(path)
		data = bytes.ToLower(data)
		for name, form := range formsOf(word) {
			if at := bytes.Index(data, form); at >= 0 {
				found = append(found, fmt.Sprintf("%s as %s: %q", short, name, data[at:min(at+len(form)+6, len(data))]))
			}
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
	if err != nil {
		t.Errorf("looking through files: %v", err)
	}
	return files, found
}

func formsOf(word string) map[string][]byte {
	little, big := []byte{}, []byte{}
	for _, u := range utf16.Encode([]rune(word)) {
		little = binary.LittleEndian.AppendUint16(little, u)
		big = binary.BigEndian.AppendUint16(big, u)
	}
	return map[string][]byte{"UTF-8": []byte(word), "UTF-16": little, "big-endian UTF-16": big}
}

func TestTheSearchForCanariesFindsThem(t *testing.T) {
	for name, form := range formsOf(canaryWord) {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, "a"), append([]byte{7}, form...), 0o600); err != nil {
			t.Fatal(err)
		}
		if files, found := canariesIn(t, folder, canaryWord); files != 1 || len(found) == 0 {
			t.Errorf("as %s: %d files, found %q", name, files, found)
		}
	}
	if _, found := canariesIn(t, t.TempDir(), canaryWord); len(found) != 0 {
		t.Errorf("found %q where nothing is", found)
	}
}

// TestNoWordOfARecordIsFoundInAnyFile writes into every field there is, saves, has
// the letter leave, deletes all and closes, and looks through all files each time.
func TestNoWordOfARecordIsFoundInAnyFile(t *testing.T) {
	c := &canaries{hands: atDesk(t)}
	c.childsPage()
	c.search("with a child's page", c.home)
	c.letterAndVisit()
	c.search("while a letter is written", c.home)
	c.reviewed()
	c.search("with a review", c.home)
	c.leaveAndReply()
	c.settingsOf()
	c.search("with settings", c.home)
	c.trainingRoom()
	c.search("after training", c.home)
	t.Logf("%d fields", len(c.where))
	if len(c.where) < 50 {
		t.Errorf("only %d fields were written into: %q", len(c.where), c.where)
	}

	c.command(t, "Back").do()
	child := mustChild(c.hands)
	c.press("About " + child.Name)
	c.press("Delete " + child.Name + " and their letters")
	for _, b := range c.seen() {
		if b, ok := b.(*look.Button); ok && b.Kind == look.Danger {
			test.Tap(b)
		}
	}
	c.until("the child to be gone", func() bool {
		children, err := c.store.Children()
		return err == nil && len(children) == 0 && c.noSheet()
	})
	c.search("after deleting", c.home)
	c.desk.end()
	c.search("after closing", c.home)
}

func (c *canaries) childsPage() {
	c.t.Helper()
	c.command(c.t, "Add a child…").do()
	c.everywhere("new child", "Age, or date of birth")
	c.fill("Age, or date of birth", "9")
	c.press("Add")
	c.until("the child", func() bool { return c.noSheet() && c.desk.home.HasChild() })
	c.press("About")
	for _, part := range []string{"How they communicate", "Their words", "What matters to them"} {
		c.press(part)
		c.everywhere(part)
		c.press("Save")
		c.until("the page", c.noSheet)
	}
}

func (c *canaries) letterAndVisit() {
	t := c.t
	t.Helper()
	c.command(t, "New letter").do()
	c.everywhere("letter")
	c.command(t, "About the visit…").do()
	c.choose("Did you see", 2) // then why is asked
	c.everywhere("visit", "Day of the visit", "Next visit")
	c.press("Keep")
	c.command(t, "Next steps: who, what, by when…").do()
	c.everywhere("step")
	c.press("Keep, and write them into the letter")
	c.command(t, "Write down a visit note…").do()
	c.everywhere("visit note")
	c.press("Keep it")
	c.until("the note", c.noSheet)
	c.command(t, "Notes that are not for the letter").do()
	c.command(t, "Find and replace…").do()
	c.everywhere("letter, own note and find bar")
	c.command(t, "Save now").do()
	c.pause()
	c.drain()
}

// reviewed sends the letter to a manager who sits here and who says something in
// every field, and opens it as it came back.
func (c *canaries) reviewed() {
	t := c.t
	t.Helper()
	c.press("Send for review")
	c.press("On this computer")
	c.until("the review", func() bool { return c.reviewRoom != nil && c.noSheet() })
	c.press("Comment")
	c.everywhere("review", "By when")
	c.fill("By when", "Friday")
	c.press("Please change")
	c.press("Send it back")
	c.press("Send it back")
	c.until("the review to be given", func() bool { return c.noSheet() && c.reviewRoom.Given() })
	child := mustChildOf(c.hands)
	c.command(t, "Back").do()
	c.showHome(child.ID)
	letters, err := c.store.Letters(child.ID)
	if err != nil || len(letters) != 1 || letters[0].State != storage.CameBack {
		t.Fatalf("the letters are %+v, %v", letters, err)
	}
	c.showLetter(child, letters[0])
	c.press("Show it")
	c.press("Reply")
	c.everywhere("the worker's answer")
	c.press("Reply")
	c.until("the answer", c.noSheet)
}

// mustChildOf is the one child there is.
func mustChildOf(h *hands) storage.Child {
	h.t.Helper()
	all, err := h.store.Children()
	if err != nil || len(all) != 1 {
		h.t.Fatalf("%d children, %v", len(all), err)
	}
	return all[0]
}

func (c *canaries) leaveAndReply() {
	t := c.t
	t.Helper()
	c.command(t, "Preview, print, save and copy out").do()
	c.press("Copy for the record")
	c.hands.next()
	outside := t.TempDir() // what is saved there is meant to be read
	c.app.Preferences().SetString("fyne:fileDialogLastFolder", "file://"+outside)
	c.press("PDF…")
	c.press("Save")
	c.hands.next()
	c.press("‹ Writing")
	c.command(t, "Back").do()
	c.command(t, "Find…").do()
	c.everywhere("search")
	c.fill("Find a child or any words in your letters", "")
	c.press("About")
	c.press("Add what ")
	c.everywhere("reply", "When")
	c.press("Keep")
	c.until("the reply", c.noSheet)
	c.press("‹ Letters")
	c.press("Note a visit")
	c.everywhere("note on the desk", "Day of the visit")
	c.press("Keep it")
	c.until("the note", c.noSheet)
}

func (c *canaries) settingsOf() {
	t := c.t
	t.Helper()
	for _, group := range c.choices() {
		words := 0
		var numbers []string
		for _, s := range group.Settings {
			if s.Write != nil && takesWords(s) {
				words++
			} else if s.Write != nil {
				numbers = append(numbers, s.Name)
			}
		}
		if words == 0 {
			continue
		}
		c.showSettings(group.Name)
		c.everywhere("settings", numbers...)
		c.command(t, "Back").do()
	}
	if got, err := c.store.Settings(); err != nil || !strings.Contains(got.Name, canaryWord) || len(got.ReviewQuestions) == 0 {
		t.Errorf("the settings are %+v, %v", got, err)
	}
}

// takesWords tells a setting of words from one of numbers or folders.
func takesWords(s settings.Setting) bool {
	return s.Write.Choose == nil && (s.Write.Lines > 1 || s.Write.Get() == "")
}

func (c *canaries) trainingRoom() {
	t := c.t
	t.Helper()
	c.command(t, "Training room").do()
	c.press("Write or paste a text")
	c.everywhere("training text")
	c.press("Keep")
	if c.practises() {
		c.press("Practise")
		c.press("A baby whose bottles are not clean")
		c.everywhere("practice letter")
		c.pause()
	}
	c.command(t, "Back").do()
	c.command(t, "Training room").do()
	c.press("Words")
	c.press("New word")
	c.everywhere("team word", "Must be found in", "Must not be found in", "Find a word")
	c.press("Add the word")
	if list, err := c.store.TeamWords(); err != nil || !strings.Contains(list, canaryWord) {
		t.Errorf("the team's list is %q, %v; the screen shows %q", list, err, c.shows())
	}
	training, err := storage.Open(filepath.Join(c.dir, "training"), "", storage.Options{})
	if err == nil {
		training.Close()
		t.Error("the training store opens without a passphrase")
	}
}

// practises tells whether the training room was given the clock without which
// practising there ends the program.
func (c *canaries) practises() bool {
	if reflect.ValueOf(c.teach).Elem().FieldByName("p").FieldByName("Now").IsNil() {
		c.t.Log("not practised: the desk gives the training room no clock")
		return false
	}
	return true
}

// Fyne's dialogs write the folder that was used last into the preferences, which are
// a plain file; and people name folders after children.
func TestTheFolderOfASavedLetterIsNotKeptInThePreferences(t *testing.T) {
	h := atDesk(t)
	h.addPairChild(visitOf{name: "Ottilie", age: "9", how: "1", plan: "child-in-need"})
	h.command(t, "New letter").do()
	h.command(t, "Preview, print, save and copy out").do()
	h.saveAs("PDF…")
	if kept := h.app.Preferences().String("fyne:fileDialogLastFolder"); kept != "" {
		t.Errorf("it is kept: %s", kept)
	}
}
