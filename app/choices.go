package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dearly/app/idle"
	"dearly/app/letter/paper"
	"dearly/app/look"
	"dearly/app/policy"
	"dearly/app/settings"
	"dearly/app/unlock"
	"dearly/storage"
)

// showSettings opens the settings, at a group or at the first.
func (d *desk) showSettings(group string) {
	d.leaving(func() {
		back, name := d.wayBack()
		d.clearRooms()
		d.settingsRoom = settings.New(settings.Params{
			Groups: d.choices, Group: group, Back: name, OnBack: back, Canvas: d.window.Canvas,
		})
		d.show("settings", d.settingsRoom.Content())
		d.settingsRoom.Focus()
	})
}

// choices is the table of all settings, as they are now.
func (d *desk) choices() []settings.Group {
	groups := []settings.Group{d.looks(), d.writing()}
	if d.store != nil {
		groups = append(groups, d.person())
		if !d.options.demo {
			groups = append(groups, d.safety())
		}
		groups = append(groups, d.stay(), d.visits(), d.reviewing())
	}
	return append(groups, d.council())
}

// set changes the worker's settings and says why not, when they could not be kept.
func (d *desk) set(change func(*storage.Settings)) (trouble string) {
	chosen, err := d.store.Settings()
	if err == nil {
		change(&chosen)
		err = d.store.SetSettings(chosen)
	}
	if err != nil {
		return "That could not be kept. " + storage.Explain(err)
	}
	return ""
}

func (d *desk) looks() settings.Group {
	p := d.rules.policy
	return settings.Group{Name: "How it looks", Line: "Kept for you on this computer. It is in the View menu too.", Settings: []settings.Setting{
		{Name: "Text size", Line: "In per cent of the usual size, from 80 to 250.", Locked: p.Locked("text_size"), Write: number(look.SmallestText, look.LargestText,
			func() int { return d.appearance.text },
			func(n int) string {
				a := d.appearance
				a.text = n
				d.setAppearance(a)
				return ""
			})},
		{Name: "Colours", Line: "High contrast has white letters on black, and marks told apart by their shape.", Locked: p.Locked("colours"), Pick: &settings.Pick{
			Answers: []string{"As on this computer", "Light", "Dark", "High contrast"},
			Get:     func() int { return int(d.appearance.mode) },
			Set: func(i int) string {
				d.colours(look.Mode(i))()
				return ""
			}}},
		{Name: "Lines of a letter", Line: "Further apart is easier to follow for some eyes.", Pick: onOff("Further apart", "As usual",
			func() bool { return d.appearance.wide }, d.toggleWide)},
		{Name: "Caret", Line: "The line that shows where you write.", Locked: p.Locked("steady_caret"), Pick: onOff("Steady", "Blinking",
			func() bool { return d.appearance.steady }, d.toggleSteady)},
	}}
}

func (d *desk) writing() settings.Group {
	p := d.rules.policy
	g := settings.Group{Name: "While you write", Settings: []settings.Setting{
		{Name: "Spelling", Line: "Words that are not spelt as words are have a line of beads under them.", Locked: p.Locked("spelling"), Pick: onOff("Check", "Do not check",
			func() bool { return d.appearance.spelling }, d.toggleSpelling)},
		{Name: "Words a child may not know", Line: "The lightest mark, for words outside what most children of that age know.", Locked: p.Locked("unfamiliar"), Pick: onOff("Mark", "Do not mark",
			func() bool { return d.appearance.unfamiliar }, d.toggleUnfamiliar)},
	}}
	if d.store != nil {
		g.Settings = append(g.Settings, settings.Setting{Name: "Headings for a new letter", Line: "One in a line. Leave it empty for Dearly’s own.", Locked: p.Locked("headings"),
			Write: manyLines(5, func() []string { return d.settings().Headings },
				func(all []string) string { return d.set(func(s *storage.Settings) { s.Headings = all }) })},
			settings.Setting{Name: "The order of Copy for the record", Line: "As your council’s system asks for it, one part in a line: " + strings.Join(paper.UsualOrder(), ", ") + ". Leave it empty for this order.",
				Write: manyLines(4, func() []string { return d.settings().CopyOrder }, d.setCopyOrder)},
			settings.Setting{Name: "The team’s words", Line: "Words that your team adds, changes or switches off. They are looked after in the training room, under Words.", Locked: p.Locked("team_words"),
				Press: &settings.Press{Button: "Open the training room", Do: d.showTeach, Say: d.teamWordsSay}})
	}
	return g
}

