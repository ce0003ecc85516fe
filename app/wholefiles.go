package main

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage/repository"
)

// wholeFiles are the computer's files as Fyne's dialogs see them, but for one thing:
// a file that is chosen to be saved is left as it is. Fyne would empty it at once,
// and were the disk full then, what stood there before would be lost. Whoever saves
// puts a whole file in its place (letter/paper.Save).
type wholeFiles struct {
	repository.WritableRepository
	repository.HierarchicalRepository
	repository.ListableRepository
}

// keepFilesWhole puts wholeFiles between Fyne's dialogs and the disk.
func keepFilesWhole() {
	files, err := repository.ForScheme("file")
	if err != nil {
		return
	}
	w, writes := files.(repository.WritableRepository)
	h, parents := files.(repository.HierarchicalRepository)
	l, lists := files.(repository.ListableRepository)
	if _, already := files.(wholeFiles); writes && parents && lists && !already {
		repository.Register("file", wholeFiles{w, h, l})
	}
}

// The three interfaces share these.
func (f wholeFiles) Exists(u fyne.URI) (bool, error)  { return f.WritableRepository.Exists(u) }
func (f wholeFiles) CanRead(u fyne.URI) (bool, error) { return f.WritableRepository.CanRead(u) }
func (f wholeFiles) Destroy(string)                   {}
func (f wholeFiles) Reader(u fyne.URI) (fyne.URIReadCloser, error) {
	return f.WritableRepository.Reader(u)
}

// Writer opens nothing.
func (f wholeFiles) Writer(u fyne.URI) (fyne.URIWriteCloser, error) { return chosenFile{u}, nil }

// chosenFile is a place that was chosen; nobody writes through it.
type chosenFile struct{ at fyne.URI }

func (c chosenFile) URI() fyne.URI             { return c.at }
func (c chosenFile) Close() error              { return nil }
func (c chosenFile) Write([]byte) (int, error) { return 0, errors.New("writing through a dialog") }
