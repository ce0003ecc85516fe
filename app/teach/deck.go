package teach

import (
	"slices"

	"dearly/app/look"
	"dearly/editor"
	"dearly/jargon"
)

// deck is the words of one shown text, in order, and how many of them are
// revealed. It reads the text through the page: the page calls find for each
// paragraph in order while the deck sweeps, and at no other time marks anything.
type deck struct {
	page     *editor.Page
	finder   *jargon.Finder
	findings []jargon.Finding

	sweeping bool
	count    int // of all words
	toSay    int // of those that are to be said plainly: not those that may be fine
	most     int // the most there ever were to say
	revealed int // the first so many are marked
	all      bool
	quiet    bool // nothing is marked, while before and after are compared

	at      int  // the word looked at, or the one that is next
	looking bool // at is looked at now
}

// spot is what a mark of the deck carries.
type spot struct {
	jargon.Finding
	paragraph, text string
	index           int
}

func newDeck(d *jargon.Dictionary) *deck {
	k := &deck{page: editor.NewPage(), finder: d.NewFinder()}
	k.page.Find = k.find
	return k
}

// open puts a text up with nothing revealed.
func (k *deck) open(text string) {
	k.page.SetText(text)
	k.revealed, k.all, k.at, k.looking, k.most = 0, false, 0, false, 0
	k.sweep()
}

// sweep reads the whole text anew and marks what is revealed.
func (k *deck) sweep() {
	k.count, k.toSay, k.sweeping = 0, 0, true
	k.page.FindAgain()
	k.sweeping = false
	k.most = max(k.most, k.toSay)
}

func (k *deck) find(paragraph string) []editor.Mark {
	if !k.sweeping {
		return nil
	}
	k.findings = k.finder.Append(k.findings[:0], paragraph, jargon.Reading{})
	var marks []editor.Mark
	for _, f := range k.findings {
		if f.Quoted {
			continue
		}
		if f.Level != jargon.Ask {
			k.toSay++
		}
		if !k.quiet && (k.all || k.count < k.revealed) {
			marks = append(marks, editor.Mark{Start: f.Start, End: f.End, Shape: look.ShapeOf(f),
				Data: spot{f, paragraph, paragraph[f.Start:f.End], k.count}})
		}
		k.count++
	}
	return marks
}

// next looks at the word after this one, and reveals it. It says whether there
// was one.
func (k *deck) next() bool {
	to := k.at
	if k.looking {
		to++
	}
	if to >= k.count {
		return false
	}
	k.lookAt(to)
	return true
}

// previous looks at the word before this one.
func (k *deck) previous() bool {
	if k.at == 0 || k.count == 0 {
		return false
	}
	k.lookAt(min(k.at, k.count) - 1)
	return true
}

func (k *deck) lookAt(i int) {
	k.at, k.looking = i, true
	if i >= k.revealed {
		k.revealed = i + 1
		if !k.all {
			k.sweep()
		}
	}
	if place, _, ok := k.spot(i); ok {
		k.page.LookAt(place)
	}
}

// spot finds a revealed word on the page.
func (k *deck) spot(i int) (editor.Place, spot, bool) {
	for _, place := range k.page.Marks() {
		if s, ok := place.Mark.Data.(spot); ok && s.index == i {
			return place, s, true
		}
	}
	return editor.Place{}, spot{}, false
}

// clicked looks at the word that the page was clicked on, if it is revealed.
func (k *deck) clicked() {
	if place, ok := k.page.Looking(); ok {
		if s, ok := place.Mark.Data.(spot); ok {
			k.at, k.looking = s.index, true
		}
	}
}

// toggleAll reveals every word at once, or hides all again.
func (k *deck) toggleAll() {
	k.all = !k.all
	k.looking, k.at, k.revealed = false, 0, 0
	k.sweep()
}

// wordings are what could be said instead of the word looked at.
func (k *deck) wordings() []editor.Wording {
	_, s, ok := k.spot(k.at)
	if !k.looking || !ok {
		return nil
	}
	return wordingsOf(s)
}

func wordingsOf(s spot) (all []editor.Wording) {
	for _, g := range s.Suggestions(s.paragraph) {
		w := editor.Wording{Start: g.Start, End: g.End, Text: g.Text, Advice: g.Advice}
		if !slices.Contains(all, w) {
			all = append(all, w)
		}
	}
	return all
}

// take says the word looked at plainly. It says whether it could.
func (k *deck) take(i int) bool {
	all := k.wordings()
	if i >= len(all) || all[i].Advice {
		return false
	}
	place, _, _ := k.spot(k.at)
	k.page.Replace(place, all[i])
	k.edited()
	return true
}

// undo takes the last wording back.
func (k *deck) undo() {
	if k.page.CanUndo() {
		k.page.Undo()
		k.edited()
	}
}

// edited reads the text anew; as many words stay hidden as were.
func (k *deck) edited() {
	hidden := k.count - k.revealed
	k.sweep()
	k.revealed = max(k.count-hidden, 0)
	k.looking = false
	k.at = min(k.at, k.count)
	k.sweep()
}
