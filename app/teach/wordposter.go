package teach

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/app/teach/poster"
	"dearly/app/teach/wordlist"
	"dearly/jargon"
)

// mostOnPoster is how many words a poster takes; more is a book.
const mostOnPoster = 300

// posterWords are the words chosen for the poster, or when none is, those shown.
func (w *words) posterWords() (pairs []poster.Pair, chosen bool) {
	chosen = len(w.onPoster) > 0
	rows := w.rows
	if chosen {
		rows = wordlist.View(w.screen.p.BuiltIn.Entries, w.list.Entries(), wordlist.Every, "")
	}
	for _, r := range rows {
		e := r.Entry
		if chosen && !w.onPoster[wordlist.Key(e.Term)] || e.Level == jargon.Off || len(e.Plain) == 0 || len(pairs) == mostOnPoster {
			continue
		}
		pairs = append(pairs, poster.Pair{Say: e.Plain[0], Not: e.Term})
	}
	return pairs, chosen
}

// askPoster asks for the size of the paper and what stands under the words.
func (w *words) askPoster() {
	pairs, chosen := w.posterWords()
	if len(pairs) == 0 {
		w.screen.say("There are no words for a poster here. Find some first, or choose them with the space bar.")
		return
	}
	what := look.Count(len(pairs), "word", "words") + " that are shown now"
	if chosen {
		what = look.Count(len(pairs), "word", "words") + " chosen"
	}
	if len(pairs) == mostOnPoster {
		what += ", the most that a poster takes"
	}
	under := look.NewField("Who made it")
	under.SetHint("Stands small at the foot. It can stay empty.")
	paper := look.NewChoice("Paper", "A4", "A3")
	rows := []fyne.CanvasObject{look.Words("“Say this, not that”, with " + what + "."), paper, under}
	if !chosen {
		rows = append(rows, look.Soft("To choose single words, go through the list and press the space bar on each."))
	}
	var sheet *look.Sheet
	cancel := look.PlainButton("Cancel", func() { sheet.Close(); w.screen.Focus() })
	var buttons []*look.Button
	if chosen {
		none := look.PlainButton("Choose anew", func() {
			sheet.Close()
			clear(w.onPoster)
			w.table.Refresh()
			w.form.drawButtons()
			w.screen.Focus()
		})
		buttons = append(buttons, none)
	}
	save := look.PrimaryButton("Save the poster", func() {
		sheet.Close()
		w.savePoster(pairs, poster.Paper(paper.Chosen()), under.Text())
	})
	sheet = look.NewSheet("Poster", look.Column(14, rows...), append(buttons, cancel, save)...)
	sheet.Open(w.screen.canvas(), save)
}

func (w *words) savePoster(pairs []poster.Pair, paper poster.Paper, under string) {
	data, err := poster.Words(pairs, paper, under, w.screen.p.Now())
	if err != nil {
		w.screen.trouble("The poster could not be made.", err)
		return
	}
	w.screen.p.Save("say-this-not-that-"+paper.String()+".pdf", data, func() {
		w.screen.say("The poster is saved. Print it at its own size.")
	})
	w.screen.Focus()
}
