package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"filippo.io/age"

	"dearly/storage"
)

// padTo is the unit of a content's length: a file's size tells no more than the
// KiB.
const padTo = 1 << 10

// Seal writes a parcel that the words open; storage.NewPassphrase makes them. It
// takes some 0.6 s and 256 MiB: call it off the UI. Words of fewer than 12
// characters are refused with storage.ErrShort. ErrUnfit for a parcel that Open
// would refuse, ErrTooLarge for one that does not fit.
func Seal(w io.Writer, words string, p Parcel) error { return sealAt(w, words, p, scryptLogN) }

// sealAt is Seal at another cost.
func sealAt(w io.Writer, words string, p Parcel, logN int) error {
	tidy := tidyWords(words)
	if err := storage.CheckPassphrase(tidy); err != nil {
		return fmt.Errorf("sealing for review: %w", err)
	}
	to, err := age.NewScryptRecipient(tidy)
	if err != nil {
		return fmt.Errorf("sealing for review: %w", err)
	}
	to.SetWorkFactor(logN)
	defer giveBack(logN)
	return sealFor(w, to, p)
}

func sealFor(w io.Writer, to age.Recipient, p Parcel) error {
	text, err := json.Marshal(toWire(p))
	if err != nil {
		return fmt.Errorf("%w: it does not write as JSON", ErrUnfit)
	}
	if len(text) > MaxFile {
		return fmt.Errorf("sealing for review: %w", ErrTooLarge)
	}
	switch _, err := parse(text); { // what is sealed will open
	case errors.Is(err, ErrTooLarge):
		return fmt.Errorf("sealing for review: %w", err)
	case err != nil:
		return fmt.Errorf("%w: %s", ErrUnfit, err) // not ErrDamaged: nothing is
	}
	sealed, err := sealText(to, text)
	if err != nil {
		return err
	}
	return envelop(w, tagOf(p), sealed)
}

// sealText seals a content and its padding.
func sealText(to age.Recipient, text []byte) ([]byte, error) {
	var sealed bytes.Buffer
	into, err := age.Encrypt(&sealed, to)
	if err != nil {
		return nil, fmt.Errorf("sealing for review: %w", err)
	}
	padding := bytes.Repeat([]byte(" "), padTo-len(text)%padTo)
	if _, err := into.Write(append(text, padding...)); err != nil {
		return nil, fmt.Errorf("sealing for review: %w", err)
	}
	if err := into.Close(); err != nil {
		return nil, fmt.Errorf("sealing for review: %w", err)
	}
	return sealed.Bytes(), nil
}

// Open reads a parcel by its words, typed in any manner. It takes some 0.6 s and
// 256 MiB where a file is whole, and no time where it is not: call it off the UI.
// Nothing is given out before all of it has proved itself. ErrWrongWords,
// ErrNeedsWords and its like as errors.go lists them, or the reader's own error.
func Open(r io.Reader, words string) (Parcel, error) {
	o, sealed, err := unwrap(r)
	if err != nil {
		return Parcel{}, err
	}
	if !o.Words {
		return Parcel{}, fmt.Errorf("opening a file for review: %w", ErrNotForMe)
	}
	tidy := tidyWords(words)
	if tidy == "" {
		return Parcel{}, fmt.Errorf("opening a file for review: %w", ErrWrongWords)
	}
	by, err := age.NewScryptIdentity(tidy)
	if err != nil {
		return Parcel{}, fmt.Errorf("opening a file for review: %w", err)
	}
	by.SetMaxWorkFactor(maxLogN)
	defer giveBack(o.logN)
	return openBy(by, o, sealed, ErrWrongWords)
}

// giveBack returns the memory that scrypt took to the system, if it was much: it
// would stay with the program for minutes.
func giveBack(logN int) {
	if logN >= 15 { // 32 MiB
		debug.FreeOSMemory()
	}
}

// openBy opens an age file. What its errors say is age's own and may quote the
// file, so only their kind is kept.
func openBy(by age.Identity, o Outside, sealed []byte, refused error) (Parcel, error) {
	within, err := age.Decrypt(bytes.NewReader(sealed), by)
	if errors.Is(err, age.ErrIncorrectIdentity) {
		return Parcel{}, fmt.Errorf("opening a file for review: %w", refused)
	}
	var text []byte
	if err == nil {
		text, err = io.ReadAll(io.LimitReader(within, MaxFile+1))
	}
	if err != nil {
		return Parcel{}, fmt.Errorf("opening a file for review: %w", ErrDamaged)
	}
	p, err := parse(text)
	if err == nil && tagOf(p) != o.tag {
		err = unsound("the tag")
	}
	if err != nil {
		return Parcel{}, fmt.Errorf("opening a file for review: %w", err)
	}
	return p, nil
}
