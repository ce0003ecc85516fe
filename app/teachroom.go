package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"dearly/app/letter/paper"
	"dearly/app/look"
	"dearly/app/teach"
	"dearly/app/teach/lesson"
	"dearly/assets"
	"dearly/storage"
)

// The drawers that the training room uses, and the one in the worker's own store
// in which the key to the training store lies.
const (
	trainingKey      = "training key"
	trainingTexts    = "texts"
	trainingProgress = "progress"
)

// showTeach opens the training room. What is kept there lies in a store of its
// own, apart from real children's.
func (d *desk) showTeach() {
	if d.store == nil {
		return
	}
	if d.teach != nil { // its store is open already
		d.teach.Focus()
		return
	}
	d.leaving(func() {
		back, _ := d.wayBack()
		training, err := d.openTraining()
		if err != nil {
			d.say("The training room could not be opened. Your letters are as they were. " + storage.Explain(err))
			return
		}
		d.clearRooms()
		d.training = training
		d.useTheme() // before anything is made in it
		lists := d.words.lists()
		d.teach = teach.New(teach.Params{
			Store: d.store, BuiltIn: lists.builtIn, Known: lists.known, Practice: assets.Practice(),
			LoadTexts:    func() (texts []teach.Text, err error) { return texts, fromDrawer(training, trainingTexts, &texts) },
			SaveTexts:    func(texts []teach.Text) error { return intoDrawer(training, trainingTexts, texts) },
			LoadProgress: func() (p lesson.Progress, err error) { return p, fromDrawer(training, trainingProgress, &p) },
			SaveProgress: func(p lesson.Progress) error { return intoDrawer(training, trainingProgress, p) },
			OnBack:       back,
			OnTeamWords:  d.readTeamWords,
			OnFullScreen: d.fullScreen,
			OpenText:     d.openTeachText, OpenTexts: d.openTeachTexts, OpenList: d.openWordList, Save: d.saveBytes,
			Canvas: d.window.Canvas, Now: time.Now, Run: d.work, After: d.after,
		})
		d.show("training", d.teach.Content())
		d.teach.Focus()
	})
}

// openTraining opens the training store, or makes it. In the demonstration all is
// made up, so that store serves.
func (d *desk) openTraining() (*storage.Store, error) {
	if d.options.demo {
		return d.store, nil
	}
	dir := filepath.Join(d.dir, "training")
	key, err := d.store.Drawer(trainingKey)
	if err != nil {
		return nil, err
	}
	if key != "" && storage.Exists(dir) {
		return storage.Open(dir, key, storage.Options{})
	}
	key = storage.NewPassphrase()
	if err := os.RemoveAll(dir); err != nil { // a store that nothing opens any more
		return nil, fmt.Errorf("clearing an old training store: %w", storage.ErrNotWritable)
	}
	training, _, err := storage.Create(dir, key, storage.Options{Cost: storage.CheapCost})
	if err != nil {
		return nil, err
	}
	if err := d.store.SetDrawer(trainingKey, key); err != nil {
		training.Close()
		return nil, err
	}
	return training, nil
}

// closeTraining closes the training store when the room is left.
func (d *desk) closeTraining() {
	if d.training != nil && d.training != d.store {
		_ = d.training.Close() // every change was saved when it was made
	}
	d.training = nil
}

func fromDrawer(s *storage.Store, name string, into any) error {
	text, err := s.Drawer(name)
	if err != nil || text == "" {
		return err
	}
	if json.Unmarshal([]byte(text), into) != nil {
		return fmt.Errorf("reading what a trainer keeps: %w", storage.ErrDamaged)
	}
	return nil
}

func intoDrawer(s *storage.Store, name string, value any) error {
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("writing what a trainer keeps: %w", err)
	}
	return s.SetDrawer(name, string(text))
}

// readTeamWords takes the team's list into the words of every letter.
func (d *desk) readTeamWords() {
	if d.store == nil {
		return
	}
	list, err := d.store.TeamWords()
	if path := d.rules.policy.TeamWords; path != nil && (list == "" || d.rules.policy.Locked("team_words")) {
		data, readErr := os.ReadFile(*path)
		if readErr != nil {
			d.news.Offer("Your council’s word list could not be read, so only the built-in words are marked. Please tell your IT people: "+*path, look.Warn, "Done", d.noNews)
		}
		list = string(data)
	}
	if err == nil {
		d.words.setTeam(list)
	}
}

// teamWordsSay tells how many words the team has of its own.
func (d *desk) teamWordsSay() string {
	if n := len(d.words.team.Entries); n > 0 {
		return look.Count(n, "word", "words") + " at the moment."
	}
	return "None at the moment."
}

// fullScreen fills the screen for a projector, or goes back into the window.
func (d *desk) fullScreen(on bool) { d.window.SetFullScreen(on) }

func (d *desk) openTeachText(got func(teach.Text)) {
	d.chooseFile("Open a text", textEndings(), func(path string) {
		text, err := openText(path)
		if err != nil {
			d.say(err.Error() + ".")
			return
		}
		got(teach.Text{Title: titleOf(path), Text: text})
	})
}

// openTeachTexts takes every text file in a folder.
func (d *desk) openTeachTexts(got func([]teach.Text)) {
	d.chooseFolder("Choose a folder with texts", func(dir string) {
		var texts []teach.Text
		files, err := os.ReadDir(dir)
		if err != nil {
			d.say("That folder could not be read. Nothing was changed. Choose another.")
			return
		}
		left := 0
		for _, f := range files {
			if f.IsDir() || !isText(f.Name()) {
				continue
			}
			text, err := openText(filepath.Join(dir, f.Name()))
			if err != nil {
				left++
				continue
			}
			texts = append(texts, teach.Text{Title: titleOf(f.Name()), Text: text})
		}
		switch {
		case len(texts) == 0:
			d.say("There is no text file in that folder that can be read (.txt or .md). Nothing was changed.")
			return
		case left > 0:
			d.say(look.Count(left, "file", "files") + " could not be read and was left out. The others are here.")
		}
		got(texts)
	})
}

func (d *desk) openWordList(got func(name string, data []byte)) {
	d.chooseFile("Open a word list", []string{".csv", ".yml", ".yaml", ".txt"}, func(path string) {
		data, err := os.ReadFile(path)
		if err != nil {
			d.say(filepath.Base(path) + " could not be opened. Nothing was changed. Close it in other programs and try again.")
			return
		}
		got(filepath.Base(path), data)
	})
}

// droppedOnTraining takes in a word list.
func (d *desk) droppedOnTraining(path string) {
	data, err := os.ReadFile(path)
	if err != nil {
		d.say(filepath.Base(path) + " could not be opened. Nothing was changed. Close it in other programs and try again.")
		return
	}
	d.teach.TakeIn(filepath.Base(path), data)
}

// saveBytes saves a whole file where the person chooses.
func (d *desk) saveBytes(name string, data []byte, kept func()) {
	d.saveFile(name, func(path string) {
		if err := paper.Save(path, data); err != nil {
			d.say(paper.Explain(err))
			return
		}
		if kept != nil {
			kept()
		}
	})
}

// work runs work off the screen's goroutine and then after on it.
func (d *desk) work(work, after func()) {
	d.runBeside(func() func() {
		work()
		return after
	})
}

func textEndings() []string { return []string{".txt", ".md", ".text"} }

func isText(name string) bool {
	for _, ending := range textEndings() {
		if strings.EqualFold(filepath.Ext(name), ending) {
			return true
		}
	}
	return false
}

func titleOf(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}
