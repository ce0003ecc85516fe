package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dearly/storage"
	"dearly/storage/exchange"
)

// sharing sets the shared folder as the settings do, and looks into it as home does.
func (h *hands) sharing(folder string) {
	h.t.Helper()
	if trouble := h.set(func(s *storage.Settings) { s.SharedFolder = folder }); trouble != "" {
		h.t.Fatal(trouble)
	}
	h.lookAgain()
}

// lookAgain comes home anew and waits until the folder was looked into.
func (h *hands) lookAgain() {
	h.t.Helper()
	h.settle()
	h.showHome(storage.ID{})
	h.settle()
}

// sealedIn are the names of whole files in a folder.
func sealedIn(t *testing.T, folder string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !exchange.IsName(e.Name()) {
			t.Errorf("%s lies in the shared folder", e.Name())
		}
		names = append(names, e.Name())
	}
	return names
}

// copied writes a file's bytes under another name.
func copied(t *testing.T, folder, from, to string, part int) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, from))
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, to), data[:len(data)/part], 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// putInFolder presses what puts the file there, and gives the words.
func (h *hands) putInFolder() string {
	h.t.Helper()
	words := h.fourWords()
	h.press("Put it in the shared folder")
	h.until("the file in the folder", func() bool { return strings.Contains(h.shows(), "The sealed file is in the shared folder.") })
	h.press("Done")
	return words
}

const offered = "In the shared folder: "

func TestSharedFolderTakesALetterThereAndItsReviewBack(t *testing.T) {
	h := atDesk(t)
	folder := filepath.Join(h.home, "team")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	h.sit("Jo", storage.Worker)
	h.writeToWren(wrenLetter)
	h.sharing(folder)
	h.press("Letter")
	h.command(t, "Send for review…").do()
	words := h.putInFolder()
	letters := sealedIn(t, folder)
	if len(letters) != 1 || !strings.HasPrefix(letters[0], "letter-for-review-") {
		t.Fatalf("in the folder is %q", letters)
	}
	h.lookAgain()
	h.mustNotSay(offered) // it is one's own

	// A sync client makes a copy, and has not brought all of another file yet.
	name := strings.TrimSuffix(letters[0], exchange.Extension)
	copied(t, folder, letters[0], name+" (Ruth's conflicted copy)"+exchange.Extension, 1)
	copied(t, folder, letters[0], "letter-for-review-2026-11-22-zzzzzz"+exchange.Extension, 2)

	h.sit("Ruth", storage.Manager)
	h.sharing(folder)
	h.mustSay(offered + "1 new file.")
	h.press("Look")
	if n := strings.Count(h.shows(), "A letter for review"); n != 1 {
		t.Errorf("%d letters are offered: %q", n, h.shows())
	}
	h.press("Later")
	h.lookAgain()
	h.mustSay(offered + "1 new file.")
	h.press("Look")
	h.press("A letter for review")
	h.sayWords(words)
	if h.reviewRoom == nil {
		t.Fatalf("there is no review; the screen shows %q", h.shows())
	}
	h.lookAgain()
	h.mustNotSay(offered)
	h.press("Letter to Wren")
	h.answerAll("Wren")
	h.press("Please change")
	h.command(t, "Send it back…").do()
	h.press("Send it back")
	words = h.putInFolder()
	h.mustSay("You sent this back")
	h.lookAgain()
	h.mustNotSay(offered)

	// The review is half there, then whole, and twice.
	review := ""
	for _, n := range sealedIn(t, folder) {
		if strings.HasPrefix(n, "review-") {
			review = n
		}
	}
	whole := copied(t, folder, review, review, 2)
	h.sit("Jo", storage.Worker)
	h.lookAgain()
	h.mustNotSay(offered)
	if err := os.WriteFile(filepath.Join(folder, review), whole, 0o600); err != nil {
		t.Fatal(err)
	}
	copied(t, folder, review, strings.TrimSuffix(review, exchange.Extension)+" (1)"+exchange.Extension, 1)
	h.lookAgain()
	h.mustSay(offered + "1 new file.")
	h.press("Look")
	h.mustSay("A review that came back")
	h.press("A review that came back")
	if got := h.sheetTitle(); got != "Open a review that came back" {
		t.Errorf("the sheet is %q", got)
	}
	h.sayWords(words)
	if h.theLetterOpen().State != storage.CameBack {
		t.Errorf("the letter is %q", h.theLetterOpen().State)
	}
	h.lookAgain()
	h.mustNotSay(offered)

	// Sam, who is somebody else, is not offered what answers another's letter, and
	// says that the letter is not for them.
	h.sit("Sam", storage.Worker)
	h.sharing(folder)
	h.mustSay(offered + "1 new file.")
	h.press("Look")
	h.press("Not for me")
	h.lookAgain()
	h.mustNotSay(offered)
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	h.lookAgain()
	h.mustSay("The shared folder is not there just now")
}

func TestSharedFolderLosesAFileBetweenLookingAndOpening(t *testing.T) {
	h := atDesk(t)
	folder := filepath.Join(h.home, "team")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	parcel := newSealer(t, "Jo").letter()
	path := filepath.Join(folder, "letter-for-review-2026-11-22-bcdfgh"+exchange.Extension)
	if err := os.WriteFile(path, parcel, 0o600); err != nil {
		t.Fatal(err)
	}
	h.sit("Ruth", storage.Manager)
	h.sharing(folder)
	h.press("Look")
	h.press("A letter for review")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	h.sayWords(cheapWords)
	h.mustSay("This file is no longer in the shared folder")
	h.press("Close")
	if all, err := h.store.AllBrought(); err != nil || len(all) != 0 {
		t.Errorf("%d letters came, %v", len(all), err)
	}
}

func TestSharedFolderDoesNotOfferAFileThatWasOpenedFromThere(t *testing.T) {
	h := atDesk(t)
	folder := filepath.Join(h.home, "team")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "letter-for-review-2026-11-22-bcdfgh"+exchange.Extension)
	if err := os.WriteFile(path, newSealer(t, "Jo").letter(), 0o600); err != nil {
		t.Fatal(err)
	}
	h.sit("Ruth", storage.Manager)
	h.openFile(path, cheapWords)
	h.sharing(folder)
	h.mustNotSay(offered)
	h.mustSay("Letter to Wren")
}
