package clip

import (
	"crypto/sha256"
	"crypto/subtle"
	"time"
)

// Stay is how long a copy stays on the clipboard (DESIGN §7).
const Stay = 2 * time.Minute

// Board is the clipboard as Fyne gives it.
type Board interface {
	Content() string
	SetContent(string)
}

// Clip copies out and clears. Its methods belong to the goroutine of the screen.
type Clip struct {
	Board Board
	// After runs f on that goroutine once after d, unless stop was called first.
	After func(d time.Duration, f func()) (stop func())
	// Put writes to the clipboard in the system's own way and tells whether it
	// could; nil: the system's.
	Put func(text string) bool

	waiting func()            // stops the clearing; nil: nothing of ours is there
	ours    [sha256.Size]byte // what we put there, so that the words themselves are not kept
}

// Copy puts text on the clipboard for two minutes. Where the system keeps a
// history of the clipboard, or sends it to other computers, it is asked not to.
func (c *Clip) Copy(text string) {
	put := c.Put
	if put == nil {
		put = putPrivately
	}
	if !put(text) {
		c.Board.SetContent(text)
	}
	c.ours = sha256.Sum256([]byte(plain(c.Board.Content())))
	if c.waiting != nil {
		c.waiting()
	}
	c.waiting = c.After(Stay, c.Clear)
}

// Clear empties the clipboard if what Copy put there is still on it: when its
// time is over, and before the program locks or ends.
func (c *Clip) Clear() {
	if c.waiting == nil {
		return
	}
	c.waiting()
	c.waiting = nil
	now := sha256.Sum256([]byte(plain(c.Board.Content())))
	if subtle.ConstantTimeCompare(now[:], c.ours[:]) == 1 {
		c.Board.SetContent("")
	}
}

// plain is the text without what clipboards change on the way.
func plain(text string) string {
	kept := make([]byte, 0, len(text))
	for i := range len(text) {
		if text[i] != '\r' && text[i] != 0 {
			kept = append(kept, text[i])
		}
	}
	return string(kept)
}
