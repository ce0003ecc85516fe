package teach

import (
	"strings"

	"dearly/app/teach/wordlist"
	"dearly/jargon"
)

// keep takes the word into the list.
func (f *wordForm) keep() {
	e := f.entry()
	switch {
	case e.Term == "":
		f.word.SetTrouble("Write the word first, as people write it.")
		f.focus()
		return
	case len(e.Plain) == 0 && e.Level != jargon.Off:
		f.plain.SetTrouble("Write at least one way to say it plainly, or what to do instead.")
		f.room.screen.focusOn(f.plain.Input)
		return
	}
	if formula(e) {
		f.word.SetTrouble("Begin nothing with = + - or @: a spreadsheet could run it as a formula.")
		f.focus()
		return
	}
	f.plain.SetTrouble("")
	f.put(e, "Kept: “"+e.Term+"”.")
}

// put puts an entry on the list and opens it.
func (f *wordForm) put(e jargon.Entry, done string) {
	was := ""
	if f.team {
		was = f.term
	}
	f.room.list.Put(was, e)
	f.open(e, true)
	f.room.commit(done)
}

// formula says whether a cell would be refused when the list is read again.
func formula(e jargon.Entry) bool {
	for _, values := range [][]string{{e.Term}, e.Plain, e.Also, e.Not, e.Yes, e.No, {e.Why}, {e.Source}} {
		if len(values) > 0 && values[0] != "" && strings.IndexByte("=+-@", values[0][0]) >= 0 {
			return true
		}
	}
	return false
}

// keepQuietly keeps a change before another word is opened.
func (f *wordForm) keepQuietly() {
	if e := f.entry(); f.isChanged() && (len(e.Plain) > 0 || e.Level == jargon.Off) && !formula(e) {
		was := ""
		if f.team {
			was = f.term
		}
		f.room.list.Put(was, e)
		f.term, f.team = "", false
		f.was = e
		f.room.commit("Kept: “" + e.Term + "”. Undo takes it back.")
	}
}

// switchTo switches the word on or off.
func (f *wordForm) switchTo(on bool) {
	e := f.entry()
	if !on {
		e.Level = jargon.Off
		f.put(e, "“"+e.Term+"” is switched off: it is not marked in anybody’s letters.")
		return
	}
	e.Level = jargon.Swap
	if b, ok := f.room.builtInEntry(e.Term); ok {
		e.Level = b.Level
		if wordlist.Same(b, e) { // nothing of the team's own is left
			f.remove()
			return
		}
	}
	f.put(e, "“"+e.Term+"” is switched on again.")
}

// remove takes the word off the team's list.
func (f *wordForm) remove() {
	if f.term == "" || !f.team {
		return
	}
	term := f.term
	f.room.list.Remove(term)
	if b, ok := f.room.builtInEntry(term); ok {
		f.open(b, false)
	} else {
		f.open(jargon.Entry{}, false)
	}
	f.room.commit("“" + term + "” is off the team’s list. Undo brings it back.")
}

// togglePoster chooses the word for the poster, or not.
func (f *wordForm) togglePoster() {
	if f.term == "" {
		return
	}
	key := wordlist.Key(f.term)
	if f.room.onPoster[key] {
		delete(f.room.onPoster, key)
	} else {
		f.room.onPoster[key] = true
	}
	f.drawButtons()
	f.room.table.Refresh()
}
