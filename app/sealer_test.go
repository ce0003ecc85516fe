package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"dearly/storage"
	"dearly/storage/exchange"
)

const cheapWords = "kettle meadow ribbon lamp"

// sealer makes sealed files as Dearly does, but at a cost of nothing to speak of, and
// with whatever in them.
type sealer struct {
	t      *testing.T
	own    exchange.Own
	key    *age.X25519Identity
	from   string
	source storage.Letter
}

func newSealer(t *testing.T, from string) *sealer {
	t.Helper()
	own, err := exchange.NewOwn()
	if err != nil {
		t.Fatal(err)
	}
	key, err := age.ParseX25519Identity(own.Secret())
	if err != nil {
		t.Fatal(err)
	}
	return &sealer{t: t, own: own, key: key, from: from, source: storage.Letter{
		ID: storage.NewID(), Rev: 3, Text: "Dear Wren,\n\nYour placement is with Auntie Bron."}}
}

// file seals a parcel for the cheap words, after its content was changed.
func (s *sealer) file(p exchange.Parcel, change func(parcel map[string]any)) []byte {
	s.t.Helper()
	var keyed bytes.Buffer
	if err := s.own.Contact().Seal(&keyed, p); err != nil {
		s.t.Fatal(err)
	}
	parts := bytes.SplitN(keyed.Bytes(), []byte("\n"), 3)
	within, err := age.Decrypt(bytes.NewReader(parts[2]), s.key)
	if err != nil {
		s.t.Fatal(err)
	}
	content, err := io.ReadAll(within)
	if err != nil {
		s.t.Fatal(err)
	}
	if change != nil {
		d := json.NewDecoder(bytes.NewReader(content))
		d.UseNumber()
		var in map[string]any
		if err := d.Decode(&in); err != nil {
			s.t.Fatal(err)
		}
		change(in)
		if content, err = json.Marshal(in); err != nil {
			s.t.Fatal(err)
		}
	}
	to, err := age.NewScryptRecipient(cheapWords)
	if err != nil {
		s.t.Fatal(err)
	}
	to.SetWorkFactor(1)
	var sealed bytes.Buffer
	into, err := age.Encrypt(&sealed, to)
	if err == nil {
		_, err = into.Write(content)
	}
	if err == nil {
		err = into.Close()
	}
	if err != nil {
		s.t.Fatal(err)
	}
	return enveloped(string(parts[1]), sealed.Bytes())
}

// enveloped puts an age file into the lines that go before it.
func enveloped(re string, sealed []byte) []byte {
	rest := append([]byte(re+"\n"), sealed...)
	return append(fmt.Appendf(nil, "dearly-review 1 %d %x\n", len(rest), sha256.Sum256(rest)), rest...)
}

func (s *sealer) sending() exchange.Parcel {
	return exchange.Sending(s.source, storage.Child{Name: "Wren", Age: 9}, storage.Settings{Name: s.from}, time.Now())
}

func (s *sealer) letter() []byte { return s.file(s.sending(), nil) }

// reviewOf is a review of a wording, with one comment.
func reviewOf(v storage.Version, by string, decision storage.Decision) exchange.Parcel {
	at := strings.Index(v.Text, "placement") - len("Dear Wren,\n\n")
	return exchange.Returning(storage.Review{
		ID: storage.NewID(), Letter: v.Letter, Version: v.Rev, By: by, Given: time.Now(), Decision: decision,
		Comments: []storage.Comment{{ID: storage.NewID(), Paragraph: 1, Start: at, End: at + 9, Quote: "placement", Words: "Home, says " + by + "?", At: time.Now()}},
	}, v.Text, time.Now())
}
