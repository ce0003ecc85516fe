//go:build linux

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dearly/storage"
)

// preview goes from a letter to how the child will read it.
func (h *hands) toPreview() {
	h.t.Helper()
	h.command(h.t, "Preview, print, save and copy out").do()
	if h.preview == nil {
		h.t.Fatalf("no preview; the screen shows %q", h.shows())
	}
}

func TestAChildWithoutANameGetsALetterThatCanBeRead(t *testing.T) {
	h := atDesk(t)
	h.add("", "")
	h.command(t, "New letter").do()
	if got := h.letter.Page().Text(); !strings.HasPrefix(got, "Dear Little one,") {
		t.Errorf("the letter begins %q", got)
	}
	h.goBack()

	// Older versions, and files that were mended, may hold a child without any.
	nobody := storage.Child{}
	if err := h.store.SaveChild(&nobody); err != nil {
		t.Fatal(err)
	}
	h.showHome(nobody.ID)
	h.command(t, "New letter").do()
	if got := h.letter.Page().Text(); strings.Contains(got, "Dear ,") {
		t.Errorf("the letter begins %q", got)
	}
	h.toPreview()
	h.mustSay("A letter to you")
	if got := string(h.saveAs("Plain text…")); !strings.Contains(got, "A letter to you") {
		t.Errorf("saved %q", got)
	}
}

