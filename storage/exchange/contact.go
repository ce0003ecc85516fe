package exchange

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"
)

// Contact is where somebody's files can be sealed to, so that they open without
// words. It is no secret, but whoever has it can write a file that opens: pass it
// on only within a sealed file, or have the check number read out by phone. The
// zero Contact is nobody.
type Contact struct{ line string }

const contactLine = "dearly-contact "

// String is the contact as one line that can be printed and pasted; "" for
// nobody.
func (c Contact) String() string {
	if c.IsZero() {
		return ""
	}
	return contactLine + c.line
}

// IsZero tells whether it is nobody.
func (c Contact) IsZero() bool { return c.line == "" }

// ParseContact reads a contact line as it was pasted, with whatever spaces and
// line breaks came along. ErrNotContact for anything else.
func ParseContact(s string) (Contact, error) {
	line, ours := strings.CutPrefix(strings.ToLower(strings.Join(strings.Fields(s), "")), strings.TrimSpace(contactLine))
	if !ours {
		return Contact{}, ErrNotContact
	}
	r, err := age.ParseX25519Recipient(line) // has a checksum
	if err != nil {
		return Contact{}, ErrNotContact
	}
	return Contact{r.String()}, nil
}

// Check is a number to compare by phone, in three pairs: "48 17 93". Two contacts
// have the same once in a million.
func (c Contact) Check() string {
	sum := sha256.Sum256([]byte("dearly contact check\n" + c.line))
	n := binary.BigEndian.Uint64(sum[:]) % 1_000_000
	return fmt.Sprintf("%02d %02d %02d", n/10_000, n/100%100, n%100)
}

// Seal writes a parcel that only this contact opens. It takes no time to speak
// of. Errors are those of the function Seal.
func (c Contact) Seal(w io.Writer, p Parcel) error {
	to, err := age.ParseX25519Recipient(c.line)
	if err != nil {
		return fmt.Errorf("sealing for review: %w", ErrNotContact)
	}
	return sealFor(w, to, p)
}

// Own is one's own key, the secret half of a contact. It is kept in the store and
// nowhere else.
type Own struct{ key *age.X25519Identity }

// NewOwn makes a key that nobody else has.
func NewOwn() (Own, error) {
	key, err := age.GenerateX25519Identity()
	if err != nil {
		return Own{}, fmt.Errorf("making a key: %w", err)
	}
	return Own{key}, nil
}

// ParseOwn reads what Secret wrote.
func ParseOwn(secret string) (Own, error) {
	key, err := age.ParseX25519Identity(secret)
	if err != nil { // age's error could quote the key
		return Own{}, fmt.Errorf("reading one's own key: %w", ErrDamaged)
	}
	return Own{key}, nil
}

// Secret is the key as text, for the store.
func (o Own) Secret() string {
	if o.key == nil {
		return ""
	}
	return o.key.String()
}

// Contact is what others seal to; nobody for the zero Own.
func (o Own) Contact() Contact {
	if o.key == nil {
		return Contact{}
	}
	return Contact{o.key.Recipient().String()}
}

// Open reads a parcel that was sealed for this key. ErrNeedsWords for one that
// words open, ErrNotForMe for somebody else's, otherwise as the function Open.
func (o Own) Open(r io.Reader) (Parcel, error) {
	out, sealed, err := unwrap(r)
	switch {
	case err != nil:
		return Parcel{}, err
	case out.Words:
		return Parcel{}, fmt.Errorf("opening a file for review: %w", ErrNeedsWords)
	case o.key == nil:
		return Parcel{}, fmt.Errorf("opening a file for review: %w", ErrNotForMe)
	}
	return openBy(o.key, out, sealed, ErrNotForMe)
}