// setCopyOrder keeps the order of the parts of a copy-out, when each is one.
func (d *desk) setCopyOrder(parts []string) string {
	for i, part := range parts {
		parts[i] = strings.ToLower(part)
		if !slices.Contains(paper.UsualOrder(), parts[i]) || slices.Contains(parts[:i], parts[i]) {
			return "Each line must be one of these, and none twice: " + strings.Join(paper.UsualOrder(), ", ") + ". Until then it stays as it was."
		}
	}
	return d.set(func(s *storage.Settings) { s.CopyOrder = parts })
}

func (d *desk) person() settings.Group {
	roles := []storage.Role{storage.Worker, storage.Manager, storage.Trainer}
	return settings.Group{Name: "You", Settings: []settings.Setting{
		{Name: "Your name", Line: "As children know you. It stands under reviews that you send or give.", Write: &settings.Write{
			Get: func() string { return d.settings().Name },
			Set: func(s string) string {
				return d.set(func(c *storage.Settings) { c.Name = strings.TrimSpace(s) })
			}}},
		{Name: "What you mostly do here", Line: "It decides what stands first. Everybody can do everything.", Pick: &settings.Pick{
			Answers: []string{"I write to children", "I review letters", "I train others"},
			Get: func() int {
				for i, r := range roles {
					if r == d.settings().Role {
						return i
					}
				}
				return 0
			},
			Set: func(i int) string { return d.set(func(c *storage.Settings) { c.Role = roles[i] }) }}},
	}}
}

func (d *desk) safety() settings.Group {
	p := d.rules.policy
	return settings.Group{Name: "Locking and copies", Settings: []settings.Setting{
		{Name: "Lock when nobody is there", Line: fmt.Sprintf("After so many minutes without a key or a move of the mouse, from %d to %d. Locking always saves first.", idle.Shortest, idle.Longest),
			Locked: p.Locked("idle_lock"), Write: number(idle.Shortest, idle.Longest,
				func() int { return d.settings().IdleLock },
				func(n int) string {
					trouble := d.set(func(s *storage.Settings) { s.IdleLock = n })
					d.watchForAway()
					return trouble
				})},
		{Name: "Passphrase", Line: "Everything is sealed anew with the new one.", Press: &settings.Press{Button: "Change the passphrase…", Do: func() { d.change(unlock.ChangePassphrase) }}},
		{Name: "Recovery key", Line: "For when the paper is lost, or somebody else has seen it.", Press: &settings.Press{Button: "Make a new recovery key…", Do: func() { d.change(unlock.ChangeRecovery) }}},
		{Name: "Copies of the last days", Line: "Sealed like the letters. If the file is ever damaged, Dearly puts it together again from them when you unlock.", Press: &settings.Press{
			Button: "Go back to a copy…", Do: d.askGoBack, Say: d.backupsSay}},
		{Name: "Delete the copies", Line: "For when somebody may know a passphrase of those days.", Press: &settings.Press{
			Button: "Delete the copies…", Danger: true, Do: d.askDeleteBackups}},
		{Name: "A second place for copies", Line: "A folder on another disk or a memory stick. Leave it empty for none.", Locked: p.Locked("backup_folder"),
			Write: d.folder(func() string { return d.settings().BackupFolder },
				func(path string) string { return d.set(func(s *storage.Settings) { s.BackupFolder = path }) })},
	}}
}

func (d *desk) stay() settings.Group {
	p := d.rules.policy
	keep := func(change func(*storage.Retention)) string {
		r, err := d.store.Retention()
		if err == nil {
			change(&r)
			err = d.store.SetRetention(r)
		}
		if err != nil {
			return "That could not be kept. " + storage.Explain(err)
		}
		return ""
	}
	now := func() storage.Retention {
		r, _ := d.store.Retention()
		return r
	}
	return settings.Group{Name: "How long letters stay", Line: "The record itself is in your council’s system. Dearly is the desk it was written on. How long is for your council to decide.", Settings: []settings.Setting{
		{Name: "Days until a letter that is in the record is deleted here", Line: "From 1 to 365. A letter on hold is never deleted.", Locked: p.Locked("keep_in_record"),
			Write: number(1, 365, func() int { return now().InRecord }, func(n int) string { return keep(func(r *storage.Retention) { r.InRecord = n }) })},
		{Name: "Days until a letter that nobody touched is pointed out", Line: "From 1 to 365. It is only shown to you, never deleted by itself.", Locked: p.Locked("keep_untouched"),
			Write: number(1, 365, func() int { return now().Untouched }, func(n int) string { return keep(func(r *storage.Retention) { r.Untouched = n }) })},
	}}
}