func TestALongNameFitsEveryScreenAndEveryFile(t *testing.T) {
	h := atDesk(t)
	name := strings.TrimSpace(strings.Repeat("Maximiliana-Ottilie ", 3))
	h.add(name, "9")
	wide := func(screen string) {
		t.Helper()
		if w := h.window.Content().MinSize().Width; w > windowWidth {
			t.Errorf("%s: the window would have to be %.0f wide", screen, w)
		}
	}
	wide("home")
	h.press("About")
	wide("about")
	h.showHome(mustChild(h).ID)
	h.command(t, "New letter").do()
	wide("writing")
	h.toPreview()
	wide("preview")
	h.mustSay("A letter to " + name)
	path := filepath.Join(t.TempDir(), "letter.pdf")
	if err := os.WriteFile(path, h.saveAs("PDF…"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, ok := outside(t, "pdftotext", path, "-"); ok && strings.Count(solid(got), solid(name)) != 2 {
		t.Errorf("the PDF reads %q", got)
	}
}

// solid is a text without spaces and hyphens, which programs drop at the end of a
// line.
func solid(s string) string { return strings.NewReplacer(" ", "", "-", "").Replace(wordsOf(s)) }

func TestNamesThatAreAlsoJargonAreNotMarkedInTheirLetters(t *testing.T) {
	h := atDesk(t)
	for _, name := range []string{"Chance", "Grace", "Case", "Will", "Placement"} {
		h.add(name, "9")
		h.command(t, "New letter").do()
		h.writeOnly("Dear " + name + ",\nToday you showed me your shoes, " + name + ". " + name + "’s shoes are red. I will come back on Friday.")
		if n := h.toLookAt("Words"); n != 0 {
			t.Errorf("%s: %d words to look at: %s", name, n, h.said())
		}
		h.writeOnly("Your placement is good.")
		if n := h.toLookAt("Words"); n == 0 {
			t.Errorf("%s: the word itself is no longer seen", name)
		}
		h.goBack()
	}
}

func TestTwoChildrenOfOneNameKeepTheirOwnLetters(t *testing.T) {
	h := atDesk(t)
	first := h.add("Sam", "6")
	h.command(t, "New letter").do()
	h.writeOnly("Dear Sam, you are six.")
	h.goBack()
	h.command(t, "Add a child…").do()
	h.fill("What they like to be called", "Sam")
	h.mustSay("Another child here is called that too.")
	h.fill("Age, or date of birth", "14")
	h.press("Add")
	h.until("the second child", func() bool { c, ok := h.desk.home.Child(); return ok && c.ID != first.ID })
	second := mustChild(h)
	h.command(t, "New letter").do()
	h.writeOnly("Dear Sam, you are fourteen.")
	h.goBack()
	for child, want := range map[storage.ID]string{first.ID: "Dear Sam, you are six.", second.ID: "Dear Sam, you are fourteen."} {
		letters, err := h.store.Letters(child)
		if err != nil || len(letters) != 1 || letters[0].Text != want {
			t.Errorf("the letters are %+v, %v", letters, err)
		}
	}
	h.mustSay("6 years old")
	h.mustSay("14 years old")
}

func TestDaysThatCannotBeAreSaidAndNothingIsLost(t *testing.T) {
	h := atDesk(t)
	h.command(t, "Add a child…").do()
	h.fill("What they like to be called", "Wren")
	h.fill("Age, or date of birth", "4 May 2099")
	h.press("Add")
	h.mustSay("That day is still to come. Look at the year again.")
	h.fill("Age, or date of birth", "4 May 2020")
	h.press("Add")
	h.until("the child", h.noSheet)

	for _, c := range []struct{ field, day, say string }{
		{"Day of the visit", "1 May 2019", "That is before Wren was born, on 4 May 2020."},
		{"Next visit", "1 June 2021", "That day has gone by."},
		{"Day of the visit", "1 June 2099", "That day is still to come."},
	} {
		h.command(t, "New letter").do()
		h.command(t, "About the visit…").do()
		h.fill(c.field, c.day)
		h.press("Keep")
		h.mustSay(c.say + " If it is right, press Keep once more.")
		h.press("Keep")
		if !h.noSheet() {
			t.Errorf("%s: what the worker knows better is not kept; the screen shows %q", c.day, h.said())
		}
		h.goBack()
	}
	h.press("About")
	h.mustSay("before Wren was born")
	if letters, err := h.store.Letters(mustChild(h).ID); err != nil || len(letters) != 3 {
		t.Errorf("%d letters, %v", len(letters), err)
	}
}

func TestALetterOfHeadingsAloneLeavesInEveryForm(t *testing.T) {
	h := atDesk(t)
	h.add("Wren", "9")
	h.command(t, "New letter").do()
	page := h.letter.Page()
	h.window.Canvas().Focus(page)
	page.SelectAll()
	for i, heading := range []string{"Why I came", "What you told me", "What happens next"} {
		if i > 0 {
			page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
		h.command(t, "Heading").do()
		for _, r := range heading {
			page.TypedRune(r)
		}
	}
	if got := page.Text(); got != "## Why I came\n\n## What you told me\n\n## What happens next" {
		t.Fatalf("the letter is %q", got)
	}
	h.toPreview()
	plain := string(h.saveAs("Plain text…"))
	for _, heading := range []string{"Why I came", "What you told me", "What happens next"} {
		if !strings.Contains(plain, heading) || strings.Contains(plain, "#") {
			t.Errorf("saved %q", plain)
		}
	}
	path := filepath.Join(t.TempDir(), "letter.pdf")
	if err := os.WriteFile(path, h.saveAs("PDF…"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, ok := outside(t, "pdftotext", path, "-"); ok && wordsOf(got) != wordsOf(plain) {
		t.Errorf("the PDF reads %q", got)
	}
	if doc := h.saveAs("Word…"); !bytes.HasPrefix(doc, []byte("PK")) {
		t.Error("no document was saved")
	}
}

func TestWhatTheTypeLacksIsShownOrSaid(t *testing.T) {
	h := atDesk(t)
	h.add("Mei", "9")
	h.command(t, "New letter").do()
	h.writeOnly("Dear Mei, you wrote 美 and drew 🙂.")
	h.toPreview()
	h.mustSay("The letter has 2 characters that the PDF's type has no shape for")
	path := filepath.Join(t.TempDir(), "letter.pdf")
	if err := os.WriteFile(path, h.saveAs("PDF…"), 0o600); err != nil {
		t.Fatal(err)
	}
	h.mustSay("Word can show it all")
	if got, ok := outside(t, "pdftotext", "-enc", "UTF-8", path, "-"); ok && strings.Count(got, "\ufffd") != 2 {
		t.Errorf("the PDF reads %q", got)
	}
	if got := string(h.saveAs("Plain text…")); !strings.Contains(got, "美 and drew 🙂") {
		t.Errorf("the text file reads %q", got)
	}
}

// saveInto tries to save in a folder where that cannot go well, over what may be
// there.
func (h *hands) saveInto(folder, button string) (name string) {
	h.t.Helper()
	h.drain()
	h.app.Preferences().SetString("fyne:fileDialogLastFolder", "file://"+folder)
	h.press(button)
	for _, o := range h.seen() {
		if e, ok := o.(*widget.Entry); ok && e.Text != "" {
			name = e.Text
		}
	}
	h.press("Save")
	for _, o := range h.seen() {
		if b, ok := o.(*widget.Button); ok && b.Text == "Yes" { // over the one that is there
			b.OnTapped()
			break
		}
	}
	return name
}

// smallDisk is a disk of its own, which only root can make.
func smallDisk(t *testing.T, options string) string {
	t.Helper()
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, options); err != nil {
		t.Skipf("no disk can be made here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, 0); err != nil {
			t.Errorf("taking the disk away: %v", err)
		}
	})
	return folder
}

func letterToSave(t *testing.T) *hands {
	t.Helper()
	h := atDesk(t)
	h.add("Wren", "9")
	h.command(t, "New letter").do()
	h.writeOnly("Dear Wren, I came today.")
	h.toPreview()
	return h
}

func TestAFullDiskIsSaidAndTheLetterIsSafe(t *testing.T) {
	disk := smallDisk(t, "size=16k")
	h := letterToSave(t)
	if err := os.WriteFile(filepath.Join(disk, "full"), make([]byte, 12<<10), 0o600); err != nil {
		t.Fatal(err)
	}
	name := h.saveInto(disk, "PDF…")
	h.mustSay("There is no room left on that disk, so the file was not saved.")
	if data, err := os.ReadFile(filepath.Join(disk, name)); err == nil && len(data) == 0 {
		t.Logf("an empty file %s is left behind", name)
	}
	all, _ := filepath.Glob(filepath.Join(disk, ".dearly-*"))
	if len(all) != 0 {
		t.Errorf("left behind: %v", all)
	}
}

func TestAFileThatIsThereStaysWhenTheDiskIsFull(t *testing.T) {
	disk := smallDisk(t, "size=16k")
	h := letterToSave(t)
	if err := os.WriteFile(filepath.Join(disk, "full"), make([]byte, 8<<10), 0o600); err != nil {
		t.Fatal(err)
	}
	const old = "the letter as it was saved last week"
	path := filepath.Join(disk, "letter-"+storage.DateOf(h.preview.Letter().Saved).String()+".pdf")
	if err := os.WriteFile(path, []byte(old), 0o600); err != nil {
		t.Fatal(err)
	}
	h.saveInto(disk, "PDF…")
	h.mustSay("no file was changed")
	if got, err := os.ReadFile(path); err != nil || string(got) != old {
		t.Errorf("the file that was there is now: %q, %v", got, err)
	}
}

func TestAFolderThatCannotBeWrittenIsSaid(t *testing.T) {
	disk := smallDisk(t, "size=64k")
	h := letterToSave(t)
	if err := syscall.Mount("", disk, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("the disk cannot be made read-only: %v", err)
	}
	h.saveInto(disk, "PDF…")
	if said := h.said(); !strings.Contains(said, "A file cannot be saved there. Nothing was changed.") && !strings.Contains(said, "no file was changed") {
		t.Errorf("it says %q", said)
	}
}

func TestAFileThatIsOpenElsewhereIsSaid(t *testing.T) {
	sleep, err := exec.LookPath("sleep")
	if err != nil {
		t.Skip("no program to hold a file open with")
	}
	h := letterToSave(t)
	folder := t.TempDir()
	program, err := os.ReadFile(sleep)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "letter-"+storage.DateOf(h.preview.Letter().Saved).String()+".pdf")
	if err := os.WriteFile(path, program, 0o700); err != nil {
		t.Fatal(err)
	}
	busy := exec.Command(path, "600") // a file that runs is one that Linux will not have written over
	if err := busy.Start(); err != nil {
		t.Skipf("no file can be held open: %v", err)
	}
	t.Cleanup(func() { busy.Process.Kill(); busy.Wait() })
	h.saveInto(folder, "PDF…")
	got, err := os.ReadFile(path)
	switch said := h.said(); {
	case err == nil && bytes.Equal(got, program): // it stayed, and that is said
		if !strings.Contains(said, "othing was changed") && !strings.Contains(said, "no file was changed") {
			t.Errorf("it says %q", said)
		}
	case err != nil || !bytes.HasPrefix(got, []byte("%PDF-")) || !bytes.Contains(got, []byte("%%EOF")):
		t.Errorf("the file is neither the one before nor the letter: %v", err)
	}
}