func (d *desk) visits() settings.Group {
	g := settings.Group{Name: "Visits", Line: "How many days may pass between visits, by kind of plan. These are only a start: your council decides, and a child’s own page can say otherwise."}
	for _, plan := range storage.Plans() {
		g.Settings = append(g.Settings, settings.Setting{Name: look.PlanName(plan), Line: "Days, from 1 to 366.", Locked: d.rules.policy.Locked("visit_every"),
			Write: number(1, 366,
				func() int { return cmp.Or(d.settings().VisitEvery[plan], look.UsualEvery(plan)) },
				func(n int) string {
					return d.set(func(s *storage.Settings) {
						if s.VisitEvery == nil {
							s.VisitEvery = map[storage.Plan]int{}
						}
						s.VisitEvery[plan] = n
					})
				})})
	}
	return g
}

func (d *desk) reviewing() settings.Group {
	p := d.rules.policy
	return settings.Group{Name: "Reviews", Settings: []settings.Setting{
		{Name: "Questions of a review", Line: "One in a line. Leave it empty for Dearly’s own. Whether the child or family saw the letter is always asked.", Locked: p.Locked("review_questions"),
			Write: manyLines(6, func() []string { return d.settings().ReviewQuestions },
				func(all []string) string { return d.set(func(s *storage.Settings) { s.ReviewQuestions = all }) })},
		{Name: "Shared folder", Line: "One that your council already has. Sealed files for review are put there and found there. Leave it empty for none.", Locked: p.Locked("shared_folder"),
			Write: d.folder(func() string { return d.settings().SharedFolder },
				func(path string) string { return d.set(func(s *storage.Settings) { s.SharedFolder = path }) })},
	}}
}

// council says where the council's own file would lie and what it does.
func (d *desk) council() settings.Group {
	say := "There is no such file on this computer, so every choice is yours."
	switch {
	case len(d.rules.problems) > 0:
		say = strings.Join(d.rules.problems, "\n")
	case d.rules.policy.Any():
		say = "There is one on this computer. What it fixes is told beside each setting."
	}
	return settings.Group{Name: "Your council", Line: "Your council’s IT people can set and fix most of this for everybody.", Settings: []settings.Setting{
		{Name: "Their file", Line: policy.Place(), Press: &settings.Press{Button: "What can be in it", Do: func() { d.showHelp("For data protection and IT") }, Say: func() string { return say }}},
		{Name: "Where your letters lie", Line: d.dir, Press: &settings.Press{Button: "How they are sealed", Do: func() { d.showHelp("For data protection and IT") }}},
	}}
}

// number is a whole number from least to most.
func number(least, most int, get func() int, set func(int) string) *settings.Write {
	return &settings.Write{
		Get: func() string { return strconv.Itoa(get()) },
		Set: func(s string) string {
			n, err := strconv.Atoi(strings.TrimSpace(s))
			if err != nil || n < least || n > most {
				return fmt.Sprintf("Please give a whole number from %d to %d. Until then it stays as it was.", least, most)
			}
			return set(n)
		},
	}
}

// manyLines is several things to write, one in a line.
func manyLines(tall int, get func() []string, set func([]string) string) *settings.Write {
	return &settings.Write{
		Lines: tall,
		Get:   func() string { return strings.Join(get(), "\n") },
		Set: func(s string) string {
			var all []string
			for line := range strings.Lines(s) {
				if line = strings.TrimSpace(line); line != "" {
					all = append(all, line)
				}
			}
			return set(all)
		},
	}
}

// onOff is a switch.
func onOff(on, off string, get func() bool, toggle func()) *settings.Pick {
	place := func() int {
		if get() {
			return 0
		}
		return 1
	}
	return &settings.Pick{Answers: []string{on, off}, Get: place, Set: func(i int) string {
		if i != place() {
			toggle()
		}
		return ""
	}}
}
